import { parameterNames } from './run-view.js';
/** @import { RunView } from '../engine/types.js' */

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** 12 → ₁₂ @param {number} index */
export function subscript(index) {
  return [...String(index)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
}

/**
 * The symbol of element k of a vector with `length` elements: x₂, or plain x when there is only one.
 * @param {string} letter
 * @param {number} k  from 0
 * @param {number} length
 */
export function symbol(letter, k, length) {
  return length === 1 ? letter : letter + subscript(k + 1);
}

/** Class or letter k: A, B, C … @param {number} k  from 0 */
export const letterOf = (k) => String.fromCharCode(65 + k);

/**
 * How people write a parameter: 'w.1' is w₂, an only weight is w, b is b.
 * @param {string} name  flat, as parameterNames tells them
 * @param {string[]} names  all of them
 */
export function parameterLabel(name, names) {
  const [letter, index] = name.split('.');
  const count = names.filter((other) => other.startsWith(`${letter}.`)).length;
  return symbol(letter, Number(index), count);
}

/** All of them. @param {RunView} view */
export function parameterLabels(view) {
  const names = parameterNames(view);
  return names.map((name) => parameterLabel(name, names));
}
