// The picture: vis-network with what is visible now; places come with the page and are never simulated.

const few = matchMedia("(prefers-reduced-motion: reduce)");
const moving = (duration) => (few.matches ? false : { duration, easingFunction: "easeInOutCubic" });
const shownNodes = new vis.DataSet();
const shownEdges = new vis.DataSet();
const stage = document.getElementById("canvas");
let lookOf = { nodes: new Map(), edges: new Map() };
let picture = null;

const OPTIONS = {
  autoResize: true, physics: false, layout: { improvedLayout: false },
  nodes: {
    chosen: false, labelHighlightBold: false, widthConstraint: false, margin: { top: 4, bottom: 4, left: 9, right: 9 },
    shapeProperties: { borderRadius: 5 }, scaling: { label: { enabled: false, drawThreshold: 10, maxVisible: 21 } },
  },
  edges: { chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false, arrows: { to: { scaleFactor: 0.5 } }, endPointOffset: { to: 1 } },
  interaction: { hover: true, tooltipDelay: 0, selectConnectedEdges: false, hoverConnectedEdges: false, hideEdgesOnDrag: edges.length > 2500, hideEdgesOnZoom: edges.length > 2500, zoomSpeed: 0.7 },
};

function begin() {
  picture = new vis.Network(stage, { nodes: shownNodes, edges: shownEdges }, OPTIONS);
  picture.once("afterDrawing", drawn);
  picture.on("afterDrawing", nameLargest);
  picture.on("click", ({ nodes, edges: hit }) => {
    if (nodes.length) choose({ node: nodes[0] });
    else if (hit.length) choose({ edge: hit[0] });
    else choose({});
  });
  picture.on("doubleClick", ({ nodes }) => { if (nodes.length) lookAround(nodes[0]); });
  picture.on("dragEnd", ({ nodes }) => { // what was moved stays there when it is filtered out and in
    for (const [i, spot] of Object.entries(picture.getPositions(nodes))) Object.assign(told.nodes[i], { x: spot.x, y: spot.y });
  });
  picture.on("hoverNode", ({ node, pointer }) => tip(pointer.DOM, entities[node].name, `${nodeTypes.get(entities[node].type).label} · ${counted(around[node].length, "fact")}`));
  picture.on("hoverEdge", ({ edge, pointer }) => tip(pointer.DOM, aloud(edges[edge]), [edges[edge].date, edges[edge].status === "actual" ? "" : edges[edge].status].filter(Boolean).join(" · ")));
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) picture.on(name, () => { document.getElementById("tip").hidden = true; });
}

/** When the reader saw the picture for the first time, in milliseconds since the page was opened. */
function drawn() {
  document.documentElement.dataset.drawn ??= String(Math.round(performance.now()));
}

/** Bring the picture to what is visible and selected: only what changed is touched. */
function draw() {
  const now = visible();
  const lit = litBy(now);
  syncWith(shownNodes, lookOf.nodes, now.nodes, (i) => {
    const state = { dim: lit !== null && !lit.nodes.has(i), chosen: i === asked.node };
    return [`${themeName()}${+state.dim}${+state.chosen}`, () => nodeLook(i, state), told.nodes[i]];
  });
  // The more lines there are, the fainter each: rounded, so that few changes of the crowd restyle every edge.
  const crowd = Math.max(0.3, Math.round(10 * Math.min(1, Math.sqrt(500 / Math.max(1, now.edges.size)))) / 10);
  syncWith(shownEdges, lookOf.edges, now.edges, (e) => {
    const state = { dim: lit !== null && !lit.edges.has(e), lit: lit !== null && lit.edges.has(e), chosen: e === asked.edge, crowd };
    return [`${themeName()}${crowd}${+state.dim}${+state.lit}${+state.chosen}`, () => edgeLook(e, state), told.links[e]];
  });
  document.getElementById("shown").textContent =
    `${many(now.nodes.size)} of ${counted(entities.length, "actor")}, ${many(now.edges.size)} of ${counted(edges.length, "fact")} shown`;
  emptiness(now.nodes.size);
}

