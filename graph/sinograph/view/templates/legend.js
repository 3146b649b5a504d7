// The legend: what each shape and stroke means, how many there are, and switches for them.

const STROKES = [["actual", ""], ["planned", "6 5"], ["rumoured", "0.5 5"], ["denied", "8 4 1 4"], ["ended", ""]];

function legend() {
  // The rows are made anew; who moves by keyboard stays on the one that was pressed.
  const { type, most, switch: turned } = document.activeElement?.dataset ?? {};
  fillLegend();
  if (!(type ?? most ?? turned)) return;
  const same = [...document.querySelectorAll("#legend button")].find(({ dataset }) => dataset.type === type && dataset.most === most && dataset.switch === turned);
  same?.focus({ preventScroll: true });
}

function fillLegend() {
  const nodeCounts = tally(entities.filter((_, i) => inScope(i)));
  const edgeCounts = tally(edges.filter(candidate));
  const families = [...new Set([...edgeTypes.values()].map((kind) => kind.family))].sort();
  const doubts = edges.filter(doubtful).length;
  const loners = entities.filter((_, i) => !around[i].length).length;
  document.getElementById("legend").replaceChildren(
    heading("Actors", asked.hiddenNodes, nodeTypes),
    ...sorted(nodeTypes, nodeCounts).map(([name, kind]) => row(name, kind.plural, kind.definition, badge(name), nodeCounts, asked.hiddenNodes, nodeTypes)),
    heading("Facts", asked.hiddenEdges, edgeTypes),
    ...families.flatMap((family) => [
      el("h3", {}, family),
      ...sorted(edgeTypes, edgeCounts).filter(([, kind]) => kind.family === family)
        .map(([name, kind]) => row(name, kind.label, kind.definition, stroke(tone(kind.colour)), edgeCounts, asked.hiddenEdges, edgeTypes)),
    ]),
    el("h2", {}, "How sure"),
    el("div", { class: "strokes" }, ...STROKES.flatMap(([status, dashes]) => [
      stroke(status === "ended" ? "#9aa0a6" : theme().soft, { dashes, width: 34 }), el("span", {}, status),
    ])),
    ...(doubts || loners ? [el("h2", {}, "Also show")] : []),
    ...(doubts ? [toggle("doubt", "rumoured and denied", doubts)] : []),
    ...(loners ? [toggle("loners", "actors without a fact", loners)] : []),
    ...(LEVELS.length > 1 ? [el("h2", {}, "Best connected"), el("div", { class: "levels" }, ...LEVELS.map(level))] : []),
  );
}

function tally(list) {
  const counts = new Map();
  for (const { type } of list) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
const sorted = (types, counts) => [...types].sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));

function heading(words, hidden, types) {
  const whole = hidden.size === 0;
  const turn = () => { hidden.clear(); if (whole) for (const name of types.keys()) hidden.add(name); refresh(); };
  return el("h2", {}, words, el("button", { type: "button", click: turn }, whole ? "none" : "all"));
}

function row(name, label, definition, sign, counts, hidden, types) {
  const pick = () => { if (!hidden.delete(name)) hidden.add(name); refresh(); };
  const only = () => { hidden.clear(); for (const other of types.keys()) if (other !== name) hidden.add(other); refresh(); };
  return el("div", { class: "row" },
    el("button", { type: "button", class: "pick", "aria-pressed": String(!hidden.has(name)), "data-type": name, title: definition, click: pick },
      el("span", {}, sign), said(label, { class: "text" }), el("span", { class: "count" }, many(counts.get(name) ?? 0))),
    el("button", { type: "button", class: "only", "aria-label": `Only ${label}`, click: only }, "only"));
}

function toggle(name, words, count) {
  const turn = () => { asked[name] = !asked[name]; refresh(); };
  return el("button", { type: "button", class: "switch", role: "switch", "aria-checked": String(asked[name]), "data-switch": name, click: turn },
    el("i"), el("span", {}, words), el("span", { class: "count" }, many(count)));
}

function level(count) {
  const turn = () => { asked.most = count; refresh(); wholeView(); };
  const words = count === entities.length ? `all ${many(count)}` : many(count);
  return el("button", { type: "button", "aria-pressed": String(asked.most === count), "data-most": count, click: turn }, words);
}
