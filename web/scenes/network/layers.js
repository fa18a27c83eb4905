import { analysis, data, parametersAt } from '../../view/run-view.js';
/** @import { View } from '../../engine/types.js' */

/**
 * The layers of a model, as its parameters tell them.
 *
 * @typedef {object} Layer
 * @property {number} inputs
 * @property {number} outputs
 * @property {number[]} shape  of the weight, as the library keeps it
 * @property {(output: number, input: number) => number} weight  place among the flat parameters
 * @property {(output: number) => number} bias
 */

/** @param {number[]} shape */
const sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);

/**
 * From scratch a weight is (d,q), in the library's layer (q,d).
 * @param {number} from  where its numbers begin @param {number[]} shape @param {number} outputs
 * @returns {Layer}
 */
function layerFrom(from, shape, outputs) {
  const all = sizeOf(shape);
  const inputs = all / outputs;
  const lying = shape[0] === outputs;
  return {
    ...{ inputs, outputs, shape },
    weight: (output, input) => from + (lying ? output * inputs + input : input * outputs + output),
    bias: (output) => from + all + output,
  };
}

/**
 * Weight and bias take turns; the bias has an entry for each output.
 * @param {View} view @returns {Layer[]}  none where the parameters are no layers
 */
export function layersOf({ parameters }) {
  /** @type {Layer[]} */
  const layers = [];
  let start = 0;
  for (let k = 0; k + 1 < parameters.length; k += 2) {
    const [{ shape }, bias] = [parameters[k], parameters[k + 1]];
    const layer = layerFrom(start, shape, sizeOf(bias.shape));
    if (shape.length > 2 || !Number.isInteger(layer.inputs)) return [];
    layers.push(layer);
    start = layer.bias(layer.outputs);
  }
  return parameters.length % 2 === 0 ? layers : [];
}

/**
 * The one layer that all of them come to, with its numbers; null while nobody has computed it.
 * @param {View} view @returns {{layer: Layer, values: number[]} | null}
 */
export function foldedOf(view) {
  const { w, b } = (layersOf(view).length > 1 && view.answer('folded')) || {};
  if (!w || !b) return null;
  return { layer: layerFrom(0, w.shape, w.shape[0]), values: [...w.values, ...b.values] };
}

/**
 * The weight that is drawn thickest: of the start, the closed form and the true weights the largest, so
 * that no edge is drawn to another scale while the run plays.
 * @param {View} view
 */
export function largestOf(view) {
  const closed = [analysis(view)?.minimum, data(view).truth?.w].flatMap((known) => known ?? []);
  const known = [...parametersAt(view, 0), ...closed].filter(Number.isFinite);
  return Math.max(1, ...known.map(Math.abs));
}
