// The cards: a claim or an entity each, short until chosen, then with its fields.

const VERDICTS = { accepted: "accepted", rejected: "rejected" };
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const verdictOf = (one) => el("span", { class: "verdict" }, VERDICTS[one.verdict] ?? "");

function cardOf(one, n) {
  const here_ = n === here.chosen[tab];
  const made = el("div", { class: `card${here_ ? " here" : ""}`, "data-verdict": one.verdict || null, "data-n": n });
  made.append(el("button", { type: "button", class: "head", "aria-expanded": String(here_), click: () => choose(n) }, ...(tab === "claims" ? claimHead(one) : entityHead(one)), verdictOf(one)));
  if (tab === "claims") made.append(...claimParts(one, here_));
  else made.append(...entityParts(one, here_));
  return made;
}

const dotted = (id) => el("span", {}, el("i", { class: "dot", tone: tone(entityOf(id)?.type) }), el("b", {}, said(nameOf(id))));
const claimHead = (claim) => [dotted(claim.subject), el("span", { class: "verb" }, told.edges[claim.type].label), dotted(claim.object)];

function claimParts(claim, open) {
  const parts = [];
  const chips = ATTRIBUTES.filter((name) => told.edges[claim.type].attributes.includes(name) && claim[name] !== undefined && claim[name] !== null)
    .map((name) => el("span", { class: "chip" }, `${name} `, said(shownValue(name, claim[name]))));
  if (claim.status && claim.status !== "actual") chips.push(el("span", { class: "chip status" }, claim.status));
  if (claim.confidence !== undefined) chips.push(el("span", { class: "chip" }, `confidence ${claim.confidence}`));
  if (chips.length && !open) parts.push(el("div", { class: "chips" }, ...chips));
  parts.push(...wrongs(claim).map((words) => el("p", { class: "notice" }, words)));
  if (!open) return parts;
  parts.push(el("div", { class: "fields" }, ...claimFields(claim)));
  claim.evidence.forEach((span, n) => parts.push(el("div", { class: "quote" }, said(`“${wordsAt(span)}”`),
    el("button", { type: "button", "aria-label": "Take this quote away", title: "Take this quote away", click: () => change(() => claim.evidence.splice(n, 1)) }, "×"))));
  parts.push(acts(claim, el("button", { type: "button", click: takeWords }, "Selected words as quote")));
  return parts;
}

const shownValue = (name, value) => name === "amount" ? `${Number(value.value).toLocaleString("en")} ${value.currency ?? ""}` : name === "stake" ? `${value} %` : String(value);

function claimFields(claim) {
  const kinds = Object.entries(told.edges).map(([name, kind]) => [name, `${name} – ${kind.label}`]);
  const ends = here.entities.filter((entity) => entity.verdict !== "rejected").map((entity) => [entity.id, `${entity.name} (${entity.type})`]);
  const fields = [...choice("type", "type", kinds, claim.type, (value) => { claim.type = value; }),
    ...choice("subject", "subject", ends, claim.subject, (value) => { claim.subject = value; }),
    ...choice("object", "object", ends, claim.object, (value) => { claim.object = value; })];
  for (const name of ATTRIBUTES) if (told.edges[claim.type].attributes.includes(name)) fields.push(...attribute(claim, name));
  const states = told.statuses.map((name) => [name, name]);
  return [...fields, ...choice("status", "status", states, claim.status ?? "actual", (value) => { claim.status = value; })];
}

function choice(name, label, ways, value, set) {
  const box = el("select", { id: `field-${name}`, "data-field": name, change: (event) => change(() => set(event.target.value)) },
    ...ways.map(([key, words]) => el("option", { value: key, selected: key === value }, words)));
  if (!ways.some(([key]) => key === value)) box.prepend(el("option", { value, selected: true, disabled: true }, nameOf(value)));
  return [el("label", { for: `field-${name}` }, label), box];
}

