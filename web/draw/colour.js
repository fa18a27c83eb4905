/** A colour `#rrggbb` with an opacity. @param {string} hex @param {number} alpha  0 … 1 */
export function withAlpha(hex, alpha) {
  const [r, g, b] = parse(hex);
  return `rgba(${r},${g},${b},${alpha})`;
}

/** The colour t of the way from a to b. @param {string} a @param {string} b @param {number} t */
export function mix(a, b, t) {
  const p = parse(a);
  const q = parse(b);
  return `rgb(${p.map((value, i) => Math.round(value + (q[i] - value) * t)).join(',')})`;
}

/** @param {string} hex */
function parse(hex) {
  return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
}
