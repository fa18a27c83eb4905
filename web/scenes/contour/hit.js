import { distanceToSegment, nearest } from '../../draw/nearest.js';
import { parameterLabel } from '../../view/labels.js';
import { analysis, flatTensors, parameterNames } from '../../view/run-view.js';
import { stepRows } from '../shared/landscape/path.js';

/**
 * What lies under the pointer, with all its digits: a step of the path, the minimum, or the gradient.
 * @param {import('./layout.js').ContourFigure} figure
 * @param {import('../../engine/types.js').View} view
 * @param {number} px
 * @param {number} py
 * @param {import('../scene-types.js').SceneContext} context
 * @returns {import('../canvas-scene.js').Hit | null}
 */
export function hit({ land, project, path, arrows }, view, px, py, context) {
  const { format, t } = context;
  const base = land.xName.split('.')[0];
  const names = parameterNames(view);
  /** @param {number[] | null | undefined} values @param {string} [suffix] */
  const rowsOf = (values, suffix = '') =>
    names.map(
      (name, i) =>
        /** @type {[string, string]} */ ([
          parameterLabel(name, names) + suffix,
          format.exact(values?.[i]),
        ]),
    );

  const at = nearest(path.xs, path.ys, px, py);
  if (at >= 0) {
    const step = path.steps[at];
    const quantity = step === view.state.step ? `after.${base}` : null;
    return { x: path.xs[at], y: path.ys[at], rows: stepRows(view, step, context), quantity };
  }
  const [mx, my] = project(...land.minimum);
  if (Math.hypot(px - mx, py - my) < 14) {
    const rows = rowsOf(analysis(view)?.minimum);
    return { x: mx, y: my, rows: [[t('scene.minimum'), ''], ...rows], quantity: null };
  }
  if (!arrows) return null;
  const [ax, ay] = project(...arrows.from);
  const [bx, by] = project(...arrows.batch);
  if (distanceToSegment(px, py, ax, ay, bx, by) > 8) return null;
  const rows = rowsOf(flatTensors(view, 'grad'), '.grad');
  return { x: px, y: py, rows, quantity: `grad.${base}` };
}
