import { drawStroke } from '../../draw/marks.js';
import { distanceToSegment } from '../../draw/nearest.js';
import { lights } from '../../view/quantity.js';
import { data, parameterNames } from '../../view/run-view.js';

/**
 * @typedef {import('../../engine/types.js').View} View
 * @typedef {{ax: number, ay: number, bx: number, by: number, x: number, y: number}} SampleLine
 *   pixels of its ends, and the sample
 */

/** With more samples there are more lines than anybody can tell apart. */
const MOST = 50;

/**
 * The samples over (w, b): each is the line of all settings that hit it exactly, b = y − w·x. None
 * unless the setting `lines` asks for them and there is a single feature.
 * @param {View} view
 * @param {import('../../draw/plot.js').Plot} plot
 * @returns {SampleLine[]}
 */
export function sampleLines(view, { x: across, y: up }) {
  const { X, y } = data(view);
  const names = parameterNames(view).join();
  if (!view.settings.lines || !X || !y || names !== 'w.0,b.0' || X.shape[0] > MOST) return [];
  const [low, high] = across.domain;
  return Array.from(X.values, (x, i) => ({
    ax: across.of(low),
    ay: up.of(y.values[i] - low * x),
    bx: across.of(high),
    by: up.of(y.values[i] - high * x),
    x,
    y: y.values[i],
  }));
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {SampleLine[]} lines
 * @param {import('../../styles/tokens.js').Colours} colours
 * @param {string | null} lit
 */
export function drawSamples(g, lines, colours, lit) {
  lines.forEach(({ ax, ay, bx, by }, i) => {
    const width = lights(lit, `sample:${i}`) ? 3.25 : 1.5;
    drawStroke(g, ax, ay, bx, by, { colour: colours.resid, width });
  });
}

/**
 * The line under the pointer.
 * @param {SampleLine[]} lines
 * @param {number} px
 * @param {number} py
 * @param {import('../canvas-scene.js').Looking} context
 * @returns {import('../canvas-scene.js').Hit | null}
 */
export function hitSample(lines, px, py, { t, format }) {
  const i = lines.findIndex(({ ax, ay, bx, by }) => distanceToSegment(px, py, ax, ay, bx, by) < 7);
  if (i < 0) return null;
  const { x, y } = lines[i];
  const place = `(${format.general(x)}, ${format.general(y)})`;
  const rows = [
    [t('scene.contour.sample', { index: i + 1 }), place],
    ['', `${format.general(x)}·w + b = ${format.general(y)}`],
  ];
  return { x: px, y: py, rows, quantity: `sample:${i}` };
}
