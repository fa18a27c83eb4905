import { parameterLabel } from '../view/parameter-label.js';
import { analysis, parameterNames, parametersAt } from '../view/run-view.js';

/**
 * @typedef {import('../engine/types.js').View} View
 *
 * @typedef {object} Landscape  two parameters of the run, as a plane to walk on
 * @property {number} xIndex  into the flat parameters
 * @property {number} yIndex
 * @property {string} xName
 * @property {string} yName
 * @property {string} xLabel
 * @property {string} yLabel
 * @property {[number, number]} start
 * @property {[number, number]} minimum  the closed form
 * @property {[number, number]} xRange  fixed for the run
 * @property {[number, number]} yRange
 * @property {{x: [number, number], y: [number, number]}} ground  of the surface: a square around the
 *   minimum that holds the start
 */

/**
 * The plane of the first two parameters, null when there is only one.
 * @param {View} view
 * @returns {Landscape | null}
 */
export function landscape(view) {
  const names = parameterNames(view);
  if (names.length < 2) return null;
  const first = parametersAt(view, 0);
  const start = /** @type {[number, number]} */ ([first[0], first[1]]);
  const known = analysis(view)?.minimum ?? start;
  const minimum = /** @type {[number, number]} */ ([known[0], known[1]]);
  return {
    xIndex: 0,
    yIndex: 1,
    xName: names[0],
    yName: names[1],
    xLabel: parameterLabel(names[0], names),
    yLabel: parameterLabel(names[1], names),
    start,
    minimum,
    ...ranges(start, minimum, view.state.updatesPerEpoch > 1),
    ground: ground(start, minimum),
  };
}

/**
 * What the picture shows, from the start and the minimum alone, so that it stands still while the run
 * plays. Full steps overshoot in a straight line and are given the same room on the far side;
 * minibatch runs stay on the near side.
 * @param {[number, number]} start
 * @param {[number, number]} minimum
 * @param {boolean} minibatches
 * @returns {{xRange: [number, number], yRange: [number, number]}}
 */
export function ranges(start, minimum, minibatches) {
  const spans = start.map((value, i) => Math.abs(value - minimum[i]));
  const largest = Math.max(...spans) || 1;
  const far = minibatches ? 0.4 : 1.3;
  const [xRange, yRange] = spans.map((own, i) => {
    const span = Math.max(own, largest * 0.6);
    const direction = start[i] < minimum[i] ? -1 : 1;
    const near = minimum[i] + direction * (own + span * 0.3);
    const opposite = minimum[i] - direction * span * far;
    return /** @type {[number, number]} */ ([Math.min(near, opposite), Math.max(near, opposite)]);
  });
  return { xRange, yRange };
}

/** @param {[number, number]} start @param {[number, number]} minimum */
function ground(start, minimum) {
  const half = 1.12 * (Math.hypot(start[0] - minimum[0], start[1] - minimum[1]) || 1);
  const [x, y] = minimum.map(
    (middle) => /** @type {[number, number]} */ ([middle - half, middle + half]),
  );
  return { x, y };
}
