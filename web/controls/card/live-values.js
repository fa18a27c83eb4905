import { computed } from '../../view/expression.js';
/** @import { Format } from '../../i18n/format.js' */

/**
 * @typedef {(path: string, settings: string) => Promise<any>} Quote  of a run with the settings of
 *   `data-with`
 */

const KINDS = /** @type {const} */ (['exp', 'percent', 'fixed', 'general']);

/**
 * Fills the numbers that stand in the text: each `span.value` names what to compute from a run of the
 * chapter's experiment, which the engine computes aside. Until then the span keeps its place. What is said
 * of the run that is seen is said anew each time.
 * @param {HTMLElement} root
 * @param {Quote} quote
 * @param {Format} format
 */
export async function fillValues(root, quote, format) {
  const wanted = 'span.value:not(.asked), span.value[data-of*="now."]';
  const spans = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(wanted)]);
  await Promise.all(spans.map((span) => fill(span, quote, format)));
}

/** @param {HTMLElement} span @param {Quote} quote @param {Format} format */
async function fill(span, quote, format) {
  const { of = '', with: settings = '' } = span.dataset;
  span.classList.add('asked');
  try {
    const [value] = await computed(of, (path) => quote(path, settings));
    const waits = !Number.isFinite(value) && !span.classList.contains('filled');
    if (waits && of.includes('now.') && span.textContent) return;
    span.textContent = liveNumber(value, span.dataset, format);
    span.classList.add('filled');
  } catch {
    span.classList.remove('asked');
    span.textContent = '—';
  }
}

/**
 * @param {any} value
 * @param {{digits?: string, format?: string}} wanted
 * @param {Format} format
 * @returns {string}
 */
export function liveNumber(value, { digits, format: kind }, format) {
  const number = typeof value === 'number' ? value : null;
  const places = digits === undefined ? undefined : Number(digits);
  const wanted = kind ?? (places === undefined ? 'general' : 'fixed');
  return format[KINDS.find((one) => one === wanted) ?? 'general'](number, places);
}
