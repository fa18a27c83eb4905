/**
 * A line as people write it: ŷ = 1.4x + 0.18.
 * @param {number} w
 * @param {number} b
 * @param {typeof import('../i18n/format.js').format} format
 */
export function equation(w, b, format) {
  const short = (/** @type {number} */ value) => format.short(value, 4);
  return `ŷ = ${short(w)}x ${b < 0 ? '−' : '+'} ${short(Math.abs(b))}`;
}
