import { probeValue } from '../../view/probe-path.js';

/** @typedef {typeof import('../../i18n/format.js').format} Format */

/**
 * Fills the numbers that stand in the text: each `span.value` names a path into a run of the chapter's
 * experiment, which the engine computes aside. Until then the span keeps its place.
 * @param {HTMLElement} root
 * @param {(settings: string) => Promise<any>} probe  from the text of `data-with`
 * @param {Format} format
 */
export async function fillValues(root, probe, format) {
  const spans = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('span.value:not(.asked)')]);
  await Promise.all(spans.map((span) => fill(span, probe, format)));
}

/**
 * @param {HTMLElement} span
 * @param {(settings: string) => Promise<any>} probe
 * @param {Format} format
 */
async function fill(span, probe, format) {
  const { of = '', with: settings = '' } = span.dataset;
  span.classList.add('asked');
  try {
    span.textContent = liveNumber(probeValue(await probe(settings), of), span.dataset, format);
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
