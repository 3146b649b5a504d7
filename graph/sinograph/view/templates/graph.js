// What the page knows, and what of it is asked for. Every number is an index into one of the lists of `told`.
"use strict";
const told = JSON.parse(document.getElementById("graph").textContent);
const { entities, edges, claims, documents } = told;
const nodeTypes = new Map(Object.entries(told.nodeTypes));
const edgeTypes = new Map(Object.entries(told.edgeTypes));
const around = entities.map(() => []);
edges.forEach((edge, i) => { around[edge.subject].push(i); if (edge.object !== edge.subject) around[edge.object].push(i); });

const DOUBTFUL = new Set(["rumoured", "denied"]);
const doubtful = (edge) => DOUBTFUL.has(edge.status);
const reliable = edges.filter((edge) => !doubtful(edge)).length;

const asked = {
  hiddenNodes: new Set(), hiddenEdges: new Set(),
  doubt: false, most: Math.min(told.top, entities.length), loners: reliable === 0, // most: how many entities take part, the best connected
  focus: null, steps: 1, // focus: an entity's index
  node: null, edge: null, // what is selected
};

// How many of the best connected one may ask for: readable steps, what the page was told to begin with, all.
const LEVELS = [...new Set([60, 200, 600, told.top, entities.length])].filter((count) => count <= entities.length).sort((a, b) => a - b);

const inScope = (i) => i < asked.most;
const typeShown = (i) => !asked.hiddenNodes.has(entities[i].type);
const candidate = (edge) => (asked.doubt || !doubtful(edge)) && inScope(edge.subject) && inScope(edge.object);
const admitted = (edge) => candidate(edge) && !asked.hiddenEdges.has(edge.type) && typeShown(edge.subject) && typeShown(edge.object);
const otherEnd = (edge, i) => (edge.subject === i ? edge.object : edge.subject);

/** The entities within `steps` admitted edges of one. */
function reached(start, steps) {
  const found = new Set([start]);
  let ring = [start];
  for (let step = 0; step < steps; step += 1) {
    const next = [];
    for (const i of ring) for (const e of around[i]) {
      if (!admitted(edges[e])) continue;
      const other = otherEnd(edges[e], i);
      if (!found.has(other)) { found.add(other); next.push(other); }
    }
    ring = next;
  }
  return found;
}

/** Which entities and edges the picture shows now. */
function visible() {
  const near = asked.focus === null ? null : reached(asked.focus, asked.steps);
  const shownEdges = new Set();
  const shownNodes = new Set();
  edges.forEach((edge, e) => {
    if (!admitted(edge) || (near && !(near.has(edge.subject) && near.has(edge.object)))) return;
    shownEdges.add(e);
    shownNodes.add(edge.subject);
    shownNodes.add(edge.object);
  });
  if (asked.loners && !near) entities.forEach((_, i) => { if (inScope(i) && typeShown(i)) shownNodes.add(i); });
  for (const i of [asked.focus, asked.node]) if (i !== null) shownNodes.add(i);
  return { nodes: shownNodes, edges: shownEdges };
}

/** Ask for whatever is needed to see an entity, or an edge. */
function reveal({ node = null, edge = null }) {
  const ends = edge === null ? [node] : [edges[edge].subject, edges[edge].object];
  for (const i of ends) {
    asked.hiddenNodes.delete(entities[i].type);
    if (!inScope(i)) asked.most = LEVELS.find((level) => level > i);
  }
  if (edge !== null) {
    asked.hiddenEdges.delete(edges[edge].type);
    if (doubtful(edges[edge])) asked.doubt = true;
  }
  if (asked.focus !== null) {
    const near = reached(asked.focus, asked.steps);
    if (!ends.every((i) => near.has(i))) asked.focus = null;
  }
}

/** The state as text for the address's fragment, and back. */
function toFragment() {
  const parts = new URLSearchParams();
  if (asked.node !== null) parts.set("node", entities[asked.node].id);
  if (asked.edge !== null) parts.set("edge", edges[asked.edge].id);
  if (asked.focus !== null) { parts.set("focus", entities[asked.focus].id); parts.set("steps", asked.steps); }
  for (const name of [...asked.hiddenNodes, ...asked.hiddenEdges]) parts.append("hide", name);
  for (const name of ["doubt", "loners"]) if (asked[name] !== atFirst[name]) parts.set(name, asked[name] ? "1" : "0");
  if (asked.most !== atFirst.most) parts.set("most", asked.most);
  return parts.toString();
}
const atFirst = { doubt: asked.doubt, loners: asked.loners, most: asked.most };

function fromFragment(text) {
  const parts = new URLSearchParams(text);
  const index = (list, id) => { const i = id === null ? -1 : list.findIndex((one) => one.id === id); return i < 0 ? null : i; };
  Object.assign(asked, atFirst, { hiddenNodes: new Set(), hiddenEdges: new Set() });
  for (const name of parts.getAll("hide")) {
    if (nodeTypes.has(name)) asked.hiddenNodes.add(name);
    if (edgeTypes.has(name)) asked.hiddenEdges.add(name);
  }
  for (const name of ["doubt", "loners"]) if (parts.has(name)) asked[name] = parts.get(name) === "1";
  if (LEVELS.includes(Number(parts.get("most")))) asked.most = Number(parts.get("most"));
  asked.focus = index(entities, parts.get("focus"));
  asked.steps = Math.min(6, Math.max(1, Number(parts.get("steps")) || 1));
  asked.node = index(entities, parts.get("node"));
  asked.edge = asked.node === null ? index(edges, parts.get("edge")) : null;
}
