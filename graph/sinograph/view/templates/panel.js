// The panel: a node's card, or an edge with every quote that states it.

const panel = document.getElementById("panel");

/** A type's phrase with both names put in, as text. */
function aloud(edge, put = (i) => entities[i].name) {
  const parts = (edgeTypes.get(edge.type).phrase).split(/(\{subject\}|\{object\})/);
  const pieces = parts.map((part) => (part === "{subject}" ? put(edge.subject) : part === "{object}" ? put(edge.object) : part));
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pieces;
}
/** The phrase as told of one end: "acquired …", "was acquired by …". */
function told_of(edge, i) {
  const kind = edgeTypes.get(edge.type);
  return (edge.subject === i ? kind.phrase : kind.inverse).replace("{subject}", "").replace("{object}", "").trim();
}

function openPanel() {
  const shown = asked.edge !== null ? edgePanel(asked.edge) : asked.node !== null ? nodeCard(asked.node) : null;
  panel.hidden = shown === null;
  if (shown) { panel.replaceChildren(el("button", { type: "button", class: "close", "aria-label": "Close", click: () => choose({}) }, "×"), ...shown.filter(Boolean)); panel.scrollTop = 0; }
}

const nameButton = (i) => el("button", { type: "button", click: () => choose({ node: i, travel: true }) }, said(entities[i].name));
const chips = (list, kind) => list.map((text) => said(text, { class: `chip ${kind}` }));
const section = (words, ...rest) => (rest.length ? [el("h3", {}, words), ...rest] : []);

function edgePanel(e) {
  const edge = edges[e];
  const kind = edgeTypes.get(edge.type);
  const rows = [["Date", edge.date ?? "not told"], ...(edge.details ?? []), ["Status", statusWords(edge)]];
  const same = around[edge.subject].filter((o) => o !== e && otherEnd(edges[o], edge.subject) === edge.object && (asked.doubt || !doubtful(edges[o])));
  return [
    el("div", { class: "kind" }, stroke(tone(kind.colour)), said(kind.label)),
    el("h2", { class: "aloud" }, ...[aloud(edge, nameButton)].flat()),
    el("dl", {}, ...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, typeof value === "string" ? said(value) : value)]),
      el("dt", {}, "Confidence"), el("dd", {}, meter(edge.confidence ?? 0)),
      el("dt", {}, "Told by"), el("dd", {}, counted(edge.sources ?? 0, "independent source"))),
    edge.history && el("p", { class: "when" }, "Told over time: ", ...edge.history.flatMap((step, i) => [i ? ", then " : "", said(step)])),
    edge.conflicts && el("p", { class: "notice" }, "The sources disagree on ", ...edge.conflicts.flatMap((name, i) => [i ? ", " : "", said(name)]), "; each quote below says what it tells."),
    ...section(counted((edge.claims ?? []).length, "quote"), ...oldest(edge.claims ?? []).map((c) => quotation(claims[c], edge))),
    ...section("Also between the two", ...same.map((o) => factRow(o, edge.subject, { phrase: true }))),
  ];
}

function statusWords(edge) {
  return edge.status === "actual" ? "told as a fact" : el("span", { class: `chip ${doubtful(edge) || edge.status === "planned" ? "status" : "calm"}` }, edge.status);
}
function meter(share) {
  const bar = el("i");
  bar.style.width = `${Math.round(share * 100)}%`;
  return el("span", {}, el("span", { class: "meter" }, bar), `${Math.round(share * 100)} %`);
}

function quotation(claim, edge) {
  const source = documents[claim.document] ?? { title: claim.source };
  const words = (claim.quote ?? []).map(([text, end]) => (end ? el("mark", { class: end }, text) : text));
  const own = [claim.date && claim.date !== edge.date ? claim.date : "", ...(claim.details ?? []).map(inShort), claim.status !== edge.status ? claim.status : ""].filter(Boolean);
  return el("figure", { class: "quote" },
    el("blockquote", { dir: "auto" }, said("", {}), ...words),
    el("figcaption", {}, sourceLink(source), dated(claim.published ?? source.published),
      el("div", { class: "told" }, [...own, `read by ${claim.extractor}`, `${Math.round((claim.confidence ?? 0) * 100)} %`].join(" · ")),
      copyButton(claim, source)));
}
const inShort = ([name, value]) => (name === "Round" ? `round ${value}` : value);
const dated = (words) => (words ? `, ${words}` : "");

