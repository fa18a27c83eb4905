/**
 * A number in a Probe, by the path a card names: epochs.0.loss, series.loss.3, steps.2.w.0 (parameters
 * after 2 updates), parameters.w.0, analysis.largestSafeLr …
 * @param {any} probe
 * @param {string} path
 * @returns {any}  undefined where there is no such thing
 */
export function probeValue(probe, path) {
  const parts = path.split('.');
  if (parts[0] === 'steps') return parameterAfter(probe.series, Number(parts[1]), parts.slice(2));
  if (parts[0] === 'data') return tensorElement(probe.data?.[parts[1]], parts.slice(2).map(Number));
  const found = parts.reduce((value, part) => value?.[part], probe);
  return single(found);
}

/**
 * @param {import('../engine/types.js').Series} series
 * @param {number} step
 * @param {string[]} name
 */
function parameterAfter(series, step, name) {
  const { parameterNames: names, parameters, from } = series;
  const column = names.indexOf(name.length === 1 ? `${name[0]}.0` : name.join('.'));
  return column < 0 ? undefined : parameters[(step - from) * names.length + column];
}

/**
 * @param {import('../engine/types.js').NamedTensor | null | undefined} tensor
 * @param {number[]} at
 */
function tensorElement(tensor, at) {
  if (!tensor) return undefined;
  const flat = tensor.shape.reduce((sum, size, k) => sum * size + (at[k] ?? 0), 0);
  return tensor.values[flat];
}

/**
 * A tensor of one element stands for that element: parameters.w.0 is [2.1] in the library's shape.
 * @param {any} value
 */
function single(value) {
  let inner = value;
  while (Array.isArray(inner) && inner.length === 1) inner = inner[0];
  return inner;
}
