import { html, nothing } from 'lit/html.js';
import { settingRow } from '../../controls/settings/setting-row.js';
import { together } from '../../controls/settings/together.js';
import { trouble } from '../../controls/telling.js';
import { write } from '../../engine/settings.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { Ui } from './panel.js' */

/** @type {Setting['group'][]} */
const GROUPS = ['data', 'start', 'training', 'variant'];

/** The settings of the experiment, by the registry's rows. @param {Ui} ui */
export function settingsView(ui) {
  const { t, choice, actions } = ui;
  const count = Object.keys(choice.settings).length;
  return html`<details class="more">
    <summary>
      <span>${t('embed.settings')}</span>
      <span class="count">${count > 0 ? t('embed.changed', { count }) : ''}</span>
    </summary>
    ${rows(ui)}
    <p class="after">
      <button
        type="button"
        class="plain"
        ?disabled=${count === 0}
        @click=${() => actions.change({ settings: {} })}
      >
        ${t('settings.defaults')}
      </button>
    </p>
  </details>`;
}

/** @param {Ui} ui */
function rows(ui) {
  const { t, error, experiment, actions } = ui;
  if (error) return trouble({ t, error, retry: actions.askAgain });
  if (!experiment) return html`<p class="note">${t('stage.loading')}</p>`;
  return GROUPS.map((group) => {
    const settings = experiment.settings.filter((setting) => setting.group === group);
    if (settings.length === 0) return nothing;
    return html`<fieldset class="group">
      <legend>${t(`settings.${group}`)}</legend>
      ${settings.map((setting) => row(ui, setting))}
    </fieldset>`;
  });
}

/** @param {Ui} ui @param {Setting} setting */
function row({ t, choice, experiment, values, notes, overruled, actions }, setting) {
  const { name } = setting;
  const withCard = choice.scope !== 'picture' && name in overruled;
  const said = {
    words: () => t('embed.card-own', { value: write(setting, overruled[name]) }),
    wrong: false,
  };
  return settingRow({
    t,
    setting,
    value: values[name],
    settings: values,
    readonly: false,
    id: `embed-set-${name}`,
    note: notes[name] ?? (withCard ? said : null),
    change: (value, about) => {
      actions.note({ [name]: about });
      if (value === undefined) return;
      const rows = experiment?.settings ?? [];
      const next = together(rows, values, notes, name, value);
      actions.note(next.notes);
      const texts = Object.entries(next.set).map(([key, one]) => [key, write(setting, one)]);
      actions.change({ settings: { ...choice.settings, ...Object.fromEntries(texts) } });
    },
  });
}
