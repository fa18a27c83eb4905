import { className, waiting } from '../shared/tiles/words.js';
import { cellId } from '../shared/grid.js';
import { CLASSES, countOf, countText, largest } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Look, Words } from '../scene-types.js' */

/** What is said of the chosen cell. @param {View} view @param {Look} look @param {Translate} t */
export function cellWords(view, { cell: [said, truth] }, t) {
  const counts = view.answer('confusion')?.counts.values ?? [];
  const names = { truth: className(t, truth), said: className(t, said) };
  const count = countOf(counts, truth, said);
  let total = 0;
  for (let label = 0; label < CLASSES; label++) total += countOf(counts, truth, label);
  return {
    title: t(truth === said ? 'confusion.right' : 'confusion.wrong', { ...names, count }),
    more: t('confusion.of', { total }),
  };
}

/** @type {Words} */
export const words = {
  legend: (view, { t }) => [t('confusion.legend')],
  sentence(view, { t, look }) {
    const answer = view.answer('confusion');
    if (!answer) return waiting(t);
    const { truth, said, count } = largest(answer.counts.values);
    const total = Array.from(answer.counts.values).reduce((sum, one) => sum + one, 0);
    const names = { truth: className(t, truth), said: className(t, said), count };
    const right = answer.correct.values[0];
    if (look.asked) return t('confusion.covered', { right, total });
    const chosen = cellWords(view, look, t);
    return `${t('confusion.describe', { ...names, right, total })} ${chosen.title}`;
  },
  /** Mistakes, each with its share of the most frequent one. */
  picks(view, { t }) {
    const counts = view.answer('confusion')?.counts.values;
    if (!counts) return [];
    const most = Math.max(1, largest(counts).count);
    const classes = Array.from({ length: CLASSES }, (_, label) => label);
    return classes.flatMap((truth) =>
      classes
        .filter((said) => said !== truth)
        .map((said) => ({
          id: cellId(said, truth),
          name: t('confusion.mistake', { truth: className(t, truth), said: className(t, said) }),
          values: { share: countOf(counts, truth, said) / most },
        })),
    );
  },
  table(view, { t, look }) {
    const counts = view.answer('confusion')?.counts.values ?? [];
    const names = Array.from({ length: CLASSES }, (_, label) => className(t, label));
    return {
      columns: [t('confusion.truth'), ...names],
      rows: names.map((name, truth) => [
        name,
        ...names.map((_, said) => countText(counts, look, truth, said)),
      ]),
    };
  },
};