function syncWith(shown, looks, wanted, describe) {
  const gone = [...looks.keys()].filter((i) => !wanted.has(i));
  for (const i of gone) looks.delete(i);
  if (gone.length) shown.remove(gone);
  const fresh = [];
  const changed = [];
  for (const i of wanted) {
    const [key, look, basis] = describe(i);
    if (looks.get(i) === key) continue;
    if (looks.has(i)) changed.push(look()); else fresh.push({ ...basis, ...look() });
    looks.set(i, key);
  }
  if (fresh.length) shown.add(fresh);
  if (changed.length) shown.update(changed);
}

/** Where the picture is too far away for its labels, the best connected keep one of readable size, if there is room. */
function nameLargest(context) {
  const scale = picture.getScale();
  const height = 13 / scale;
  const taken = [];
  const [from, to] = [{ x: 0, y: 0 }, { x: stage.clientWidth, y: stage.clientHeight }].map((corner) => picture.DOMtoCanvas(corner));
  context.save();
  Object.assign(context, { font: `${height}px ${FACE}`, textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 4 / scale });
  for (const i of [...lookOf.nodes.keys()].sort((a, b) => a - b)) {
    if (taken.length >= 60) break;
    const { shape, label, size } = told.nodes[i];
    if (dimmed(i)) continue;
    const { x, y } = picture.body.nodes[i];
    if (x < from.x || x > to.x || y < from.y || y > to.y) continue;
    const half = context.measureText(label).width / 2 + 12 / scale;
    const top = y + (INSIDE.has(shape) ? labelSize(i) : size) + 2 / scale;
    const area = [x - half, top, x + half, top + height * 2];
    if (labelSize(i) * scale >= 9) { taken.push(area); continue; } // it shows its own
    if (taken.some((other) => area[0] < other[2] && other[0] < area[2] && area[1] < other[3] && other[1] < area[3])) continue;
    taken.push(area);
    context.strokeStyle = theme().paper;
    context.fillStyle = theme().ink;
    context.strokeText(label, x, top);
    context.fillText(label, x, top);
  }
  context.restore();
}
const dimmed = (i) => lookOf.nodes.get(i)?.at(-2) === "1";

/** What a selection keeps bright, or null where nothing is selected. */
function litBy(now) {
  if (asked.node !== null) {
    const near = around[asked.node].filter((e) => now.edges.has(e));
    return { nodes: new Set([asked.node, ...near.map((e) => otherEnd(edges[e], asked.node))]), edges: new Set(near) };
  }
  if (asked.edge === null) return null;
  return { nodes: new Set([edges[asked.edge].subject, edges[asked.edge].object]), edges: new Set([asked.edge]) };
}

function wholeView(duration = 450) {
  picture.fit({ animation: moving(duration), minZoomLevel: 0.02, maxZoomLevel: 1.25 });
}
function goTo(i) {
  const spot = picture.getPosition(i);
  const scale = Math.max(picture.getScale(), 0.85);
  const open = document.getElementById("panel");
  picture.moveTo({ position: spot, scale, offset: { x: stage.clientWidth > 760 && !open.hidden ? -190 : 0, y: 0 }, animation: moving(420) });
}
function zoomBy(factor) {
  picture.moveTo({ scale: Math.min(6, Math.max(0.02, picture.getScale() * factor)), animation: moving(180) });
}

function tip(at, words, more) {
  const shown = document.getElementById("tip");
  shown.replaceChildren(said(words), more ? el("small", {}, more) : "");
  shown.hidden = false;
  const left = Math.min(at.x + 14, stage.clientWidth - shown.offsetWidth - 8);
  const top = at.y + 18 + shown.offsetHeight > stage.clientHeight ? at.y - shown.offsetHeight - 10 : at.y + 18;
  shown.style.left = `${Math.max(8, left)}px`;
  shown.style.top = `${Math.max(8, top)}px`;
}

function emptiness(count) {
  const message = document.getElementById("message");
  message.hidden = count > 0;
  if (count > 0) return;
  drawn();
  if (!entities.length) message.replaceChildren(document.getElementById("nothing").content.cloneNode(true));
  else message.replaceChildren(el("h2", {}, "All filtered out"), el("p", {}, "Nothing in this graph fits the filters."), el("button", { type: "button", click: startOver }, "Show everything again"));
}

const many = (count) => count.toLocaleString("en");
const counted = (count, word) => `${many(count)} ${word}${count === 1 ? "" : "s"}`;
