import { SIDE } from '../shared/tiles/grid.js';
/** @import { RunView } from '../../engine/types.js' */
/** @import { Layout } from '../canvas-scene.js' */

const CLASSES = 10;
/** Room for the tools: two lines of them, three in a narrow figure. */
const TOOLS = { wide: 72, narrow: 106 };
const GAP = 20;

/**
 * @typedef {object} TinkerFigure
 * @property {number[]} pixels
 * @property {{left: number, top: number, size: number}} tile
 * @property {{left: number, top: number, width: number, line: number}} bars
 * @property {ArrayLike<number> | null} probabilities
 * @property {number[]} ranking  classes, the likeliest first
 * @property {Float64Array | null} evidence  what each pixel adds to the first class's lead over the second
 */

/** @type {Layout<TinkerFigure>} */
export function layout(view, { width, height }, { look }) {
  const beside = width >= 300;
  const top = width < 560 ? TOOLS.narrow : TOOLS.wide;
  const room = height - top - 4;
  const side = beside
    ? Math.min(room, width * (width < 440 ? 0.48 : 0.56))
    : Math.min(width, room * 0.5);
  const size = Math.max(SIDE, Math.floor(side / SIDE) * SIDE);
  const tile = { left: beside ? 0 : Math.max(0, (width - size) / 2), top, size };
  const right = { left: size + GAP, top, width: width - size - GAP };
  const below = { left: 0, top: top + size + 10, width };
  const bars = beside
    ? { ...right, line: Math.min(30, room / CLASSES) }
    : { ...below, line: Math.max(12, (room - size - 10) / CLASSES) };
  const { pixels } = look.drawing;
  const answer = view.answer('predict', { pixels });
  const probabilities = answer?.probabilities.values ?? null;
  const ranking = rank(probabilities);
  const evidence = probabilities && evidenceFor(view, pixels, ranking);
  return { pixels, tile, bars, probabilities, ranking, evidence };
}

/** @param {ArrayLike<number> | null} probabilities */
export function rank(probabilities) {
  const classes = Array.from({ length: CLASSES }, (_, k) => k);
  return classes.sort((a, b) => (probabilities?.[b] ?? 0) - (probabilities?.[a] ?? 0));
}

/**
 * Pixel times the difference of its weights: they add up to the difference of the two scores, but for
 * the biases.
 * @param {RunView} view
 * @param {number[]} pixels
 * @param {number[]} ranking
 */
function evidenceFor(view, pixels, [first, second]) {
  const w = view.answer('weights')?.w.values;
  if (!w) return null;
  const scale = view.settings['raw-pixels'] ? 1 : 255;
  return Float64Array.from(
    pixels,
    (ink, k) => (ink / scale) * (w[k * CLASSES + first] - w[k * CLASSES + second]),
  );
}
