/**
 * Numbers for people: tabular digits, a real minus sign, a power of ten (4.627×10⁻⁵) where decimals would
 * hide the number or push it out of its column. null and non-finite numbers show as '—': what went wrong is
 * said in words beside it, never by "NaN" in a table.
 *
 * The digits are those that C's printf and torch print (a tie goes to the even digit).
 */

const MINUS = '\u2212';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOTHING = '—';
/** From here on a fixed number is wider than a column of the tables. */
const TOO_LARGE = 1e7;

/** @typedef {number | null | undefined} MaybeNumber */
/** @typedef {typeof format} Format */

/** The formats of one language; today all languages write numbers alike. */
export const format = {
  /** That many decimals: 4 as torch prints tensors. */
  fixed: (/** @type {MaybeNumber} */ value, digits = 4) =>
    shown(value, (v) => {
      const size = Math.abs(v);
      const hidden = size !== 0 && Number(plainFixed(size, digits)) === 0;
      return hidden || size >= TOO_LARGE ? plainExp(v, Math.min(digits, 4)) : plainFixed(v, digits);
    }),
  /** An element of a tensor: four decimals. */
  tensor: (/** @type {MaybeNumber} */ value) => format.fixed(value, 4),
  /** For labels and ticks: few significant digits, no trailing zeros. */
  short: (/** @type {MaybeNumber} */ value, significant = 3) =>
    shown(value, (v) => plainGeneral(v, significant)),
  /** Six significant digits, no trailing zeros: sentences and typed values. */
  general: (/** @type {MaybeNumber} */ value, significant = 6) =>
    shown(value, (v) => plainGeneral(v, significant)),
  /** Nine significant digits, which tell any two float32 numbers apart: shown on hover. */
  exact: (/** @type {MaybeNumber} */ value) => shown(value, (v) => plainGeneral(v, 9)),
  /** Always with an exponent. */
  exp: (/** @type {MaybeNumber} */ value, digits = 2) => shown(value, (v) => plainExp(v, digits)),
  percent: (/** @type {MaybeNumber} */ value, digits = 1) =>
    shown(value && value * 100, (v) => `${plainFixed(v, digits)}%`),
  /** A setting's number as it was given: all its digits, or so many decimals. */
  setting: (/** @type {MaybeNumber} */ value, /** @type {number} */ decimals = -1) =>
    shown(value, (v) => (decimals < 0 ? String(v) : plainFixed(v, decimals))),
  /** A shape as Python writes it: (1000, 2), (10,). */
  shape: (/** @type {number[]} */ shape) =>
    shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`,
};

/**
 * `%.<digits>f` of C: like toFixed, but ties go to the even digit and no size switches to exponents.
 * @param {number} value  finite
 * @param {number} digits
 */
export function plainFixed(value, digits) {
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (size >= 1e21) return `${sign}${BigInt(size)}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
  const text = size.toFixed(digits);
  // toFixed is exact but rounds a tie up. 80 further decimals decide what is a tie: a double that
  // ends in 5 at the place looked at ends there.
  const rest = size.toFixed(Math.min(100, digits + 80)).slice(-80);
  if (!/^50*$/.test(rest)) return sign + text;
  const even = /[02468]$/.test(text);
  return sign + (even ? text : (size - 0.5 * 10 ** -digits).toFixed(digits));
}

/**
 * `%.<digits>e` of C, with at least two digits of exponent: 3.4213e-04.
 * @param {number} value  finite
 * @param {number} digits
 */
export function plainExp(value, digits) {
  const [mantissa, exponent] = value.toExponential(digits).split('e');
  const power = Number(exponent);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** `%.<significant>g` of C. @param {number} value  finite @param {number} significant */
export function plainGeneral(value, significant) {
  if (value === 0) return '0';
  const power = Number(value.toExponential(significant - 1).split('e')[1]);
  const trim = (/** @type {string} */ text) =>
    text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  if (power >= -5 && power < significant) return trim(value.toFixed(significant - 1 - power));
  const [mantissa, exponent] = plainExp(value, significant - 1).split('e');
  return `${trim(mantissa)}e${exponent}`;
}

/** @param {MaybeNumber} value @param {(value: number) => string} write */
function shown(value, write) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  return write(value === 0 ? 0 : value)
    .replace(/e([+-]\d+)/, (_, power) => times(Number(power)))
    .replaceAll('-', MINUS);
}

/** @param {number} power  of ten, a whole number */
function times(power) {
  if (power === 0) return '';
  const digits = [...String(Math.abs(power))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `×10${power < 0 ? '⁻' : ''}${digits.join('')}`;
}
