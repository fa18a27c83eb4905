import { parameterLabel } from '../view/labels.js';
import { targets } from '../view/quantities.js';
import { column, parameterNames, parametersAt } from '../view/run-view.js';
/** @import { View } from '../engine/types.js' */
/** @import { Format } from '../i18n/format.js' */
/** @import { Translate } from '../i18n/index.js' */

/** Closer than this a number reads as the one that it is to become. */
const THERE = 0.005;
/** More numbers than these are not shown large. */
const MOST = 4;

/**
 * What the machine believes at the cursor: of each of its numbers what it is to become, and whether the last
 * step took it further from there.
 * @param {View} view
 */
export function beliefs(view) {
  const names = parameterNames(view).slice(0, MOST);
  const { step } = view.state;
  const [before, now] = [Math.max(0, step - 1), step].map((at) => parametersAt(view, at));
  const wanted = targets(view);
  return names.map((name, k) => {
    const target = wanted[k] ?? NaN;
    const [was, is] = [before[k], now[k]].map((value) => Math.abs(value - target));
    const label = parameterLabel(name, names);
    return { label, value: now[k], target, away: is > was && is >= THERE };
  });
}

/**
 * What the steps so far came to, in a sentence: which numbers moved the right way, at the end how close
 * they are.
 * @param {View} view
 * @param {Translate} t
 * @param {Format} format
 */
export function verdict(view, t, format) {
  const { step, status } = view.state;
  const all = beliefs(view);
  if (step === 0 || status === 'diverged') return '';
  const list = (/** @type {string[]} */ words) =>
    words.length < 2
      ? (words[0] ?? '')
      : t('opening.and', {
          first: words.slice(0, -1).join(t('opening.comma')),
          last: words.at(-1),
        });
  if (status === 'done') {
    const sizes = all.map(({ value, target }) => format.short(Math.abs(value - target), 1));
    return t('opening.found', { sizes: list(sizes), steps: step });
  }
  const losses = column(view, 'fullLoss');
  const fell = losses[step] < losses[step - 1];
  const wrong = all.filter(({ away }) => away).map(({ label }) => label);
  const right = all.filter(({ away }) => !away).map(({ label }) => label);
  if (wrong.length === 0) return t('opening.right', { count: right.length });
  const words = { right: list(right), wrong: list(wrong) };
  const way = right.length === 0 ? 'opening.all-wrong' : 'opening.wrong';
  return t(way, words) + t(fell ? 'opening.fell' : 'opening.rose');
}
