import { html, nothing } from 'lit/html.js';
import { matters } from '../../engine/settings.js';
import { icon } from '../icons.js';
import { settingRow } from './setting-row.js';
/** @import { Setting, View } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */

export { settingRow };
export { tieSettings } from './text-setting.js';
export { default as rules } from '../../styles/settings.css?inline';

/** @type {Setting['group'][]} */
const GROUPS = ['data', 'start', 'training', 'variant'];

/**
 * All settings of the experiment, drawn from the registry: a new row there needs no line here.
 * @param {object} model
 * @param {Translate} model.t
 * @param {View} model.view
 * @param {boolean} model.readonly
 * @param {boolean} model.busy  a change was asked for and is not answered yet
 * @param {string} model.id  unique on the page
 * @param {Record<string, any>} model.notes  by setting, what is to be said under it
 * @param {(name: string, value: any, note: any) => void} model.change
 * @param {object} model.actions
 * @param {() => void} model.actions.undo
 * @param {() => void} model.actions.redo
 * @param {() => void} model.actions.defaults
 * @param {() => void} model.actions.close
 */
export function settingsPanel({ t, view, readonly, busy, id, notes, change, actions }) {
  const { settings } = view.experiment;
  return html`<section class="settings" aria-labelledby="${id}-title">
    <header>
      <h2 id="${id}-title" tabindex="-1">${t('settings.title')}</h2>
      <div class="tools">
        ${tool('undo', actions.undo, !view.state.canUndo || readonly)}
        ${tool('redo', actions.redo, !view.state.canRedo || readonly)}
        ${tool('reset', actions.defaults, readonly, 'settings.defaults')}
        ${tool('close', actions.close, false)}
      </div>
    </header>
    ${GROUPS.map((group) => {
      const rows = settings.filter(
        (setting) => setting.group === group && matters(setting, view.settings),
      );
      if (rows.length === 0) return nothing;
      return html`<fieldset>
        <legend>${t(`settings.${group}`)}</legend>
        <p class="note">
          ${t(rows.every((row) => row.live) ? 'settings.live' : `settings.${group}.note`)}
        </p>
        ${rows.map((setting) =>
          settingRow({
            t,
            setting,
            value: view.settings[setting.name],
            settings: view.settings,
            readonly,
            busy,
            id: `${id}-${setting.name}`,
            note: notes[setting.name] ?? null,
            change: (value, note) => change(setting.name, value, note),
          }),
        )}
      </fieldset>`;
    })}
  </section>`;

  /**
   * @param {'undo' | 'redo' | 'reset' | 'close'} name
   * @param {() => void} action
   * @param {boolean} disabled
   * @param {string} [key]
   */
  function tool(name, action, disabled, key = `settings.${name}`) {
    return html`<button
      class="tool"
      aria-label=${t(key)}
      title=${t(key)}
      ?disabled=${disabled}
      @click=${action}
    >
      ${icon(name)}
    </button>`;
  }
}
