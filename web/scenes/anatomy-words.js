import { parameterLabel } from '../view/parameter-label.js';
import { data, flatTensors, parameterNames } from '../view/run-view.js';
import { standing } from './anatomy-model.js';
import { anatomyColumns } from './anatomy-columns.js';
import { anatomyFoot } from './anatomy-foot.js';
import { columnNumber } from './anatomy-number.js';
import { MOST_ROWS, withRest } from './table-rows.js';

/**
 * @typedef {import('../engine/types.js').View} View
 * @typedef {{t: import('../i18n/index.js').Translate,
 *   format: typeof import('../i18n/format.js').format}} Words
 */

/** A sentence names no more parameters than this. */
const MOST_NAMED = 4;

/**
 * What the current stop does, in one or two sentences.
 * @param {View} view
 * @param {Words} words
 */
export function anatomySentence(view, { t, format }) {
  const { record, settings, experiment, state } = view;
  if (!record) return t(data(view).X ? 'anatomy.say.start' : 'anatomy.say.start.descent');
  const byHand = experiment.id === 'by-hand';
  const values = {
    step: record.step,
    count: record.batch.length,
    first: record.batch[0],
    loss: format.fixed(record.loss, 4),
    lr: format.general(settings.lr),
    size: settings['batch-size'],
    square: format.shape([record.batch.length, record.batch.length]),
  };
  if (state.phase === null) {
    const changes = parameterChanges(view, format);
    return t('anatomy.say.finished', { ...values, changes });
  }
  return t(`anatomy.say.${state.phase}${variant(view, byHand)}`, values);
}

/** The ending of a sentence's key where this program differs. @param {View} view @param {boolean} byHand */
function variant(view, byHand) {
  const { settings, state } = view;
  if (byHand) return '.by-hand';
  if (!data(view).X) return '.descent';
  if (settings['drop-reshape'] && ['residual', 'loss', 'backward'].includes(state.phase ?? '')) {
    return '.drop-reshape';
  }
  if (settings['forget-divide'] && state.phase === 'divide') return '.forget-divide';
  if (settings['forget-zero-grad'] && ['sum', 'zero'].includes(state.phase ?? '')) {
    return '.forget-zero-grad';
  }
  return '';
}

/** @param {View} view @param {Words['format']} format */
function parameterChanges(view, format) {
  const names = parameterNames(view);
  const before = flatTensors(view, 'before') ?? [];
  const after = flatTensors(view, 'after') ?? [];
  return names
    .slice(0, MOST_NAMED)
    .map((name, k) => {
      const [from, to] = [before[k], after[k]].map((value) => columnNumber(format, value));
      return `${parameterLabel(name, names)} ${from} → ${to}`;
    })
    .join(', ');
}

/**
 * All numbers that exist at the current stop: the samples, then what became of the whole batch.
 * @param {View} view
 * @param {Words} words
 * @returns {import('./scene-types.js').SceneTable}
 */
export function anatomyTable(view, { t, format }) {
  const { record } = view;
  const names = parameterNames(view);
  const columns = anatomyColumns(view, names.length)
    .filter((group) => !group.matrix && standing(view, group.phase) !== 'ahead')
    .flatMap((group) => group.columns.map((column) => ({ group, column })));
  const titles = columns.map(({ group, column: { formula } }) =>
    group.columns.length > 1 || formula === group.symbol ? formula : `${group.symbol} = ${formula}`,
  );
  /** Without data there are only the parameters. @type {{group: any, column: {parameter: string}}[]} */
  const bare = names.map((parameter) => ({ group: null, column: { parameter } }));
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
  const lossColumn = columns.findIndex(({ group }) => group.key === 'loss');
  for (const row of anatomyFoot(view, t, format)) {
    if (!record || standing(view, row.phase) === 'ahead') continue;
    const isLoss = row.loss !== undefined;
    const parameters = (columns.length ? columns : bare).map(({ group, column }, c) => {
      if (isLoss) return c === Math.max(0, lossColumn) ? 'loss' : '';
      return group?.hue === 'grad' || !columns.length ? (column.parameter ?? '') : '';
    });
    rows.push([
      t(`anatomy.row.${row.key}`),
      ...parameters.map((name) =>
        name === '' ? '' : isLoss ? record.loss : (row.values?.[names.indexOf(name)] ?? ''),
      ),
    ]);
    quantities.push(['', ...parameters.map((n) => (n && !isLoss ? `${row.quantity}.${n}` : n))]);
  }
  if (columns.length === 0) titles.push(...names.map((name) => parameterLabel(name, names)));
  const heads = [data(view).X ? t('anatomy.sample') : '', ...titles];
  return withRest({ columns: heads, rows, quantities }, samples, t);
}