const HINTS = { date: "2016, 2016-11 or 2016-11-17", stake: "percent", role: "chief executive", round: "A", ticker: "0700", amount: "8600000000" };

/** A text field; `read` gives the value, undefined for none, null for what does not fit. */
function entry(name, value, read, set) {
  return el("input", {
    id: `field-${name}`, "data-field": name, value, placeholder: HINTS[name], autocomplete: "off", spellcheck: "false",
    change: (event) => {
      const got = read(event.target.value.trim());
      event.target.setAttribute("aria-invalid", String(got === null));
      if (got === null) tell(`${name}: write it like ${HINTS[name] ?? "USD"}`);
      else change(() => set(got));
    },
  });
}
const asText = (words) => words || undefined;
const asDate = (words) => !words ? undefined : words.split("/").length <= 2 && words.split("/").every((part) => DATE.test(part)) ? words : null;
const asNumber = (words) => !words ? undefined : /^\d[\d,]*(\.\d+)?%?$/.test(words) ? Number(words.replace(/[,%]/g, "")) : null;
const asCurrency = (words) => !words ? undefined : /^[A-Za-z]{3}$/.test(words) ? words.toUpperCase() : null;

function attribute(claim, name) {
  const label = el("label", { for: `field-${name}` }, name);
  const put = (value) => { if (value === undefined) delete claim[name]; else claim[name] = value; };
  if (name !== "amount") return [label, entry(name, claim[name] ?? "", { date: asDate, stake: asNumber }[name] ?? asText, put)];
  const { value = "", currency = "USD" } = claim.amount ?? {};
  return [label, el("div", { class: "pair" },
    entry("amount", value, asNumber, (number) => put(number === undefined ? undefined : { value: number, currency })),
    entry("currency", currency, asCurrency, (unit) => { if (claim.amount) claim.amount = { value, currency: unit ?? "USD" }; }))];
}

const entityHead = (entity) => [el("span", {}, el("i", { class: "dot", tone: tone(entity.type) }), el("b", {}, said(entity.name))), el("span", { class: "verb" }, entity.type)];

function entityParts(entity, open) {
  const used = here.claims.filter((claim) => claim.verdict !== "rejected" && [claim.subject, claim.object].includes(entity.id)).length;
  const missing = formsOf(entity).filter((form) => !here.source.text.includes(form));
  const parts = missing.length && entity.verdict !== "rejected" ? [el("p", { class: "notice" }, "Not in the text: ", said(missing.join("; ")))] : [];
  if (!open) return [el("div", { class: "chips" }, ...formsOf(entity).map((form) => el("span", { class: "chip" }, said(form))), el("span", { class: "chip" }, `${used} claims`)), ...parts];
  const kinds = Object.entries(told.nodes).map(([name, kind]) => [name, `${name} – ${kind.means}`]);
  const name = entry("name", entity.name, (words) => words || null, (words) => { entity.mentions = formsOf(entity); entity.name = words; });
  parts.push(el("div", { class: "fields" }, ...choice("type", "type", kinds, entity.type, (value) => { entity.type = value; }), el("label", { for: "field-name" }, "name"), name));
  formsOf(entity).forEach((form, n) => parts.push(el("div", { class: "quote" }, said(form),
    formsOf(entity).length > 1 && el("button", { type: "button", "aria-label": `Take the form ${form} away`, click: () => change(() => { entity.mentions = formsOf(entity).filter((_, other) => other !== n); }) }, "×"))));
  parts.push(acts(entity, el("button", { type: "button", click: takeWords }, "Selected words as form")));
  return parts;
}

function acts(one, ...more) {
  const button = (words, kind, verdict) => el("button", { type: "button", class: kind, click: () => judge(verdict) }, words);
  return el("div", { class: "acts" }, button(one.verdict === "accepted" ? "Accepted" : "Accept", "yes", "accepted"), button(one.verdict === "rejected" ? "Rejected" : "Reject", "no", "rejected"), ...more);
}
