import { distanceToSegment, nearest } from '../draw/nearest.js';
import { projection } from './contour-figure.js';
import { downhill } from './downhill.js';
import { parameterLabel } from '../view/parameter-label.js';
import { stepRows } from './step-rows.js';
import { walk } from './walk.js';
import { analysis, parameterNames } from '../view/run-view.js';

/**
 * @typedef {object} Hit
 * @property {number} x
 * @property {number} y
 * @property {[string, string][]} rows
 * @property {string | null} quantity
 */

/**
 * What lies under the pointer, with all its digits.
 * @param {import('./contour-figure.js').ContourFigure} figure
 * @param {import('../engine/types.js').View} view
 * @param {import('./scene-types.js').SceneContext} context
 * @param {number} px
 * @param {number} py
 * @returns {Hit | null}
 */
export function hitContour(figure, view, context, px, py) {
  const { format, t } = context;
  const { land } = figure;
  const project = projection(figure);
  const names = parameterNames(view);
  /** @param {(i: number) => number | undefined} value @param {string} [suffix] */
  const rowsOf = (value, suffix = '') =>
    names.map(
      (name, i) =>
        /** @type {[string, string]} */ ([
          parameterLabel(name, names) + suffix,
          format.exact(value(i)),
        ]),
    );

  const walked = walk(view, land, project, 0, view.state.step);
  const at = nearest(walked.xs, walked.ys, px, py);
  if (at >= 0) {
    const step = walked.steps[at];
    return {
      x: walked.xs[at],
      y: walked.ys[at],
      rows: stepRows(view, step, context),
      quantity: step === view.state.step ? `after.${land.xName.split('.')[0]}` : null,
    };
  }
  const [mx, my] = project(...land.minimum);
  if (Math.hypot(px - mx, py - my) < 14) {
    const rows = rowsOf((i) => analysis(view)?.minimum[i]);
    return { x: mx, y: my, rows: [[t('scene.minimum'), ''], ...rows], quantity: null };
  }
  const arrows = downhill(view, land);
  if (!arrows) return null;
  const [ax, ay] = project(...arrows.from);
  const [bx, by] = project(...arrows.batch);
  if (distanceToSegment(px, py, ax, ay, bx, by) > 8) return null;
  const rows = rowsOf((i) => {
    const [base, index] = names[i].split('.');
    return view.record?.tensors[`grad.${base}`]?.values[Number(index)];
  }, '.grad');
  return { x: px, y: py, rows, quantity: `grad.${land.xName.split('.')[0]}` };
}
