import { reached } from './phases.js';
import { parameterLabel } from './labels.js';
import { data, element, parameterNames } from './run-view.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * The state at the cursor in words, in parts: `lead` always fits, `loss` mostly, `more` where there is
 * room. Shown above the picture, said by the live region, read out by the scrub bar.
 * @param {View} view
 * @param {import('../i18n/index.js').Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 * @returns {{lead: string, total: string, verdict: string, loss: {words: string, number: string} | null,
 *   more: string[]}}  verdict: how it ended, where it ended badly
 */
export function stateSentence(view, t, format) {
  const { state, record } = view;
  const inside = state.phase !== null;
  const step = state.step + (inside ? 1 : 0);
  const total = t('sentence.total', { total: state.totalSteps });
  if (state.status === 'diverged' && !inside) {
    return {
      lead: t('sentence.update', { step: state.divergedAt ?? step + 1 }),
      total,
      verdict: t('sentence.diverged'),
      loss: null,
      more: [],
    };
  }
  if (step === 0) {
    const loss = {
      words: t(data(view).y ? 'sentence.full-loss' : 'sentence.loss'),
      number: format.tensor(state.fullLoss),
    };
    return { lead: t('sentence.start'), total, verdict: '', loss, more: [] };
  }
  return {
    lead: t('sentence.update', { step }),
    total,
    verdict: '',
    loss:
      record && reached(view, view.experiment.phases.includes('loss') ? 'loss' : 'forward')
        ? { words: t('sentence.loss'), number: format.tensor(record.loss) }
        : null,
    more: record ? details(view, t) : [],
  };
}

/**
 * The same as one string.
 * @param {View} view
 * @param {import('../i18n/index.js').Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 */
export function plainSentence(view, t, format) {
  const { lead, total, verdict, loss, more } = stateSentence(view, t, format);
  const parts = loss ? [`${loss.words} ${loss.number}`, ...more] : more;
  return lead + total + verdict + parts.map((part) => t('sentence.joint') + part).join('');
}

/**
 * @param {View} view
 * @param {import('../i18n/index.js').Translate} t
 */
function details(view, t) {
  const { state, record } = view;
  const size = record?.batch.length ?? 0;
  if (state.phase)
    return [t(`sentence.phase.${state.phase}`, { size, direction: direction(view, t) })];
  const batch = view.experiment.phases.includes('batch') ? [t('sentence.batch', { size })] : [];
  return [...batch, direction(view, t)].filter(Boolean);
}

/**
 * Where the gradient's largest component points.
 * @param {View} view
 * @param {import('../i18n/index.js').Translate} t
 */
function direction(view, t) {
  const names = parameterNames(view);
  const gradient = names.map((name) => element(view, 'grad', name) ?? 0);
  const largest = gradient.reduce(
    (best, g, k) => (Math.abs(g) > Math.abs(gradient[best]) ? k : best),
    0,
  );
  if (!gradient[largest]) return '';
  const parameter = parameterLabel(names[largest], names);
  return t(gradient[largest] > 0 ? 'sentence.larger' : 'sentence.smaller', { parameter });
}
