import { readExpressions } from '../../view/expression.js';
import { valueNow } from '../../view/outcome-path.js';
/** @import { View } from '../../engine/types.js' */

/**
 * The losses that a card's formula foretells, from the numbers of the run that is seen.
 * @param {View} view
 * @param {string} of  an expression in which `k` counts the updates
 * @returns {(step: number) => number}  NaN where a number of it is not there yet
 */
export function foretold(view, of) {
  const [expression] = readExpressions(of);
  const paths = expression?.paths.filter((path) => path !== 'k') ?? [];
  const values = new Map(paths.map((path) => [path, valueNow(view, path)]));
  return (step) =>
    Number(expression?.evaluate((path) => (path === 'k' ? step : (values.get(path) ?? NaN))));
}
