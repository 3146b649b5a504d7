// What a person has decided: kept in the browser, undone step by step, taken away as one JSON file.

const LONGEST_UNDO = 200;
const ATTRIBUTES = ["date", "amount", "stake", "role", "round", "ticker"];
const work = told.documents.map((source) => {
  const fresh = { entities: source.raw.entities, claims: source.raw.claims };
  const own = { source, at: places(source.text), past: [], chosen: { claims: 0, entities: 0 } };
  return Object.assign(own, structuredClone(kept(source) ?? fresh));
});
let here = work[0];
let tab = "claims";

const listed = () => here[tab];
const chosenOne = () => listed()[here.chosen[tab]] ?? null;
const entityOf = (id) => here.entities.find((entity) => entity.id === id);
const formsOf = (entity) => (entity.mentions?.length ? entity.mentions : [entity.name]);
const nameOf = (id) => entityOf(id)?.name ?? id;

function kept(source) {
  try {
    const found = JSON.parse(localStorage.getItem(`sinograph annotation ${source.mark}`));
    return Array.isArray(found?.entities) && Array.isArray(found?.claims) ? found : null;
  } catch { return null; }
}
function keep() {
  const { entities, claims } = here;
  try { localStorage.setItem(`sinograph annotation ${here.source.mark}`, JSON.stringify({ entities, claims })); } catch { /* a browser may keep nothing */ }
}

/** Change the document at hand; the state before can be had back. */
function change(how) {
  here.past.push(JSON.stringify({ entities: here.entities, claims: here.claims, tab, chosen: here.chosen }));
  if (here.past.length > LONGEST_UNDO) here.past.shift();
  how();
  keep();
  draw();
}
function undo() {
  const before = here.past.pop();
  if (!before) { tell("nothing to undo"); return; }
  const { tab: then, ...state } = JSON.parse(before);
  Object.assign(here, state);
  tab = then;
  keep();
  draw();
}

const leftOut = (claim) => claim.verdict === "rejected" || [claim.subject, claim.object].some((id) => !entityOf(id) || entityOf(id).verdict === "rejected");

/** What is wrong with a claim, in words. */
function wrongs(claim) {
  const kind = told.edges[claim.type];
  const [subject, object] = [entityOf(claim.subject), entityOf(claim.object)];
  const found = [];
  if (claim.verdict === "rejected") return found;
  if ([subject, object].some((end) => !end || end.verdict === "rejected")) return ["An end is rejected, so this claim is left out."];
  if (subject === object) found.push("Both ends are one entity.");
  const fits = kind.subject.includes(subject.type) && kind.object.includes(object.type);
  if (!fits) found.push(`${subject.type} → ${object.type} does not fit: ${claim.type} is ${kind.subject.join(", ")} → ${kind.object.join(", ")}.`);
  if (!claim.evidence.length) found.push("No quote: select the words that state it, and press w.");
  const same = here.claims.filter((other) => !leftOut(other) && event(other) === event(claim));
  if (same.length > 1) found.push("Told twice for one event: give one claim all the quotes.");
  return found;
}
function event(claim) {
  const ends = [claim.subject, claim.object];
  if (told.edges[claim.type].symmetric) ends.sort();
  return JSON.stringify([claim.type, ...ends, claim.round ?? "", String(claim.date ?? "").slice(0, 4)]);
}

/** The annotation in the guidelines' format: without what was rejected. */
function corrected() {
  const { entities: _, claims: __, traps, ...head } = here.source.raw;
  const entities = here.entities.filter((entity) => entity.verdict !== "rejected")
    .map(({ id, type, name, mentions }) => ({ id, type, name, mentions: mentions?.length ? mentions : [name] }));
  const claims = here.claims.filter((claim) => !leftOut(claim)).map((claim) => {
    const made = { type: claim.type, subject: claim.subject, object: claim.object };
    for (const name of ATTRIBUTES) if (told.edges[claim.type].attributes.includes(name) && claim[name] !== undefined && claim[name] !== null) made[name] = claim[name];
    return { ...made, status: claim.status ?? "actual", evidence: claim.evidence };
  });
  return { ...head, entities, claims, ...(traps ? { traps } : {}) };
}
function download() {
  const made = new Blob([`${JSON.stringify(corrected(), null, 1)}\n`], { type: "application/json" });
  const link = el("a", { href: URL.createObjectURL(made), download: `${here.source.raw.id.replace(/[^\p{L}\p{N}._-]+/gu, "_")}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  const faulty = here.claims.filter((claim) => !leftOut(claim) && wrongs(claim).length).length;
  tell(faulty ? `downloaded, with ${faulty} claims that a check will send back` : "downloaded");
}
