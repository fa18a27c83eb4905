import { symbol } from '../../view/labels.js';
import { parameterNames, parametersNow } from '../../view/run-view.js';
import { joined } from '../shared/words.js';
import { foldedOf, layersOf } from './layers.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Look, Saying, Words } from '../scene-types.js' */
/** @import { Layer } from './layers.js' */

/** @type {Words} */
export const words = {
  legend(view, { t, look }) {
    const layers = shownLayers(view, look).layers;
    if (layers.length === 0) return [t('network.none')];
    const weights = layers.reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
    const biases = layers.reduce((sum, { outputs }) => sum + outputs, 0);
    const count = t('network.count', { weights, biases, all: weights + biases });
    return [count, t('network.legend.sign')];
  },

  sentence(view, { t, format, look }) {
    const { layers, values } = shownLayers(view, look);
    if (layers.length === 0) return t('network.none');
    const all = layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
    const [{ inputs }, { outputs }] = [layers[0], layers[layers.length - 1]];
    const thickest = edgesOf(layers).reduce((best, edge) =>
      Math.abs(values[edge.place]) > Math.abs(values[best.place]) ? edge : best,
    );
    const value = format.fixed(values[thickest.place], 4);
    const sentences = [
      t('network.describe', { inputs, outputs, layers: layers.length, all }),
      t('network.describe.thickest', { edge: thickest.name, value }),
    ];
    return joined(view, sentences, t);
  },

  /** Each weight and bias; `size` is that of the number. */
  picks(view, { t, look }) {
    const { layers, values, names } = shownLayers(view, look);
    return namedPlaces(layers, t)
      .filter(({ place }) => names[place])
      .map(({ name, place }) => ({
        id: `after.${names[place]}`,
        name,
        values: { size: Math.abs(values[place]) },
      }));
  },

  table(view, { t, look }) {
    const { layers, values, names } = shownLayers(view, look);
    const rows = namedPlaces(layers, t);
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

/** The edges, then the units with their biases. @param {Layer[]} layers @param {Saying['t']} t */
export function namedPlaces(layers, t) {
  const biases = layers.flatMap((layer, c) =>
    Array.from({ length: layer.outputs }, (_, j) => ({
      name: t('network.bias', { unit: unitLabel(layers, c, j) }),
      place: layer.bias(j),
    })),
  );
  return [...edgesOf(layers), ...biases];
}

/** @param {Layer[]} layers */
function edgesOf(layers) {
  return layers.flatMap((layer, c) =>
    Array.from({ length: layer.inputs * layer.outputs }, (_, k) => {
      const [i, j] = [Math.floor(k / layer.outputs), k % layer.outputs];
      const from = c === 0 ? symbol('x', i, layer.inputs) : unitLabel(layers, c - 1, i);
      return { name: `${from} → ${unitLabel(layers, c, j)}`, place: layer.weight(j, i) };
    }),
  );
}

/**
 * A unit of the last layer is what it gives, one before that is hidden: h₂.
 * @param {Layer[]} layers @param {number} c @param {number} k
 */
const unitLabel = (layers, c, k) =>
  symbol(c === layers.length - 1 ? 'ŷ' : 'h', k, layers[c].outputs);
