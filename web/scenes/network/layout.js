import { distanceToSegment } from '../../draw/nearest.js';
import { symbol } from '../../view/labels.js';
import { parameterNames, parametersNow } from '../../view/run-view.js';
import { foldedOf, largestOf, layersOf } from './layers.js';
import { namedPlaces } from './words.js';
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Layer } from './layers.js' */

/**
 * @typedef {{x: number, y: number, label: string, bias: number}} Unit
 *   `bias`: place among the numbers drawn; −1: an input has none
 *
 * @typedef {object} Edge
 * @property {Unit} from
 * @property {Unit} to
 * @property {number} weight  place among the numbers drawn
 * @property {number} at  where along it its number stands
 *
 * @typedef {object} NetworkFigure
 * @property {Layer[]} layers
 * @property {Unit[][]} columns  inputs first
 * @property {Edge[]} edges
 * @property {number} radius
 * @property {number} decimals  of the numbers on it
 * @property {number} largest  the weight that is drawn thickest
 * @property {string[]} names  of the numbers drawn; '' where they are no parameters
 * @property {number[] | null} values  of a net multiplied out; null: the run's own parameters
 */

const MARGIN = { top: 32, bottom: 44, left: 46, right: 86 };

/** @type {Layout<NetworkFigure>} */
export function layout(view, { width, height }, { look }) {
  const folded = look.folded ? foldedOf(view) : null;
  const layers = folded ? [folded.layer] : layersOf(view);
  if (layers.length === 0) return null;
  const counts = [layers[0].inputs, ...layers.map(({ outputs }) => outputs)];
  const across = width - MARGIN.left - MARGIN.right;
  const down = height - MARGIN.top - MARGIN.bottom;
  const fits = Math.min(down / (2.9 * Math.max(...counts)), across / (4 * counts.length));
  const radius = Math.max(7, Math.min(32, fits));
  const columns = counts.map((count, c) => {
    const x = MARGIN.left + (across * c) / (counts.length - 1);
    const pitch = Math.min(down / count, 7 * radius);
    const top = MARGIN.top + (down - pitch * count) / 2;
    return Array.from({ length: count }, (_, k) => ({
      x,
      y: top + pitch * (k + 0.5),
      label: c === 0 ? symbol('x', k, count) : '',
      bias: c === 0 ? -1 : layers[c - 1].bias(k),
    }));
  });
  const edges = layers.flatMap((layer, c) =>
    columns[c].flatMap((from, i) =>
      columns[c + 1].map((to, j) => ({ from, to, weight: layer.weight(j, i), at: 0.5 })),
    ),
  );
  const crowded = edges.length > 4 && across / layers.length < 160;
  placeNumbers(edges, columns, radius, crowded ? 17 : 24);
  const names = folded ? folded.values.map(() => '') : parameterNames(view);
  const values = folded?.values ?? null;
  const decimals = crowded ? 1 : 2;
  return { layers, columns, edges, radius, decimals, largest: largestOf(view), names, values };
}

/** Where along an edge a number is tried, as shares of it: in the middle first. */
const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
/** More room than this helps nobody. */
const ROOMY = 12;
/** Numbers that lie on each other cannot be read; one that lies on a line only hides it. */
const WORSE = 8;
/** Half of the height of a number, and of a bias with its name. */
const HEIGHT = 9;
const BIAS = { width: 30, height: 8 };
/** Pixels from the rim of a unit to the middle of its bias. */
export const BIAS_BELOW = 12;

/** The middle of the number on an edge. @param {Edge} edge @param {number} [at] */
export const numberSpot = ({ from, to, ...edge }, at = edge.at) => ({
  x: from.x + (to.x - from.x) * at,
  y: from.y + (to.y - from.y) * at,
});

/** @typedef {{x: number, y: number, width: number, height: number}} Spot  half of what it takes */

/**
 * Each number stands in its own edge, where the others, their numbers and the biases are farthest away.
 * @param {Edge[]} edges  their places are written
 * @param {Unit[][]} columns
 * @param {number} radius  of the units
 * @param {number} width  half of a number's
 */
function placeNumbers(edges, columns, radius, width) {
  const spotOf = (/** @type {Edge} */ edge, at = edge.at) => ({
    ...numberSpot(edge, at),
    ...{ width, height: HEIGHT },
  });
  const biases = columns
    .slice(1)
    .flat()
    .map(({ x, y }) => ({ x, y: y + radius + BIAS_BELOW, ...BIAS }));
  edges.forEach((edge, k) => {
    const clearance = (/** @type {number} */ at) => {
      const spot = spotOf(edge, at);
      const lines = edges.filter((other) => other !== edge).map((other) => freeOfLine(spot, other));
      const numbers = [...edges.slice(0, k).map((other) => spotOf(other)), ...biases]
        .map((other) => freeOfNumber(spot, other))
        .map((gap) => (gap < 0 ? WORSE * gap : gap));
      const units = [edge.from, edge.to].map(
        ({ x, y }) => Math.hypot(spot.x - x, spot.y - y) - radius - width,
      );
      return Math.min(ROOMY, ...lines, ...numbers, ...units);
    };
    edge.at = PLACES.reduce((best, at) => (clearance(at) > clearance(best) + 0.5 ? at : best));
  });
}

/**
 * How far a number is from another edge: from its corners, its ends and its middle.
 * @param {Spot} spot @param {Edge} edge
 */
function freeOfLine({ x, y, width, height }, { from, to }) {
  const away = [-1, -0.5, 0, 0.5, 1].flatMap((i) =>
    [-1, 0, 1].map((j) =>
      distanceToSegment(x + i * width, y + j * height, from.x, from.y, to.x, to.y),
    ),
  );
  return Math.min(...away);
}

/**
 * The gap between two numbers; negative: they lie on each other.
 * @param {Spot} one @param {Spot} other
 */
const freeOfNumber = (one, other) =>
  Math.max(
    Math.abs(one.x - other.x) - one.width - other.width,
    Math.abs(one.y - other.y) - one.height - other.height,
  );

/** The weight or the bias under the pointer, with all its digits. @type {HitTest<NetworkFigure>} */
export function hit({ layers, columns, edges, radius, names, values }, view, px, py, saying) {
  const numbers = values ?? parametersNow(view);
  const of = (/** @type {number} */ k, /** @type {number} */ x, /** @type {number} */ y) => {
    const name = namedPlaces(layers, saying.t).find(({ place }) => place === k)?.name ?? '';
    const rows = [[name, saying.format.exact(numbers[k])]];
    return { x, y, rows, quantity: names[k] ? `after.${names[k]}` : null };
  };
  const units = columns.slice(1).flat();
  const unit = units.find(({ x, y }) => Math.hypot(px - x, py - y) <= radius);
  if (unit) return of(unit.bias, unit.x, unit.y);
  const away = edges.map(({ from, to }) => distanceToSegment(px, py, from.x, from.y, to.x, to.y));
  const least = Math.min(...away);
  return least > 9 ? null : of(edges[away.indexOf(least)].weight, px, py);
}
