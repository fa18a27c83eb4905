/** @import { View } from '../../engine/types.js' */
/** @import { Words } from '../scene-types.js' */

/**
 * @typedef {object} Sums
 * @property {number[]} counts  of terms
 * @property {{loop: number[], array: number[], exact: number[]}} sums
 * @property {{loop: number[], array: number[]}} off  by what share they are off
 */

/** @param {View} view @returns {Sums | null} */
export function sumsOf(view) {
  const answer = view.answer('sums');
  if (!answer) return null;
  const list = (/** @type {string} */ name) => Array.from(answer[name].values);
  const [counts, loop, array, exact] = ['n', 'loop', 'array', 'exact'].map(list);
  const off = (/** @type {number[]} */ sums) =>
    sums.map((sum, k) => Math.abs(sum - exact[k]) / exact[k]);
  return { counts, sums: { loop, array, exact }, off: { loop: off(loop), array: off(array) } };
}

/** @type {Words} */
export const words = {
  legend: (view, { t, format }) => [t('sums.legend', { term: format.general(view.settings.term) })],

  sentence(view, { t, format }) {
    const found = sumsOf(view);
    if (!found) return t('sums.none');
    const last = found.counts.length - 1;
    const { loop, array, exact } = found.sums;
    return t('sums.describe', {
      count: found.counts[last],
      term: format.general(view.settings.term),
      loop: format.general(loop[last], 9),
      array: format.general(array[last], 9),
      exact: format.general(exact[last], 9),
    });
  },

  table(view, { t, format }) {
    const found = sumsOf(view);
    const columns = [t('sums.count'), t('sums.loop'), t('sums.array'), t('sums.exact')];
    if (!found) return { columns, rows: [] };
    const { loop, array, exact } = found.sums;
    const row = (/** @type {number} */ k) =>
      [loop[k], array[k], exact[k]].map((sum) => format.general(sum, 9));
    return { columns, rows: found.counts.map((count, k) => [String(count), ...row(k)]) };
  },
};
