import { html, nothing } from 'lit/html.js';
import { errorSentence } from '../i18n/error-sentence.js';
/** @import { Translate } from '../i18n/index.js' */
/** @import { DataSource } from '../lab/data-source.js' */
/** @import { Given } from './pieces.js' */

export { default as rules } from '../styles/data-source.css?inline';

/**
 * Which pictures are in use, and the ways to all of them: from the site's own folder, picked, dropped.
 * @param {Pick<Given, 't' | 'view' | 'readonly' | 'id'> & {data: DataSource}} model
 */
export function dataSource({ t, view, data, readonly, id }) {
  const all = view?.settings.pictures === 'all';
  const sizes = view?.answer('means');
  const counts = {
    train: sizes ? sizes.trainSize.values[0] : '…',
    test: sizes ? sizes.testSize.values[0] : '…',
  };
  const busy = data.reading || data.received !== null;
  return html`<section
    class="data-source"
    aria-label=${t('data.title')}
    @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
    @drop=${(/** @type {DragEvent} */ event) => {
      event.preventDefault();
      if (!readonly) give(data, event.dataTransfer?.files);
    }}
  >
    <p><b>${t(all ? 'data.all' : 'data.sample', counts)}</b></p>
    ${readonly ? nothing : busy ? progress(t, data) : ways(t, data, all, id)}
    ${data.error ? html`<p class="wrong" role="alert">${errorSentence(t, data.error)}</p>` : nothing}
    ${data.note ? html`<p role="status">${t(data.note)}</p>` : nothing}
    <p class="source">${t('data.source')}</p>
  </section>`;
}

/** @param {Translate} t @param {DataSource} data */
function progress(t, data) {
  if (data.received === null) return html`<p role="status">${t('data.reading')}</p>`;
  const total = data.source?.size;
  const sizes = { received: megabytes(data.received), total: total ? megabytes(total) : '?' };
  return html`<div class="go">
    <progress
      aria-label=${t('data.title')}
      max=${total ?? nothing}
      value=${total ? data.received : nothing}
    ></progress>
    <span class="keys">${t('data.progress', sizes)}</span>
    <button class="plain" @click=${() => data.cancel()}>${t('data.cancel')}</button>
  </div>`;
}

/** @param {Translate} t @param {DataSource} data @param {boolean} all @param {string} id */
function ways(t, data, all, id) {
  const { source, has } = data;
  const size = source?.size ? megabytes(source.size) : '31';
  const pick = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    give(data, field.files);
    field.value = '';
  };
  return html`<div class="presets">
    ${
      has
        ? html`<button class="plain" @click=${() => data.choose(all ? 'sample' : 'all')}>
              ${t(all ? 'data.use-sample' : 'data.use-all')}
            </button>
            <button class="plain" @click=${() => data.remove()}>${t('data.remove')}</button>`
        : nothing
    }
    ${
      source && !has
        ? html`<button class="plain" @click=${() => data.fetch()}>
            ${t(source.host ? 'data.fetch-from' : 'data.fetch', { size, host: source.host })}
          </button>`
        : nothing
    }
    <label class="pick plain" for="${id}-files">
      ${t('data.pick')}<input id="${id}-files" type="file" multiple @change=${pick} />
    </label>
  </div>`;
}

/** @param {DataSource} data @param {FileList | null | undefined} files */
function give(data, files) {
  const list = [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
  if (list.length > 0) data.give(list);
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
