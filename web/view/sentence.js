import { reached } from './phases.js';
import { ownName } from './beside.js';
import { parameterLabel, parameterLabels } from './labels.js';
import { data, element, fullLossNow, onlyRounding, parameterNames } from './run-view.js';
/** @import { View } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */

/**
 * The state at the cursor in words, in parts: `lead` always fits, `loss` mostly, `more` where there is
 * room. Shown above the picture, said by the live region, read out by the scrub bar.
 * @param {View} view
 * @param {Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 * @returns {{lead: string, total: string, verdict: string, loss: {words: string, number: string} | null,
 *   more: string[]}}  verdict: how it ended, where it ended badly
 */
export function stateSentence(view, t, format) {
  const { state, record } = view;
  const inside = state.phase !== null;
  const step = state.step + (inside ? 1 : 0);
  const total = t('sentence.total', { total: state.totalSteps });
  const loss = fullLoss(view, t, format);
  if (state.status === 'diverged' && !inside) {
    return {
      lead: t('sentence.update', { step: state.divergedAt ?? step + 1 }),
      total,
      verdict: t('sentence.diverged'),
      loss: fullLoss(view, t, format, true),
      more: [],
    };
  }
  const run = whose(view, t, format);
  const named = run.length > SHORT ? [t('sentence.that-of', { run })] : [];
  const whole = [...named, ...wholeData(view, t)];
  if (step === 0) return { lead: t('sentence.start'), total, verdict: '', loss, more: whole };
  return {
    lead: t('sentence.update', { step }),
    total,
    verdict: '',
    loss,
    more: [...whole, ...(record ? details(view, t, format) : [])],
  };
}

/** That a batch is asked for which the data cannot fill. @param {View} view @param {Translate} t */
function wholeData(view, t) {
  const size = view.settings['batch-size'] ?? 0;
  const rows = data(view).y?.shape[0] ?? Infinity;
  return size > rows ? [t('sentence.batch.whole', { size, rows })] : [];
}

/** A name of so many letters has room before the loss; a longer one stands behind it. */
const SHORT = 10;

/**
 * What the run is called where others stand beside it.
 * @param {View} view
 * @param {Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 */
const whose = (view, t, format) => (view.beside.length > 0 ? ownName(view, { t, format }) : '');

/**
 * The loss over all data at the cursor, always under one name; where it is that of another step, with it,
 * and where other runs stand beside, whose it is. Without data the loss is the function that is walked on.
 * @param {View} view
 * @param {Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 * @param {boolean} [dated]  say the step in any case
 */
function fullLoss(view, t, format, dated = false) {
  const { loss, step, now } = fullLossNow(view);
  if (loss === null) return null;
  const name = data(view).y
    ? t(`sentence.full-loss.${together(view)}`)
    : t('sentence.function', { variables: parameterLabels(view).join(', ') });
  const dates = now && !dated ? name : t('sentence.of-step', { name, step });
  const run = whose(view, t, format);
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

/**
 * The same as one string.
 * @param {View} view
 * @param {Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 */
export function plainSentence(view, t, format) {
  const { lead, total, verdict, loss, more } = stateSentence(view, t, format);
  const parts = loss ? [`${loss.words} ${loss.number}`, ...more] : more;
  return lead + total + verdict + parts.map((part) => t('sentence.joint') + part).join('');
}

/**
 * What happens at the stop, and what the batch had to say before it changed anything.
 * @param {View} view
 * @param {Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 */
function details(view, t, format) {
  const { state, record, experiment } = view;
  const size = record?.batch.length ?? 0;
  const batches = experiment.phases.includes('batch');
  const own =
    batches && record && reached(view, 'loss')
      ? [t(`sentence.batch-loss.${together(view)}`, { loss: format.tensor(record.loss) })]
      : [];
  if (!state.phase) {
    return [...own, movement(view, t), ...(batches ? [t('sentence.batch', { size })] : [])].filter(
      Boolean,
    );
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
 * @param {View} view
 * @param {Translate} t
 */
function direction(view, t) {
  const { ways, level, all } = largest(view, 'grad', (parameter, grad) =>
    t(grad < 0 ? 'sentence.larger' : 'sentence.smaller', { parameter }),
  );
  if (level) return t('sentence.level');
  if (ways.length === 0) return '';
  const words = { ways: ways.join(t('sentence.comma')) };
  return t(all ? 'sentence.downhill' : 'sentence.downhill.most', words);
}

/** Which parameters moved most, and which way. @param {View} view @param {Translate} t */
function movement(view, t) {
  const { ways, level, all } = largest(view, 'step', (parameter, step) =>
    t(step < 0 ? 'sentence.rose' : 'sentence.fell', { parameter }),
  );
  if (level) return t('sentence.stayed');
  if (ways.length === 0) return '';
  return t(all ? 'sentence.moved' : 'sentence.most', { ways: ways.join(t('sentence.comma')) });
}

/** Of two numbers that differ by less than this share, neither is the larger one. */
const ALIKE = 1e-6;

/**
 * What is said of the largest of them; nothing where the update is rounding.
 * @param {View} view
 * @param {string} head  of tensors of the record
 * @param {(parameter: string, value: number) => string} say
 * @returns {{ways: string[], level: boolean, all: boolean}}  ways: what is said of the largest; none where
 *   there are no numbers; level: all are zero; all: all are alike
 */
function largest(view, head, say) {
  const names = parameterNames(view);
  if (onlyRounding(view)) return { ways: [], level: false, all: false };
  const values = names.map((name) => element(view, head, name) ?? NaN);
  const most = Math.max(...values.map(Math.abs));
  const ways = names.flatMap((name, k) =>
    most > 0 && Math.abs(values[k]) >= most * (1 - ALIKE)
      ? [say(parameterLabel(name, names), values[k])]
      : [],
  );
  return { ways, level: most === 0, all: ways.length === names.length };
}
