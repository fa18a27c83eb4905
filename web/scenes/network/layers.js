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

/**
 * Weight and bias take turns; the bias has an entry for each output. From scratch a weight is (d,q), in
 * the library's layer (q,d).
 * @param {View} view
 * @returns {Layer[]}  none where the parameters are no layers
 */
export function layersOf({ parameters }) {
  const size = (/** @type {number[]} */ shape) => shape.reduce((a, b) => a * b, 1);
  /** @type {Layer[]} */
  const layers = [];
  let start = 0;
  for (let k = 0; k + 1 < parameters.length; k += 2) {
    const [{ shape }, { shape: biasShape }] = [parameters[k], parameters[k + 1]];
    const [all, outputs, from] = [size(shape), size(biasShape), start];
    const inputs = all / outputs;
    if (shape.length > 2 || !Number.isInteger(inputs)) return [];
    const lying = shape[0] === outputs;
    layers.push({
      inputs,
      outputs,
      shape,
      weight: (output, input) =>
        from + (lying ? output * inputs + input : input * outputs + output),
      bias: (output) => from + all + output,
    });
    start += all + outputs;
  }
  return parameters.length % 2 === 0 ? layers : [];
}

/**
 * The one layer that all of them come to, with its numbers; null while nobody has computed it.
 * @param {View} view @returns {{layer: Layer, values: number[]} | null}
 */
export function foldedOf(view) {
  const layers = layersOf(view);
  const answer = layers.length > 1 ? view.answer('folded') : null;
  if (!answer?.w || !answer.b) return null;
  const [outputs, inputs] = answer.w.shape;
  return {
    layer: {
      inputs,
      outputs,
      shape: answer.w.shape,
      weight: (output, input) => output * inputs + input,
      bias: (output) => inputs * outputs + output,
    },
    values: [...answer.w.values, ...answer.b.values],
  };
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
