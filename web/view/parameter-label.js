import { symbol } from './symbols.js';

/**
 * How people write a parameter: 'w.1' is w₂, an only weight is w, b is b; the variables of chapter 1
 * are x, or x and y.
 * @param {string} name  flat, as in Series.parameterNames
 * @param {string[]} names  all of them
 */
export function parameterLabel(name, names) {
  const [letter, index] = name.split('.');
  const count = names.filter((other) => other.startsWith(`${letter}.`)).length;
  if (letter === 'x' && count === 2) return 'xy'[Number(index)];
  return symbol(letter, Number(index), count);
}
