/**
 * float32 numbers written with the fewest digits that give the same float back: 0.040272348, not
 * 0.04027234762907028 (the double the float widens to). At most nine digits are ever needed.
 */

/**
 * The double nearest to the shortest decimal that rounds to the same float32. It prints short
 * (`String`, `JSON.stringify`), and `Math.fround` gives the float back.
 * @param {number} value
 * @returns {number} non-finite numbers and zeros as they are
 */
export function shortFloat(value) {
  const float = Math.fround(value);
  if (!Number.isFinite(float) || float === 0) return float;
  for (let digits = 1; digits < 9; digits++) {
    const candidate = Number(float.toPrecision(digits));
    if (Math.fround(candidate) === float) return candidate;
  }
  return Number(float.toPrecision(9));
}

/**
 * The same for every number of a plain value (arrays, objects), which is copied.
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function shortFloats(value) {
  if (typeof value === 'number') return /** @type {T} */ (shortFloat(value));
  if (Array.isArray(value)) return /** @type {T} */ (value.map(shortFloats));
  if (value === null || typeof value !== 'object') return value;
  return /** @type {T} */ (
    Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shortFloats(entry)]))
  );
}

/**
 * Whether a run computes in float32: then its data does. The others compute in double.
 * @param {{X: {values: ArrayBufferView} | null}} data
 */
export const isSingle = ({ X }) => X?.values instanceof Float32Array;
