import { layoutPlot } from '../draw/plot.js';
import { lossRange } from './loss-range.js';

/** A picture narrower than this, in pixels, has its buttons where the title would be. */
const TITLED = 250;

/**
 * @typedef {object} LossFigure
 * @property {string} key  same key, same axes
 * @property {import('../draw/plot.js').Plot} plot  x in units, y in losses
 * @property {[number, number]} x  steps
 * @property {[number, number]} y
 * @property {number} perUnit  steps in a unit of the axis: 1, or the updates of an epoch
 *
 * @typedef {object} LossLook  how the reader wants to see it
 * @property {'log' | 'linear'} scale
 * @property {'updates' | 'epochs'} unit
 */

/**
 * @param {CanvasRenderingContext2D} g  for measuring text
 * @param {{width: number, height: number}} size
 * @param {import('../engine/types.js').View} view
 * @param {LossLook} look
 * @param {import('./scene-types.js').SceneContext['t']} t
 * @returns {LossFigure}
 */
export function lossFigure(g, { width, height }, view, look, t) {
  const log = look.scale === 'log';
  const total = Math.max(
    1,
    view.state.totalSteps,
    ...view.beside.map(({ state }) => state.totalSteps),
  );
  const perUnit = look.unit === 'epochs' ? view.state.updatesPerEpoch : 1;
  const y = lossRange(view, log);
  const plot = layoutPlot(g, {
    width,
    height,
    x: { domain: [0, total / perUnit], title: t(`scene.loss-curve.unit.${look.unit}`) },
    y: { domain: y, title: width < TITLED ? '' : t('scene.loss'), log },
  });
  const key = JSON.stringify([width, height, total, perUnit, y, log]);
  return { key, plot, x: [0, total], y, perUnit };
}
