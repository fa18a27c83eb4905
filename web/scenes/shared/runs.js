import { besideName, ownName } from '../../view/beside.js';
import { analysis, parameterNames } from '../../view/run-view.js';
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Telling } from '../scene-types.js' */

/**
 * @typedef {object} RunStyle  what tells a run from the others: colour, dash and mark say the same
 * @property {string} colour
 * @property {string} text
 * @property {number[]} dash
 * @property {'disc' | 'square' | 'triangle' | 'diamond' | 'ring'} mark
 */

/**
 * The look of the k-th run of a picture that shows several; 0 is the one that the transport moves.
 * @param {number} k
 * @param {number} count  of all
 * @param {Colours} colours
 * @returns {RunStyle}
 */
export function runStyle(k, count, colours) {
  const own = { colour: colours.pred, text: colours.predText, dash: [] };
  const look = k === 0 ? own : besideLook(colours, k - 1, count - 1);
  return { ...look, mark: MARKS[k % MARKS.length] };
}

/**
 * How the runs beside the run are drawn wherever there are several: by colour and by dash.
 * @param {Colours} colours
 * @param {number} index  of the run beside
 * @param {number} count  of all beside
 * @returns {{colour: string, text: string, dash: number[]}}
 */
export function besideLook(colours, index, count) {
  if (count === 1) return { colour: colours.muted, text: colours.muted, dash: [5, 4] };
  const hues = /** @type {const} */ (['data', 'grad', 'resid', 'muted']);
  const hue = hues[index % hues.length];
  const text = hue === 'muted' ? 'muted' : /** @type {const} */ (`${hue}Text`);
  return { colour: colours[hue], text: colours[text], dash: DASHES[index % DASHES.length] };
}

/** One more than hues: run out of one, the next round has it with other dashes. */
const DASHES = [[7, 4], [2, 3], [9, 3, 2, 3], [4, 4], []];

/** @type {RunStyle['mark'][]} */
const MARKS = ['disc', 'square', 'triangle', 'diamond', 'ring'];

/**
 * What the runs of a picture are called, the one that the transport moves first.
 * @param {View} view
 * @param {Telling} saying
 * @returns {string[]}
 */
export function runNames(view, { t, format }) {
  const words = { reference: t('run.reference'), same: t('run.same'), t, format };
  return [
    ownName(view, words) || words.same,
    ...view.beside.map((run) => besideName(view, run, words)),
  ];
}

/**
 * Whether two runs walk on the same land: the same parameters, and the same loss over them or a multiple
 * of it, which has its level lines and its minimum in the same places.
 * @param {RunView} view
 * @param {RunView} run
 */
export function sameLand(view, run) {
  if (String(parameterNames(view)) !== String(parameterNames(run))) return false;
  const [own, other] = [analysis(view), analysis(run)];
  if (!own || !other || String(own.minimum) !== String(other.minimum)) return false;
  const factor = own.eigenvalues[0] / other.eigenvalues[0];
  return own.eigenvalues.every(
    (value, k) => Math.abs(value - factor * other.eigenvalues[k]) <= 1e-9 * Math.abs(value),
  );
}

/**
 * The mark at the end of a run's path.
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {RunStyle} style
 * @param {string} rim
 */
export function drawRunMark(g, x, y, { colour, mark }, rim) {
  const r = 4.5;
  g.beginPath();
  if (mark === 'square') g.rect(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1);
  else if (mark === 'triangle') polygon(g, x, y, r + 1, 3);
  else if (mark === 'diamond') polygon(g, x, y, r + 1, 4);
  else g.arc(x, y, r, 0, 2 * Math.PI);
  g.fillStyle = mark === 'ring' ? rim : colour;
  g.fill();
  g.strokeStyle = mark === 'ring' ? colour : rim;
  g.lineWidth = mark === 'ring' ? 2 : 1.5;
  g.stroke();
}

/**
 * A regular polygon standing on its middle, one corner up.
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {number} corners
 */
function polygon(g, x, y, r, corners) {
  for (let k = 0; k < corners; k++) {
    const angle = (2 * Math.PI * k) / corners - Math.PI / 2;
    g.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  g.closePath();
}
