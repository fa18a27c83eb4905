import { html } from 'lit/html.js';
import { matters } from '../../engine/settings.js';
import { tool } from '../pieces.js';
import { settingRow } from './setting-row.js';
/** @import { Setting, View } from '../../engine/types.js' */
/** @import { Given } from '../pieces.js' */

export { settingRow };
export { tieSettings } from './text-setting.js';
export { default as rules } from '../../styles/settings.css?inline';

const GROUPS = /** @type {const} */ (['data', 'start', 'training', 'variant']);

/** The groups that have some of these, each with its own. @param {Setting[]} settings */
export const grouped = (settings) =>
  GROUPS.map((group) => ({
    group,
    rows: settings.filter((setting) => setting.group === group),
  })).filter(({ rows }) => rows.length > 0);

/**
 * All settings of the experiment, drawn from the registry: a new row there needs no line here.
 * @param {Pick<Given, 't' | 'readonly' | 'busy' | 'id'> & {view: View, notes: Record<string, any>,
 *   change: (name: string, value: any, note: any) => void,
 *   actions: Record<'undo' | 'redo' | 'defaults' | 'close', () => void>}} model  notes: by setting, what
 *   is to be said under it
 */
export function settingsPanel({ t, view, readonly, busy, id, notes, change, actions }) {
  const { canUndo, canRedo } = view.state;
  const settings = view.experiment.settings.filter((row) => matters(row, view.settings));
  return html`<section class="settings" aria-labelledby="${id}-title">
    <header>
      <h2 id="${id}-title" tabindex="-1">${t('settings.title')}</h2>
      <div class="tools">
        ${tool('undo', t('settings.undo'), actions.undo, { disabled: !canUndo || readonly })}
        ${tool('redo', t('settings.redo'), actions.redo, { disabled: !canRedo || readonly })}
        ${tool('reset', t('settings.defaults'), actions.defaults, { disabled: readonly })}
        ${tool('close', t('settings.close'), actions.close)}
      </div>
    </header>
    ${grouped(settings).map(
      ({ group, rows }) =>
        html`<fieldset>
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
        </fieldset>`,
    )}
  </section>`;
}
