import { plainExp, plainFixed } from './format.js';

/**
 * A vector as torch prints it: `tensor([2.0000, -3.4000])`; with an exponent where its numbers differ
 * by more than a thousand times or are very large or small; `tensor([1., 2.])` where all are whole.
 * (The rules of torch._tensor_str, for up to a line of numbers.)
 * @param {readonly number[]} values
 * @returns {string}
 */
export function tensorText(values) {
  const sizes = values.filter((v) => Number.isFinite(v) && v !== 0).map(Math.abs);
  const largest = Math.max(...sizes);
  const smallest = Math.min(...sizes);
  const whole = sizes.every(Number.isInteger);
  const wide = largest / smallest > 1000 || largest > 1e8 || (!whole && smallest < 1e-4);
  const write = (/** @type {number} */ value) => {
    if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    if (wide) return plainExp(value, 4);
    return whole ? `${plainFixed(value, 0)}.` : plainFixed(value, 4);
  };
  const texts = values.map(write);
  const width = Math.max(...texts.map((text) => text.length));
  return `tensor([${texts.map((text) => text.padStart(width)).join(', ')}])`;
}
