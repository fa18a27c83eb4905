import { parameterLabels } from '../../view/labels.js';
import { data, flatTensors, parameterNames } from '../../view/run-view.js';
import { columnNumber, MOST_ROWS, withRest } from '../shared/words.js';
import { standsAt } from './model.js';
import { programOf } from './programs/index.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying, SceneTable, Words } from '../scene-types.js' */

/** A sentence names no more parameters than this. */
const MOST_NAMED = 4;

/** @type {Words} */
export const words = {
  legend: ({ record }, { t }) => [t('anatomy.legend', { step: record?.step ?? 1 })],
  sentence,
  table,
};

/**
 * What the current stop does, in one or two sentences.
 * @param {View} view @param {Pick<Saying, 't' | 'format'>} saying
 */
export function sentence(view, { t, format }) {
  const { record, settings, state } = view;
  const program = programOf(view);
  if (!record) return t(program.start);
  const [count, first] = [record.batch.length, record.batch[0]];
  const values = {
    ...{ step: record.step, count, first, square: format.shape([count, count]) },
    loss: format.fixed(record.loss, 4),
    lr: format.general(settings.lr),
    size: settings['batch-size'],
  };
  if (state.phase === null) {
    return t('anatomy.say.finished', { ...values, changes: parameterChanges(view, format) });
  }
  return t(`anatomy.say.${state.phase}${program.ending(view)}`, values);
}

/** @param {View} view @param {Saying['format']} format */
function parameterChanges(view, format) {
  const [before, after] = ['before', 'after'].map((head) => flatTensors(view, head) ?? []);
  const number = (/** @type {number} */ value) => columnNumber(format, value);
  return parameterLabels(view)
    .slice(0, MOST_NAMED)
    .map((label, k) => `${label} ${number(before[k])} → ${number(after[k])}`)
    .join(', ');
}

/**
 * All numbers that exist at the current stop: the samples, then what became of the whole batch.
 * @param {View} view @param {Pick<Saying, 't' | 'format'>} saying @returns {SceneTable}
 */
function table(view, saying) {
  const { t } = saying;
  const { record } = view;
  const names = parameterNames(view);
  const program = programOf(view);
  const columns = program
    .columns(view, names.length)
    .filter((group) => !group.matrix && standsAt(view, group.phase) !== 'ahead')
    .flatMap((group) => group.columns.map((column) => ({ group, column })));
  const titles = columns.map(({ group, column: { formula } }) =>
    group.columns.length > 1 || formula === group.symbol ? formula : `${group.symbol} = ${formula}`,
  );
  const samples = columns.length ? (record?.batch.length ?? 0) : 0;
  /** @type {(string | number)[][]} */
  const rows = [];
  /** @type {string[][]} */
  const quantities = [];
  for (let i = 0; record && i < Math.min(samples, MOST_ROWS); i++) {
    const cells = columns.map(({ column }) => {
      const values = record.tensors[column.tensor]?.values ?? [];
      return values[(i * values.length) / samples + column.index];
    });
    rows.push([record.batch[i], ...cells]);
    quantities.push(rows[i].map(() => `sample:${record.batch[i]}`));
  }
  // The parameter whose number stands in a column; without data there are only the parameters.
  const below = columns.length
    ? columns.map(({ group, column }) => (group.hue === 'grad' && column.parameter) || '')
    : names;
  const lossColumn = columns.findIndex(({ group }) => group.key === 'loss');
  for (const { key, phase, quantity, loss, values } of program.foot(view, saying)) {
    if (!record || standsAt(view, phase) === 'ahead') continue;
    const own = below.map((name, c) => {
      if (loss !== undefined) return c === Math.max(0, lossColumn) ? 'loss' : '';
      return name && `${quantity}.${name}`;
    });
    const numbers = below.map((name) => loss ?? values?.[names.indexOf(name)] ?? '');
    rows.push([t(`anatomy.row.${key}`), ...numbers.map((value, c) => (own[c] ? value : ''))]);
    quantities.push(['', ...own]);
  }
  if (columns.length === 0) titles.push(...parameterLabels(view));
  const heads = [data(view).X ? t('scene.sample') : '', ...titles];
  return withRest({ columns: heads, rows, quantities }, samples, t);
}