/** A link only where the address is http or https: checked again here, whatever the records say. */
function sourceLink(source) {
  let address = null;
  try { address = source.url ? new URL(source.url) : null; } catch { address = null; }
  if (!address || !["http:", "https:"].includes(address.protocol)) return said(source.title ?? "unknown source");
  return el("a", { href: address.href, rel: "noopener noreferrer", target: "_blank" }, said(source.title));
}

function copyButton(claim, source) {
  const quote = (claim.quote ?? []).map(([text]) => text).join("");
  const words = `“${quote}” ${[source.title, claim.published ?? source.published, source.url].filter(Boolean).join(", ")}.`;
  const button = el("button", { type: "button", class: "copy" }, "Copy as citation");
  button.addEventListener("click", async () => {
    button.textContent = (await copied(words)) ? "Copied" : "Could not copy";
    setTimeout(() => { button.textContent = "Copy as citation"; }, 1600);
  });
  return button;
}
async function copied(words) {
  try { await navigator.clipboard.writeText(words); return true; } catch { /* not allowed here: try the older way */ }
  const field = el("textarea", { class: "offscreen" });
  field.value = words;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

function nodeCard(i) {
  const entity = entities[i];
  const known = around[i].filter((e) => asked.doubt || !doubtful(edges[e]));
  const held = around[i].length - known.length;
  return [
    el("div", { class: "kind" }, badge(entity.type), nodeTypes.get(entity.type).label),
    el("h2", {}, said(entity.name)),
    el("p", { class: "when" }, `${counted(known.length, "fact")} · ${counted((entity.documents ?? []).length, "document")}`),
    el("div", { class: "chips" }, ...chips(entity.aliases ?? [], ""), ...chips(entity.identifiers ?? [], "id")),
    el("div", { class: "actions" },
      el("button", { type: "button", click: () => lookAround(i) }, "Only its surroundings"),
      el("button", { type: "button", click: () => goTo(i) }, "Show in the picture")),
    ...grouped(known, i).flatMap(([phrase, list]) => [
      el("h4", {}, phrase, el("span", {}, many(list.length))),
      ...list.map((e, place) => factRow(e, i, { repeats: place > 0 && edges[list[place - 1]].year === edges[e].year })),
    ]),
    held > 0 && el("button", { type: "button", class: "more", click: () => { asked.doubt = true; refresh(); } }, `${counted(held, "rumoured or denied fact")} not shown – show`),
    ...section("Documents", ...((entity.documents ?? []).length ? [el("ul", { class: "sources" }, ...newest(entity.documents).map((d) => el("li", {}, sourceLink(documents[d]), el("small", {}, dated(documents[d].published)))))] : [])),
  ];
}
const day = (c) => documents[claims[c].document]?.iso ?? "9"; // undated sources come last
const oldest = (list) => [...list].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a - b));
const newest = (list) => [...list].sort((a, b) => ((documents[b].iso ?? "") < (documents[a].iso ?? "") ? -1 : 1));

/** Facts by phrase, the fullest group first; within one the latest year first, undated last. */
function grouped(list, i) {
  const groups = new Map();
  for (const e of list) {
    const phrase = told_of(edges[e], i);
    if (!groups.has(phrase)) groups.set(phrase, []);
    groups.get(phrase).push(e);
  }
  const later = (a, b) => ((edges[b].iso ?? "") < (edges[a].iso ?? "") ? -1 : (edges[b].iso ?? "") > (edges[a].iso ?? "") ? 1 : a - b);
  return [...groups].map(([phrase, found_]) => [phrase, found_.sort(later)]).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

function factRow(e, i, { repeats = false, phrase = false } = {}) {
  const edge = edges[e];
  const more = [...(edge.details ?? []).map(inShort), edge.status === "actual" ? "" : edge.status].filter(Boolean).join(" · ");
  return el("button", { type: "button", class: "fact", "data-edge": e, click: () => choose({ edge: e, travel: true }) },
    el("span", { class: "year" }, repeats ? "" : edge.year ?? "–"),
    el("span", {}, said(phrase ? aloud(edge) : entities[otherEnd(edge, i)].name), more ? el("small", {}, said(more)) : ""),
    el("span", { class: "dots", "aria-label": counted((edge.claims ?? []).length, "quote") }, `${(edge.claims ?? []).length} ❞`));
}
