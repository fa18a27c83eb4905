import { html, nothing } from 'lit';

/**
 * What stands in the picture's place when there can be none: a sentence for the error, and a way on.
 * @param {object} model
 * @param {import('../i18n/index.js').Translate} model.t
 * @param {import('../engine/types.js').ErrorInfo} model.error
 * @param {(() => void) | null} model.retry
 */
export function trouble({ t, error, retry }) {
  const key = `error.${error.name}`;
  const params = {
    parameter: error.parameter ?? '',
    value: show(error.value),
    min: error.min ?? '',
    max: error.max ?? '',
  };
  const known = t(key, params);
  return html`<div class="trouble" role="alert">
    <p>${known === key ? t('error.unexpected', { ...params, name: error.name }) : known}</p>
    ${retry ? html`<button class="plain" @click=${retry}>${t('error.retry')}</button>` : nothing}
  </div>`;
}

/** @param {any} value */
function show(value) {
  return value === undefined
    ? ''
    : String(Array.isArray(value) ? value.join(', ') : value).slice(0, 40);
}
