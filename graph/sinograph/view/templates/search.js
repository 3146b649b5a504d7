// The search box: any name in any script, pinyin, initials, alias or ticker; arrow keys and Enter.

const box = document.getElementById("search");
const list = document.getElementById("matches");
let found = [];
let at = 0;

const squashed = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The best matches first: whole key, beginning, anywhere; the better connected before the others. */
function matches(query, most = 12) {
  const wanted = squashed(query);
  if (!wanted) return [];
  const hits = [];
  entities.forEach((entity, i) => {
    let best = 9;
    for (const key of entity.keys ?? []) {
      const rank = key === wanted ? 0 : key.startsWith(wanted) ? 1 : wanted.length > 1 && key.includes(wanted) ? 2 : 9;
      if (rank < best) best = rank;
    }
    if (best < 9) hits.push([best, i]);
  });
  return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, most).map(([, i]) => i);
}

function offer() {
  found = matches(box.value);
  at = 0;
  const asking = squashed(box.value) !== "";
  list.replaceChildren(...found.map(option), !found.length && asking ? el("li", { class: "none" }, "No name matches.") : "");
  list.hidden = !asking;
  box.setAttribute("aria-expanded", String(asking));
  mark();
}

function option(i, place) {
  const entity = entities[i];
  const wanted = squashed(box.value);
  const alias = squashed(entity.name).includes(wanted) ? "" : (entity.aliases ?? []).find((a) => squashed(a).includes(wanted)) ?? (entity.aliases ?? [])[0] ?? "";
  const made = el("li", { role: "option", id: `match-${place}`, "aria-selected": "false" },
    badge(entity.type), el("span", { class: "name" }, said(entity.name), alias ? el("small", {}, "  ", said(alias)) : ""), el("small", {}, many(around[i].length)));
  made.addEventListener("mousedown", (event) => { event.preventDefault(); take(place); });
  made.addEventListener("mousemove", () => { if (at !== place) { at = place; mark(); } });
  return made;
}

function mark() {
  [...list.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
  if (found.length && !list.hidden) { box.setAttribute("aria-activedescendant", `match-${at}`); list.children[at].scrollIntoView({ block: "nearest" }); }
  else box.removeAttribute("aria-activedescendant");
}

function closeMatches() {
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
}

function take(place) {
  if (found[place] === undefined) return;
  const i = found[place];
  box.value = "";
  closeMatches();
  box.blur();
  choose({ node: i, travel: true });
}

box.addEventListener("input", offer);
box.addEventListener("focus", () => { if (box.value) offer(); });
box.addEventListener("blur", closeMatches);
box.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (found.length) at = (at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
    mark();
  } else if (event.key === "Enter" && !event.isComposing) take(at);
  else if (event.key === "Escape") { event.stopPropagation(); box.value = ""; closeMatches(); box.blur(); }
});
