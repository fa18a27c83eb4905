import { html, svg } from 'lit/html.js';

/**
 * What stands in a picture's place until it is drawn: its outline, pale, in the same frame. It is part
 * of the first paint, so it must need nothing but this file.
 * @param {string} id  of the scene
 */
export function sketch(id) {
  const shape = SHAPES[id] ?? cloud;
  return html`<svg
    class="sketch"
    viewBox="0 0 320 200"
    preserveAspectRatio="xMidYMid meet"
    aria-hidden="true"
  >
    <path class="axis" d="M28 12v164h280M28 135h280M28 94h280M28 53h280" />
    ${shape()}
  </svg>`;
}

/** Spread without a generator: the multiples of the golden ratio. */
const SPREAD = Array.from({ length: 90 }, (_, k) => {
  const u = (k * 0.618034) % 1;
  const v = (k * 0.414214 + 0.31) % 1;
  const w = (k * 0.732051 + 0.17) % 1;
  return { x: 168 + (u + v + w - 1.5) * 92, side: (v - 0.5) * 74 };
});

const cloud = () => svg`
  <path class="line" d="M36 24 300 170" />
  ${SPREAD.map(({ x, side }) => svg`<circle class="dot" cx=${x.toFixed(1)} cy=${(0.553 * x + 4 + side).toFixed(1)} r="2" />`)}`;

const hills = () =>
  svg`${[18, 36, 58, 84].map(
    (r) => svg`<ellipse class="line" cx="180" cy="98" rx=${r * 1.35} ry=${r} />`,
  )}<path class="mark" d="m176 98h8m-4-4v8" />`;

const fall = () => svg`<path class="line thick" d="M34 22c30 96 70 136 268 142" />`;

const bowl = () => svg`<path class="line thick" d="M48 18c50 200 190 200 240 0" />`;

const grid = () =>
  svg`${Array.from({ length: 60 }, (_, k) => svg`<rect class="dot" x=${44 + (k % 12) * 21} y=${24 + Math.floor(k / 12) * 29} width="13" height="17" rx="2" />`)}`;

const fan = () =>
  svg`<path class="line" d="M60 150 120 60M60 150l110-50M60 150l150-20M60 150 250 40" />`;

const bars = () =>
  svg`${[200, 90, 24].map((length, k) => svg`<rect class="dot" x="40" y=${30 + k * 48} width=${length} height="24" />`)}`;

/** The others are clouds of points. @type {Record<string, () => unknown>} */
const SHAPES = {
  contour: hills,
  surface: hills,
  'loss-curve': fall,
  curve: bowl,
  minibatch: grid,
  'update-anatomy': grid,
  gradients: fan,
  cloud: fan,
  map: grid,
  sums: fall,
  timing: bars,
};
