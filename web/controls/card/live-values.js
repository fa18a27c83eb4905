import { valueIn, wantedFor } from '../../view/outcome-path.js';

/**
 * @typedef {typeof import('../../i18n/format.js').format} Format
 * @typedef {(settings: string, wanted: import('../../view/outcome-path.js').Wanted)
 *   => Promise<import('../../engine/outcomes.js').Outcome>} Outcomes  of a run with the settings of `data-with`
 */

/**
 * Fills the numbers that stand in the text: each `span.value` names a path into a run of the chapter's
 * experiment, which the engine computes aside. Until then the span keeps its place.
 * @param {HTMLElement} root
 * @param {Outcomes} outcome
 * @param {Format} format
 */
export async function fillValues(root, outcome, format) {
  const spans = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('span.value:not(.asked)')]);
  await Promise.all(spans.map((span) => fill(span, outcome, format)));
}

/**
 * @param {HTMLElement} span
 * @param {Outcomes} outcome
 * @param {Format} format
 */
async function fill(span, outcome, format) {
  const { of = '', with: settings = '' } = span.dataset;
  span.classList.add('asked');
  try {
    span.textContent = liveNumber(
      valueIn(await outcome(settings, wantedFor(of)), of),
      span.dataset,
      format,
    );
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
  switch (kind ?? (places === undefined ? 'general' : 'fixed')) {
    case 'exp':
      return format.exp(number, places);
    case 'percent':
      return format.percent(number, places);
    case 'fixed':
      return format.fixed(number, places);
    default:
      return format.general(number, places);
  }
}
