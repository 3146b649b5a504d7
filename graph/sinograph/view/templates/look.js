// How things look: elements made of text only, shapes for the legend, colours for light and dark.

/** An element; strings among the children become text, never markup. */
function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "click") made.addEventListener("click", value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
/** A text of a document: its direction marks can't reach what stands around it. */
const said = (text, props = {}) => el("bdi", props, text);

function drawing(width, height, ...shapes) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const set = (made, props) => { for (const [name, value] of Object.entries(props)) made.setAttribute(name, value); return made; };
  set(svg, { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", fill: "none" });
  for (const [tag, props] of shapes) svg.append(set(document.createElementNS("http://www.w3.org/2000/svg", tag), props));
  return svg;
}

const ring = (count, radius, turn, inner = radius) => Array.from({ length: count }, (_, i) => {
  const angle = turn + (i * 2 * Math.PI) / count;
  const r = i % 2 ? inner : radius;
  return `${(8 + r * Math.cos(angle)).toFixed(2)},${(8 + r * Math.sin(angle)).toFixed(2)}`;
}).join(" ");
const UP = -Math.PI / 2;
const SHAPES = {
  dot: ["circle", { cx: 8, cy: 8, r: 6 }],
  diamond: ["polygon", { points: ring(4, 7, UP) }],
  square: ["rect", { x: 2.5, y: 2.5, width: 11, height: 11, rx: 1 }],
  triangle: ["polygon", { points: ring(3, 7.5, UP) }],
  triangleDown: ["polygon", { points: ring(3, 7.5, -UP) }],
  star: ["polygon", { points: ring(10, 7.5, UP, 3.3) }],
  hexagon: ["polygon", { points: ring(6, 7, 0) }],
  ellipse: ["ellipse", { cx: 8, cy: 8, rx: 7.2, ry: 4.6 }],
  box: ["rect", { x: 1, y: 3.5, width: 14, height: 9, rx: 2.5 }],
};
const INSIDE = new Set(["ellipse", "box"]); // shapes that hold their label

function badge(type) {
  const kind = nodeTypes.get(type);
  const [tag, props] = SHAPES[kind.shape] ?? SHAPES.dot;
  const paint = tone(kind.colour);
  const fill = INSIDE.has(kind.shape) ? mixed(paint, theme().card, 0.82) : paint;
  return drawing(16, 16, [tag, { ...props, fill, stroke: paint, "stroke-width": INSIDE.has(kind.shape) ? 1.4 : 0 }]);
}
function stroke(colour, { dashes = "", width = 24 } = {}) {
  return drawing(width, 10, ["line", { x1: 1, y1: 5, x2: width - 1, y2: 5, stroke: colour, "stroke-width": 2.2, "stroke-dasharray": dashes, "stroke-linecap": "round" }]);
}

const THEMES = {
  light: { paper: "#faf9f6", card: "#ffffff", ink: "#23272e", soft: "#5d646f", edge: 0.72, dim: 0.09 },
  dark: { paper: "#16191d", card: "#1d2126", ink: "#e6e4df", soft: "#a5abb3", edge: 0.72, dim: 0.11 },
};
const themeName = () => document.documentElement.dataset.theme;
const theme = () => THEMES[themeName()] ?? THEMES.light;

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
function mixed(colour, other, share) {
  const to = channels(other);
  return `#${channels(colour).map((v, i) => Math.round(v + (to[i] - v) * share).toString(16).padStart(2, "0")).join("")}`;
}
/** A type's colour, light enough to be seen on a dark page. */
function tone(colour) {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return "#8c8c8c";
  if (themeName() !== "dark") return colour;
  const [r, g, b] = channels(colour);
  const light = (0.3 * r + 0.59 * g + 0.11 * b) / 255;
  return mixed(colour, "#ffffff", 0.48 * (1 - light));
}

const FACE = 'Inter, "Segoe UI", -apple-system, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif';

const labelSize = (i) => (INSIDE.has(told.nodes[i].shape) ? Math.min(told.nodes[i].letters, 20) : told.nodes[i].letters);

/** vis-network's options of a node: dimmed when something else is looked at, ringed when it is. */
function nodeLook(i, { dim, chosen }) {
  const { shape, size, letters, color } = told.nodes[i];
  const now = theme();
  const paint = tone(color);
  const held = INSIDE.has(shape);
  const fill = held ? mixed(paint, now.paper, 0.84) : paint;
  const faded = (colour) => (dim ? mixed(colour, now.paper, 0.84) : colour);
  return {
    id: i, borderWidth: chosen ? 3 : held ? 1.4 : 1.5,
    color: { background: faded(fill), border: chosen ? now.ink : held ? faded(paint) : now.paper },
    font: {
      face: FACE, size: labelSize(i), vadjust: held ? 0 : -letters * 0.12, strokeWidth: held ? 0 : 4.5,
      color: dim ? mixed(now.ink, now.paper, 0.8) : now.ink, strokeColor: now.paper,
    },
    size,
  };
}

/** vis-network's options of an edge. */
function edgeLook(e, { dim, lit, chosen, crowd }) {
  const { color, width } = told.links[e];
  const now = theme();
  const opacity = dim ? now.dim * crowd : lit ? 0.95 : now.edge * crowd;
  const paint = edges[e].status === "ended" ? mixed(color, now.paper, 0.25) : tone(color);
  return { id: e, width: chosen ? width + 2.2 : width, color: { color: paint, opacity, inherit: false } };
}
