// What the reader does: select, focus, filter, start over; and the page's beginning.

/** Select an entity or an edge, or nothing. */
function choose({ node = null, edge = null, travel = false }) {
  Object.assign(asked, { node, edge });
  if (node !== null || edge !== null) reveal({ node, edge });
  refresh();
  if (!travel) return;
  if (node !== null) goTo(node);
  else if (edge !== null) bothEnds(edges[edge]);
}

function bothEnds(edge) {
  const [a, b] = [picture.getPosition(edge.subject), picture.getPosition(edge.object)];
  const apart = Math.hypot(a.x - b.x, a.y - b.y);
  const room = Math.max(200, Math.min(stage.clientWidth - 420, stage.clientHeight) * 0.7);
  const scale = Math.min(1.15, Math.max(0.15, room / Math.max(apart, 1)));
  picture.moveTo({ position: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, scale, offset: { x: stage.clientWidth > 760 ? -190 : 0, y: 0 }, animation: moving(420) });
}

/** Keep only what lies around an entity; once more on the same one goes a step further. */
function lookAround(i, steps = asked.focus === i ? Math.min(asked.steps + 1, 6) : 1) {
  Object.assign(asked, { focus: i, steps, node: i, edge: null });
  refresh();
  wholeView();
}

function startOver() {
  Object.assign(asked, atFirst, { hiddenNodes: new Set(), hiddenEdges: new Set(), focus: null, node: null, edge: null });
  refresh();
  wholeView();
}

function refresh() {
  draw();
  legend();
  openPanel();
  scope();
  remember();
}

function scope() {
  const shown = document.getElementById("scope");
  shown.hidden = asked.focus === null;
  if (asked.focus === null) return;
  const step = (k) => el("button", { type: "button", "aria-pressed": String(asked.steps === k), "aria-label": `${k} steps`, click: () => lookAround(asked.focus, k) }, String(k));
  shown.replaceChildren(el("span", {}, "Within"), ...[1, 2, 3].map(step), el("span", {}, "of"), el("b", {}, said(entities[asked.focus].name)),
    el("button", { type: "button", "aria-label": "The whole graph again", click: () => { asked.focus = null; refresh(); wholeView(); } }, "×"));
}

function remember() {
  const fragment = toFragment();
  try { history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search); } catch { /* a page without an address of its own keeps no state */ }
}

const stored = { // a sandboxed page may keep nothing
  get(name) { try { return localStorage.getItem(name); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(name, value); } catch { /* as above */ } },
};
const darkness = matchMedia("(prefers-color-scheme: dark)");
function setTheme(name) { document.documentElement.dataset.theme = name; }
function turnTheme() {
  const name = themeName() === "dark" ? "light" : "dark";
  stored.set("sinograph-theme", name);
  setTheme(name);
  refresh();
}

const line = { stroke: "currentColor", "stroke-width": 1.6, "stroke-linecap": "round", "stroke-linejoin": "round" };
const ICONS = {
  "legend-toggle": [["path", { d: "M3 5h12M3 9h12M3 13h7", ...line }]],
  theme: [["circle", { cx: 9, cy: 9, r: 6, ...line }], ["path", { d: "M9 3a6 6 0 0 0 0 12z", fill: "currentColor" }]],
  whole: [["path", { d: "M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4", ...line }]],
};

function provenance() {
  const { built, digest, source } = told.provenance;
  const parts = [counted(documents.length, "document"), counted(claims.length, "quote"), source, built && `drawn ${built}`];
  document.getElementById("provenance").replaceChildren(said(parts.filter(Boolean).join(" · ")), ...(digest ? [" · ", el("code", { title: digest }, digest.slice(0, 12))] : []));
}

function showLegend(open) {
  document.getElementById("legend").hidden = !open;
  document.getElementById("legend-toggle").setAttribute("aria-expanded", String(open));
}

function listen() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("theme", turnTheme);
  on("reset", startOver);
  on("closer", () => zoomBy(1.4));
  on("farther", () => zoomBy(1 / 1.4));
  on("whole", () => wholeView());
  on("legend-toggle", () => showLegend(document.getElementById("legend").hidden));
  darkness.addEventListener("change", (event) => { if (!stored.get("sinograph-theme")) { setTheme(event.matches ? "dark" : "light"); refresh(); } });
  window.addEventListener("hashchange", () => { fromFragment(location.hash.slice(1)); refresh(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); box.focus(); }
    else if (event.key === "Escape") { if (asked.node !== null || asked.edge !== null) choose({}); else if (asked.focus !== null) { asked.focus = null; refresh(); wholeView(); } }
  });
}

setTheme(stored.get("sinograph-theme") ?? (darkness.matches ? "dark" : "light"));
for (const [id, shapes] of Object.entries(ICONS)) document.getElementById(id).append(drawing(18, 18, ...shapes));
showLegend(window.innerWidth > 1000 && entities.length > 0);
fromFragment(location.hash.slice(1));
if (asked.node !== null || asked.edge !== null) reveal(asked);
begin();
refresh();
provenance();
listen();
if (asked.node !== null && asked.focus === null) goTo(asked.node);
else if (asked.edge !== null) bothEnds(edges[asked.edge]);
else wholeView(0);
