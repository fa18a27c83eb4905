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
