// Choosing, judging, keys.

function tell(words) { $("message").textContent = words; }

function draw() {
  const field = document.activeElement?.dataset?.field;
  here.chosen[tab] = Math.max(0, Math.min(here.chosen[tab], listed().length - 1));
  drawText();
  $("list").replaceChildren(...(listed().length ? listed().map(cardOf) : [el("p", { class: "none" }, `No ${tab}. Select words in the text and press n.`)]));
  for (const name of ["claims", "entities"]) {
    $(`tab-${name}`).setAttribute("aria-selected", String(tab === name));
    $(`tab-${name}`).replaceChildren(name === "claims" ? "Claims" : "Entities", el("small", {}, ` ${here[name].length}`));
  }
  $("add").textContent = tab === "claims" ? "New claim" : "New entity";
  $("undo").disabled = !here.past.length;
  $("documents").value = String(work.indexOf(here));
  const decided = here.claims.filter((claim) => claim.verdict).length;
  $("progress").textContent = `${decided} of ${here.claims.length} claims decided`;
  $("meter").style.setProperty("width", `${here.claims.length ? (100 * decided) / here.claims.length : 0}%`);
  light();
  show(field);
}
/** Bring the chosen card into view, and give the focus back to the field that had it. */
function show(field) {
  $("list").querySelector(".here")?.scrollIntoView({ block: "nearest" });
  if (field) $(`field-${field}`)?.focus();
}

function choose(n) { here.chosen[tab] = n; draw(); }
function step(by) {
  if (listed().length) choose(Math.max(0, Math.min(listed().length - 1, here.chosen[tab] + by)));
}
function turn(name) { tab = name; draw(); }
function open(n) {
  if (n < 0 || n >= work.length) return;
  here = work[n];
  draw();
  $("text").scrollTop = 0;
}

/** Accept or reject what is chosen, or take that back; then go to the next undecided one. */
function judge(verdict) {
  const one = chosenOne();
  if (!one) return;
  change(() => {
    if (one.verdict === verdict) { delete one.verdict; return; }
    one.verdict = verdict;
    const after = [...listed().keys()].map((n) => (here.chosen[tab] + 1 + n) % listed().length);
    here.chosen[tab] = after.find((n) => !listed()[n].verdict) ?? here.chosen[tab];
  });
}

function swap() {
  const claim = chosenOne();
  if (tab === "claims" && claim) change(() => { [claim.subject, claim.object] = [claim.object, claim.subject]; });
}

function takeWords() {
  const [one, span] = [chosenOne(), selected()];
  if (!one || !span) { tell("select words in the text first"); return; }
  change(() => {
    if (tab === "claims") { if (!one.evidence.some(([a, b]) => a === span[0] && b === span[1])) one.evidence.push(span); one.evidence.sort((a, b) => a[0] - b[0]); }
    else one.mentions = [...new Set([...formsOf(one), wordsAt(span)])];
  });
}

function add() {
  const span = selected();
  if (!span) { tell("select words in the text first"); return; }
  if (tab === "entities") {
    change(() => { here.entities.push({ id: newId(), type: "Company", name: wordsAt(span), mentions: [wordsAt(span)], verdict: "accepted" }); here.chosen.entities = here.entities.length - 1; });
    return;
  }
  const ends = here.entities.filter((entity) => entity.verdict !== "rejected");
  if (ends.length < 2) { tell("a claim needs two entities: add them first"); return; }
  // What the selected words name comes first.
  const near = [...ends].sort((a, b) => firstIn(a, span) - firstIn(b, span));
  const fits = Object.keys(told.edges).find((name) => told.edges[name].subject.includes(near[0].type) && told.edges[name].object.includes(near[1].type));
  change(() => {
    here.claims.push({ type: fits ?? Object.keys(told.edges)[0], subject: near[0].id, object: near[1].id, status: "actual", evidence: [span], verdict: "accepted" });
    here.chosen.claims = here.claims.length - 1;
  });
}
function firstIn(entity, span) {
  const found = formsOf(entity).map((form) => wordsAt(span).indexOf(form)).filter((at) => at >= 0);
  return found.length ? Math.min(...found) : 1e9;
}
function newId() {
  let n = here.entities.length + 1;
  while (entityOf(`e${n}`)) n += 1;
  return `e${n}`;
}

function edit(field) { ($(`field-${field}`) ?? $("list").querySelector(".here [data-field]"))?.focus(); }

const KEYS = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  a: () => judge("accepted"), x: () => judge("rejected"), e: () => edit("date"), t: () => edit("type"), s: swap, w: takeWords, n: add,
  1: () => turn("claims"), 2: () => turn("entities"), "[": () => open(work.indexOf(here) - 1), "]": () => open(work.indexOf(here) + 1),
  z: undo, d: download, "?": () => $("help").showModal(),
};
document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && field) { field.blur(); $("list").focus(); return; }
  if (field || $("help").open || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  tell("");
  KEYS[event.key]();
});

$("text").addEventListener("click", (event) => {
  const made = event.target.closest(".name, .said");
  if (!made || !getSelection().isCollapsed) return;
  if (tab === "entities" && made.entity) choose(here.entities.indexOf(made.entity));
  else if (made.claims.length) {
    // A second click on the same words goes to the next claim that they state.
    const next = made.claims[(made.claims.indexOf(chosenOne()) + 1) % made.claims.length];
    tab = "claims";
    choose(here.claims.indexOf(next));
  } else if (made.entity) { tab = "entities"; choose(here.entities.indexOf(made.entity)); }
});
const ACTS = {
  "tab-claims": () => turn("claims"), "tab-entities": () => turn("entities"), add, undo, download,
  before: () => open(work.indexOf(here) - 1), after: () => open(work.indexOf(here) + 1), keys: () => $("help").showModal(),
  theme: () => dress(document.documentElement.dataset.theme === "dark" ? "light" : "dark"),
};
for (const [id, act] of Object.entries(ACTS)) $(id).addEventListener("click", () => { act(); $(id).blur(); });
// A button must not take the selection away before its click is told.
for (const id of ["add", "list"]) $(id).addEventListener("mousedown", (event) => { if (event.target.closest("button")) event.preventDefault(); });
$("documents").addEventListener("change", (event) => { open(Number(event.target.value)); event.target.blur(); });

function dress(theme) { document.documentElement.dataset.theme = theme; draw(); }

$("documents").append(...work.map(({ source }, n) => el("option", { value: n }, source.title ? `${source.raw.id} – ${source.title}` : source.raw.id)));
$("which").hidden = work.length < 2;
dress(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
document.documentElement.dataset.drawn = "";
