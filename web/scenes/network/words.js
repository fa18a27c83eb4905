import { symbol } from '../../view/labels.js';
import { parameterNames, parametersNow } from '../../view/run-view.js';
import { joined } from '../shared/words.js';
import { foldedOf, layersOf } from './layers.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Look, Saying, Words } from '../scene-types.js' */
/** @import { Layer } from './layers.js' */
/** @import { Edge, Unit } from './layout.js' */

/** What the network says. @type {Words} */
export const words = {
  legend(view, { t, look }) {
    const layers = shownLayers(view, look).layers;
    if (layers.length === 0) return [t('network.none')];
    const weights = layers.reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
    const biases = layers.reduce((sum, { outputs }) => sum + outputs, 0);
    return [
      t('network.count', { weights, biases, all: weights + biases }),
      t('network.legend.sign'),
    ];
  },

  sentence(view, { t, format, look }) {
    const { layers, values } = shownLayers(view, look);
    if (layers.length === 0) return t('network.none');
    const [first, last] = [layers[0], layers[layers.length - 1]];
    const all = layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
    const sentences = [
      t('network.describe', {
        inputs: first.inputs,
        outputs: last.outputs,
        layers: layers.length,
        all,
      }),
    ];
    const edges = edgesOf(layers);
    const thickest = edges.reduce((best, edge) =>
      Math.abs(values[edge.place]) > Math.abs(values[best.place]) ? edge : best,
    );
    const value = format.fixed(values[thickest.place], 4);
    sentences.push(t('network.describe.thickest', { edge: thickest.name, value }));
    return joined(view, sentences, t);
  },

  /** Each weight and bias; `size` is that of the number. */
  picks(view, { t, look }) {
    const { layers, values, names } = shownLayers(view, look);
    return rowsOf(layers, t)
      .filter(({ place }) => names[place])
      .map(({ name, place }) => ({
        id: `after.${names[place]}`,
        name,
        values: { size: Math.abs(values[place]) },
      }));
  },

  table(view, { t, look }) {
    const { layers, values, names } = shownLayers(view, look);
    const rows = rowsOf(layers, t);
    return {
      columns: [t('network.column.edge'), t('network.column.value')],
      rows: rows.map(({ name, place }) => [name, values[place]]),
      quantities: rows.map(({ place }) => ['', names[place] ? `after.${names[place]}` : '']),
    };
  },
};

/** @param {View} view @param {Look} look */
function shownLayers(view, look) {
  const folded = look.folded ? foldedOf(view) : null;
  return {
    layers: folded ? [folded.layer] : layersOf(view),
    values: folded?.values ?? parametersNow(view),
    names: folded ? [] : parameterNames(view),
  };
}

/** @param {Layer[]} layers */
function edgesOf(layers) {
  return layers.flatMap((layer, c) =>
    Array.from({ length: layer.inputs * layer.outputs }, (_, k) => {
      const [i, j] = [Math.floor(k / layer.outputs), k % layer.outputs];
      const from =
        c === 0 ? symbol('x', i, layer.inputs) : unitLabel(layers.length, layer.inputs, c - 1, i);
      const to = unitLabel(layers.length, layer.outputs, c, j);
      return { name: `${from} → ${to}`, place: layer.weight(j, i) };
    }),
  );
}

/**
 * The edges, and then the units with their biases.
 * @param {Layer[]} layers
 * @param {Saying['t']} t
 */
function rowsOf(layers, t) {
  const biases = layers.flatMap((layer, c) =>
    Array.from({ length: layer.outputs }, (_, j) => ({
      name: t('network.bias', { unit: unitLabel(layers.length, layer.outputs, c, j) }),
      place: layer.bias(j),
    })),
  );
  return [...edgesOf(layers), ...biases];
}

/** A unit of the last layer is what it gives, one before that is hidden: h₂. */
const unitLabel = (
  /** @type {number} */ layers,
  /** @type {number} */ count,
  /** @type {number} */ layer,
  /** @type {number} */ k,
) => symbol(layer === layers - 1 ? 'ŷ' : 'h', k, count);

/** @param {Unit[][]} columns @param {Edge} edge */
export function edgeName(columns, { from, to }) {
  const c = columns.findIndex((column) => column.includes(from));
  const [before, after] = [columns[c], columns[c + 1]];
  const start =
    from.label || unitLabel(columns.length - 1, before.length, c - 1, before.indexOf(from));
  return `${start} → ${unitLabel(columns.length - 1, after.length, c, after.indexOf(to))}`;
}

/** @param {Saying['t']} t @param {Unit[][]} columns @param {number} c @param {number} j */
export const unitName = (t, columns, c, j) =>
  t('network.bias', { unit: unitLabel(columns.length - 1, columns[c].length, c - 1, j) });
