// The text: places in code points (the guidelines') and in a browser's own units, names found, words marked.

const told = JSON.parse(document.getElementById("told").textContent);
const $ = (id) => document.getElementById(id);

/** An element; strings among the children become text, never markup. */
function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (name === "tone") made.style.setProperty("--tone", value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
/** A text of a document: its direction marks can't reach what stands around it. */
const said = (text, props = {}) => el("bdi", props, text);

/** For a text: the unit at which each code point begins, and the way back. */
function places(text) {
  const units = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) units.push(unit);
  units.push(text.length);
  const back = new Map(units.map((unit, point) => [unit, point]));
  return { unit: (point) => units[Math.min(point, units.length - 1)], point: (unit) => back.get(unit) ?? back.get(unit + 1) ?? 0 };
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /[\p{Script=Han}]/u;
/** Whether a word goes on across a place: then a name does not end there. */
const goesOn = (a, b) => Boolean(a && b && LETTER.test(a) && LETTER.test(b) && !HAN.test(a) && !HAN.test(b));

/** Where entities are named: [start, end, entity] in units, the longest form first, none across another. */
function findNames(text, entities) {
  const forms = entities.flatMap((entity) => formsOf(entity).map((form) => [form, entity]))
    .filter(([form]) => form).sort((a, b) => b[0].length - a[0].length);
  const taken = new Uint8Array(text.length);
  const found = [];
  for (const [form, entity] of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (taken[at] || taken[end - 1] || goesOn(text[at - 1], form[0]) || goesOn(form[form.length - 1], text[end])) continue;
      taken.fill(1, at, end);
      found.push([at, end, entity]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** The text as marked words. What is chosen is marked by `light`, so that choosing does not draw anew. */
function drawText() {
  const { text, title, raw } = here.source;
  const names = findNames(text, here.entities);
  const quotes = here.claims.flatMap((claim) => claim.verdict === "rejected" ? [] : claim.evidence.map(([a, b]) => [here.at.unit(a), here.at.unit(b), claim]));
  const cuts = [...new Set([0, text.length, ...names.flatMap(([a, b]) => [a, b]), ...quotes.flatMap(([a, b]) => [a, b])])].sort((a, b) => a - b);
  const body = el("div", { class: "body", id: "body", dir: "auto" });
  let next = 0;
  for (let n = 0; n + 1 < cuts.length; n += 1) {
    const [start, end] = [cuts[n], cuts[n + 1]];
    while (next < names.length && names[next][1] <= start) next += 1;
    const name = next < names.length && names[next][0] <= start ? names[next][2] : null;
    const claims = quotes.filter(([a, b]) => a <= start && end <= b).map(([, , claim]) => claim);
    body.append(word(text.slice(start, end), name, claims));
  }
  const about = [raw.genre, raw.published, raw.id].filter(Boolean).join(" · ");
  $("text").replaceChildren(...(title && !text.startsWith(title) ? [el("h2", {}, said(title))] : []), el("p", { class: "about" }, said(about)), body);
}

function word(text, name, claims) {
  if (!name && !claims.length) return document.createTextNode(text);
  const kinds = [claims.length && "said", name && "name", name?.verdict === "rejected" && "off"].filter(Boolean).join(" ");
  const made = el("span", { class: kinds, tone: name && tone(name.type), title: name && `${name.name} · ${name.type}` }, text);
  made.claims = claims;
  made.entity = name;
  return made;
}

/** Mark what is chosen, and bring it into view. */
function light() {
  const chosen = chosenOne();
  let first = null;
  for (const made of $("body").querySelectorAll("span")) {
    const lit = tab === "claims" && made.claims.includes(chosen);
    made.classList.toggle("lit", lit);
    made.classList.toggle("subject", Boolean(lit && made.entity && made.entity.id === chosen.subject));
    made.classList.toggle("object", Boolean(lit && made.entity && made.entity.id === chosen.object));
    made.classList.toggle("ring", tab === "entities" && Boolean(chosen) && made.entity === chosen);
    if (!first && (lit || made.classList.contains("ring"))) first = made;
  }
  if (first) first.scrollIntoView({ block: "center", behavior: "smooth" });
}

/** The selected words as [start, end] in code points, without blanks around them; null where none are. */
function selected() {
  const chosen = getSelection();
  const body = $("body");
  if (!chosen.rangeCount || chosen.isCollapsed || !body.contains(chosen.anchorNode) || !body.contains(chosen.focusNode)) return null;
  const range = chosen.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(body);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const start = before.toString().length + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return end > start ? [here.at.point(start), here.at.point(end)] : null;
}

const wordsAt = ([start, end]) => here.source.text.slice(here.at.unit(start), here.at.unit(end));

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
/** A type's colour, light enough to be seen on a dark page. */
function tone(type) {
  const colour = told.nodes[type]?.colour ?? "#888888";
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return "#888888";
  if (document.documentElement.dataset.theme !== "dark") return colour;
  return `rgb(${channels(colour).map((v) => Math.round(v + (255 - v) * 0.35)).join(" ")})`;
}
