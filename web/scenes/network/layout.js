import { symbol } from '../../view/labels.js';
import { parameterNames } from '../../view/run-view.js';
import { foldedOf, largestOf, layersOf } from './layers.js';

/**
 * @typedef {import('./layers.js').Layer} Layer
 *
 * @typedef {object} Unit
 * @property {number} x
 * @property {number} y
 * @property {string} label
 * @property {number} bias  place among the numbers drawn; −1: an input has none
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

const MARGIN = { top: 32, bottom: 44, left: 46, right: 74 };

/** @type {import('../canvas-scene.js').Layout<NetworkFigure>} */
export function layout(view, { width, height }, { look }) {
  const folded = look.folded ? foldedOf(view) : null;
  const layers = folded ? [folded.layer] : layersOf(view);
  if (layers.length === 0) return null;
  const counts = [layers[0].inputs, ...layers.map(({ outputs }) => outputs)];
  const room = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const most = Math.max(...counts);
  const radius = Math.max(
    7,
    Math.min(32, room.height / (2.9 * most), room.width / (4 * counts.length)),
  );
  const columns = counts.map((count, c) => {
    const x = MARGIN.left + (room.width * c) / (counts.length - 1);
    const pitch = Math.min(room.height / count, 7 * radius);
    const top = MARGIN.top + (room.height - pitch * count) / 2;
    return Array.from({ length: count }, (_, k) => ({
      x,
      y: top + pitch * (k + 0.5),
      label: c === 0 ? symbol('x', k, count) : '',
      bias: c === 0 ? -1 : layers[c - 1].bias(k),
    }));
  });
  const edges = layers.flatMap((layer, c) =>
    columns[c].flatMap((from, i) =>
      columns[c + 1].map((to, j) => ({
        from,
        to,
        weight: layer.weight(j, i),
        at: 0.32 + (0.3 * j) / Math.max(1, layer.outputs - 1),
      })),
    ),
  );
  const names = folded ? folded.values.map(() => '') : parameterNames(view);
  const values = folded?.values ?? null;
  return { layers, columns, edges, radius, largest: largestOf(view), names, values };
}
