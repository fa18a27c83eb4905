const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The label of a tick on a linear axis: as many decimals as the distance of the ticks asks for, a
 * real minus sign, powers of ten beyond five digits.
 * @param {number} value
 * @param {number} step  distance between two ticks
 */
export function tickLabel(value, step) {
  if (value === 0) return '0';
  const size = Math.max(Math.abs(value), step);
  if (size >= 1e5 || size < 1e-4) {
    const power = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    const digits = Math.max(0, power - Math.floor(Math.log10(step) + 1e-9));
    const mantissa = (value / 10 ** power).toFixed(Math.min(digits, 3));
    return minus(`${mantissa}×${powerLabel(power, true)}`);
  }
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return minus(value.toFixed(Math.min(decimals, 6)));
}

/**
 * 10ⁿ as a label: 0.1, 1 and 10 as they are, the rest as a power.
 * @param {number} power
 * @param {boolean} [always]  also 10⁰ and 10¹ as powers
 */
export function powerLabel(power, always = false) {
  if (!always && Math.abs(power) <= 1) return String(10 ** power);
  const digits = [...String(Math.abs(power))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${power < 0 ? '⁻' : ''}${digits.join('')}`;
}

/**
 * A positive number for a label in a picture: plain while that is short, else 4.627×10⁻⁵.
 * @param {number} value
 * @param {number} significant
 */
export function powerNumber(value, significant) {
  const [mantissa, exponent] = value.toExponential(significant - 1).split('e');
  const power = Number(exponent);
  if (power >= -3 && power < 5) return String(Number(value.toPrecision(significant)));
  return `${mantissa}×${powerLabel(power, true)}`;
}

/** @param {string} text */
function minus(text) {
  return text.replace('-', '−');
}
