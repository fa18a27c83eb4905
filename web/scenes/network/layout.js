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
  placeNumbers(edges, radius);
  const names = folded ? folded.values.map(() => '') : parameterNames(view);
  const values = folded?.values ?? null;
  return { layers, columns, edges, radius, largest: largestOf(view), names, values };
}

/** Where along an edge a number is tried, as shares of it: in the middle first. */
const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
/** Half of what a number takes, and more room than this helps nobody. */
const HALF = { width: 22, height: 9 };
const ROOMY = 12;

/** The middle of the number on an edge. @param {Edge} edge @param {number} [at] */
export const numberSpot = ({ from, to, ...edge }, at = edge.at) => ({
  x: from.x + (to.x - from.x) * at,
  y: from.y + (to.y - from.y) * at,
});

/**
 * Each number stands in its own edge, where the others and their numbers are farthest away.
 * @param {Edge[]} edges  their places are written
 * @param {number} radius  of the units
 */
function placeNumbers(edges, radius) {
  edges.forEach((edge, k) => {
    const clearance = (/** @type {number} */ at) => {
      const spot = numberSpot(edge, at);
      const lines = edges.filter((other) => other !== edge).map((other) => freeOfLine(spot, other));
      const numbers = edges.slice(0, k).map((other) => freeOfNumber(spot, numberSpot(other)));
      const units = [edge.from, edge.to].map(
        ({ x, y }) => Math.hypot(spot.x - x, spot.y - y) - radius - HALF.width,
      );
      return Math.min(ROOMY, ...lines, ...numbers, ...units);
    };
    edge.at = PLACES.reduce((best, at) => (clearance(at) > clearance(best) + 0.5 ? at : best));
  });
}

/**
 * How far a number is from another edge: from its corners, its ends and its middle.
 * @param {{x: number, y: number}} spot @param {Edge} edge
 */
function freeOfLine({ x, y }, { from, to }) {
  const away = [-1, -0.5, 0, 0.5, 1].flatMap((i) =>
    [-1, 0, 1].map((j) =>
      distanceToSegment(x + i * HALF.width, y + j * HALF.height, from.x, from.y, to.x, to.y),
    ),
  );
  return Math.min(...away);
}

/**
 * The gap between two numbers; negative: they lie on each other.
 * @param {{x: number, y: number}} one @param {{x: number, y: number}} other
 */
const freeOfNumber = (one, other) =>
  Math.max(Math.abs(one.x - other.x) - 2 * HALF.width, Math.abs(one.y - other.y) - 2 * HALF.height);

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
