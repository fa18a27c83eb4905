import { html } from 'lit/html.js';
import { icon } from './icons.js';
/** @import { Translate } from '../i18n/index.js' */

export { default as rules } from '../styles/help.css?inline';

/** @type {[string[], string][]} */
const KEYS = [
  [['Space'], 'help.play'],
  [['←', '→'], 'help.step'],
  [['Shift', '←', '→'], 'help.epoch'],
  [['Home', 'End'], 'help.ends'],
  [['R'], 'help.reset'],
  [['Ctrl', 'Z'], 'help.undo'],
  [['Ctrl', 'Shift', 'Z'], 'help.redo'],
  [['?'], 'help.help'],
];

/**
 * The keys. A native dialog: it keeps the focus inside and gives it back.
 * @param {{t: Translate, id: string}} model  id: unique on the page
 */
export function helpDialog({ t, id }) {
  return html`<dialog class="help" aria-labelledby="${id}-help" @click=${outside}>
    <div class="inside">
      <header>
        <h2 id="${id}-help">${t('help.title')}</h2>
        <form method="dialog">
          <button class="tool" aria-label=${t('help.close')}>${icon('close')}</button>
        </form>
      </header>
      <p>${t('help.when')}</p>
      <dl>
        ${KEYS.map(
          ([keys, words]) =>
            html`<div>
              <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${t(words)}</dd>
            </div>`,
        )}
      </dl>
      <p>${t('help.more')}</p>
    </div>
  </dialog>`;
}

/** A press on the backdrop is one on the dialog itself. @param {Event} event */
function outside(event) {
  if (event.target === event.currentTarget) /** @type {HTMLDialogElement} */ (event.target).close();
}
