import { readExpressions } from '../../view/expression.js';
import { valueNow } from '../../view/outcome-path.js';
import { column } from '../../view/run-view.js';

/**
 * The losses that a card's formula foretells, from the numbers of the run that is seen.
 * @param {import('../../engine/types.js').View} view
 * @param {string} of  an expression in which `k` counts the updates
 * @returns {(step: number) => number}  NaN where a number of it is not there yet
 */
export function foretold(view, of) {
  const [expression] = readExpressions(of);
  /** @param {string} path */
  const known = (path) => {
    const [kind, name, step] = path.split('.');
    return kind === 'series' ? column(view, name)[Number(step)] : valueNow(view, path);
  };
  const values = new Map(expression?.paths.filter((p) => p !== 'k').map((p) => [p, known(p)]));
  return (step) =>
    Number(expression?.evaluate((path) => (path === 'k' ? step : (values.get(path) ?? NaN))));
}
