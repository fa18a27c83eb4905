import { reached } from './phases.js';
import { ownName } from './beside.js';
import { parameterLabel, parameterLabels } from './labels.js';
import { data, element, fullLossNow, onlyRounding, parameterNames } from './run-view.js';
/** @import { View } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */
/** @import { Format, Saying } from './beside.js' */

/** @typedef {Saying & {view: View}} Telling */

/**
 * The state at the cursor in words, in parts: `lead` always fits, `loss` mostly, `more` where there is
 * room. Shown above the picture, said by the live region, read out by the scrub bar.
 * @param {View} view @param {Translate} t @param {Format} format
 * @returns {{lead: string, total: string, verdict: string, loss: {words: string, number: string} | null,
 *   more: string[]}}  verdict: how it ended, where it ended badly
 */
export function stateSentence(view, t, format) {
  const { state, record } = view;
  const telling = { view, t, format };
  const inside = state.phase !== null;
  const step = state.step + (inside ? 1 : 0);
  const total = t('sentence.total', { total: state.totalSteps });
  const loss = fullLoss(telling);
  if (state.status === 'diverged' && !inside) {
    return {
      lead: t('sentence.update', { step: state.divergedAt ?? step + 1 }),
      total,
      verdict: t('sentence.diverged'),
      loss: fullLoss(telling, true),
      more: [],
    };
  }
  const run = whose(telling);
  const named = run.length > SHORT ? [t('sentence.that-of', { run })] : [];
  const whole = [...named, ...wholeData(telling)];
  if (step === 0) return { lead: t('sentence.start'), total, verdict: '', loss, more: whole };
  return {
    lead: t('sentence.update', { step }),
    total,
    verdict: '',
    loss,
    more: [...whole, ...(record ? details(telling) : [])],
  };
}

/** That a batch is asked for which the data cannot fill. @param {Telling} telling */
function wholeData({ view, t }) {
  const size = view.settings['batch-size'] ?? 0;
  const rows = data(view).y?.shape[0] ?? Infinity;
  return size > rows ? [t('sentence.batch.whole', { size, rows })] : [];
}

/** A name of so many letters has room before the loss; a longer one stands behind it. */
const SHORT = 10;

/** What the run is called where others stand beside it. @param {Telling} telling */
const whose = ({ view, ...saying }) => (view.beside.length > 0 ? ownName(view, saying) : '');

/**
 * The loss over all data at the cursor, always under one name; where it is that of another step, with it,
 * and where other runs stand beside, whose it is. Without data the loss is the function that is walked on.
 * @param {Telling} telling
 * @param {boolean} [dated]  say the step in any case
 */
function fullLoss(telling, dated = false) {
  const { view, t, format } = telling;
  const { loss, step, now } = fullLossNow(view);
  if (loss === null) return null;
  const name = data(view).y
    ? t(`sentence.full-loss.${together(view)}`)
    : t('sentence.function', { variables: parameterLabels(view).join(', ') });
  const dates = now && !dated ? name : t('sentence.of-step', { name, step });
  const run = whose(telling);
  const words = run && run.length <= SHORT ? t('sentence.of-run', { run, name: dates }) : dates;
  return { words, number: format.tensor(loss) };
}

/**
 * What the losses of the rows are put together to: so a number of one program is not taken for that of
 * another. Where the program itself goes on from its losses to one number (the stop `total`), the loss
 * that is measured beside it is still their mean.
 * @param {View} view
 * @returns {'mean' | 'half' | 'sum'}
 */
function together({ experiment: { phases }, settings: { reduction } }) {
  if (phases.includes('total')) return 'mean';
  if (reduction === 'half-mean') return 'half';
  const sum = reduction === undefined ? !phases.includes('batch') : reduction === 'sum';
  return sum ? 'sum' : 'mean';
}

/** The same as one string. @param {View} view @param {Translate} t @param {Format} format */
export function plainSentence(view, t, format) {
  const { lead, total, verdict, loss, more } = stateSentence(view, t, format);
  const parts = loss ? [`${loss.words} ${loss.number}`, ...more] : more;
  return lead + total + verdict + parts.map((part) => t('sentence.joint') + part).join('');
}

/**
 * What happens at the stop, and what the batch had to say before it changed anything.
 * @param {Telling} telling
 */
function details({ view, t, format }) {
  const { state, record, experiment } = view;
  const size = record?.batch.length ?? 0;
  const batches = experiment.phases.includes('batch');
  const own =
    batches && record && reached(view, 'loss')
      ? [t(`sentence.batch-loss.${together(view)}`, { loss: format.tensor(record.loss) })]
      : [];
  if (!state.phase) {
    const rows = batches ? t('sentence.batch', { size }) : '';
    return [...own, movement(view, t), rows].filter(Boolean);
  }
  const stop = t(`sentence.phase.${state.phase}${ending(view)}`, {
    size,
    variables: parameterLabels(view).join(', '),
  });
  const slopes = state.phase === 'sum' || (state.phase === 'backward' && ending(view) === FUNCTION);
  return [stop, slopes ? direction(view, t) : '', ...own].filter(Boolean);
}

/** Ending of words about a function without data. */
const FUNCTION = '.function';

/** What is particular at the stop of the cursor. @param {View} view */
function ending({ experiment, settings, state: { phase } }) {
  if (!experiment.phases.includes('loss') && phase !== 'zero') return FUNCTION;
  if (phase === 'backward' && experiment.phases.includes('backloss')) return '.graph';
  if (phase === 'divide' && settings['forget-divide']) return '.forgotten';
  return phase === 'zero' && settings['forget-zero-grad'] ? '.forgotten' : '';
}

/**
 * Where −grad points, by its largest component; where it is zero, that there is no way down.
 * @param {View} view @param {Translate} t
 */
const direction = (view, t) =>
  largest(view, t, {
    head: 'grad',
    signs: ['sentence.larger', 'sentence.smaller'],
    level: 'sentence.level',
    all: 'sentence.downhill',
    most: 'sentence.downhill.most',
  });

/** Which parameters moved most, and which way. @param {View} view @param {Translate} t */
const movement = (view, t) =>
  largest(view, t, {
    head: 'step',
    signs: ['sentence.rose', 'sentence.fell'],
    level: 'sentence.stayed',
    all: 'sentence.moved',
    most: 'sentence.most',
  });

/** Of two numbers that differ by less than this share, neither is the larger one. */
const ALIKE = 1e-6;

/** Whether no picture and no text calls a parameter by its name. @param {View} view */
const manyLayers = ({ parameters }) => parameters.length > 2;

/**
 * What is said of the largest of some numbers, one a parameter; nothing where the update is rounding.
 * @param {View} view @param {Translate} t
 * @param {Record<'head' | 'level' | 'all' | 'most', string> & {signs: [string, string]}} words
 *   head: of tensors of the record; signs: of a number below zero, and above; level: all are zero; all:
 *   they are alike
 */
function largest(view, t, { head, signs: [below, above], level, all, most }) {
  const names = parameterNames(view);
  if (onlyRounding(view) || manyLayers(view)) return '';
  const values = names.map((name) => element(view, head, name) ?? NaN);
  const greatest = Math.max(...values.map(Math.abs));
  if (greatest === 0) return t(level);
  const ways = names.flatMap((name, k) =>
    Math.abs(values[k]) >= greatest * (1 - ALIKE)
      ? t(values[k] < 0 ? below : above, { parameter: parameterLabel(name, names) })
      : [],
  );
  if (ways.length === 0) return '';
  const words = { ways: ways.join(t('sentence.comma')) };
  return t(ways.length === names.length ? all : most, words);
}
