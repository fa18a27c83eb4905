import { html, nothing } from 'lit/html.js';
import { shown } from '../../engine/settings.js';
import { letterOf } from '../../view/labels.js';
import { icon } from '../icons.js';
import { pasteLines } from '../paste-lines.js';
import { settled } from './settled.js';
import { POSITIONS, sliderScale } from './slider-scale.js';
import { typedSetting } from './typed-setting.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { SettingNote } from './typed-setting.js' */

/**
 * One setting, drawn after its row of the registry.
 * @typedef {object} SettingModel
 * @property {Translate} t
 * @property {Setting} setting
 * @property {any} value
 * @property {Record<string, any>} settings  in force
 * @property {boolean} readonly
 * @property {boolean} [busy]  a change was asked for and is not answered yet
 * @property {string} id  unique on the page
 * @property {SettingNote | null} note
 * @property {(value: any, note: SettingModel['note']) => void} change  value undefined: only the note
 */

/** @param {SettingModel} model */
export function settingRow(model) {
  switch (model.setting.kind) {
    case 'flag':
      return flag(model);
    case 'choice':
      return choice(model);
    default:
      return model.setting.entryOf ? entry(model) : typed(model);
  }
}

/** @param {SettingModel} model */
function flag({ t, setting, value, readonly, busy, id, note, change }) {
  return html`<div class="setting flag">
    <label for=${id} title=${t(`setting.${setting.name}.help`)}
      >${t(`setting.${setting.name}`)}</label
    >
    <input
      id=${id}
      type="checkbox"
      role="switch"
      aria-describedby="${id}-note"
      ?disabled=${readonly}
      ${settled(Boolean(value), busy)}
      @change=${(/** @type {Event} */ event) => change(inputOf(event).checked, null)}
    />
    <p class="note" id="${id}-note">${note?.words(t) ?? t(`setting.${setting.name}.help`)}</p>
  </div>`;
}

/** @param {SettingModel} model */
function choice({ t, setting, change, ...model }) {
  const options = (setting.choices ?? []).map((name) => ({
    value: name,
    words: t(`setting.${setting.name}.${name}`),
  }));
  return select({ t, setting, change, ...model }, options, (value) => change(value, null));
}

/**
 * The place of an entry of a list, by the letter that the pictures call it.
 * @param {SettingModel} model
 */
function entry({ t, setting, value, settings, change, ...model }) {
  const [least, count] = [setting.min ?? 0, settings[setting.entryOf ?? '']?.length ?? value + 1];
  const options = Array.from({ length: count - least }, (_, k) => ({
    value: String(least + k),
    words: least + k < 0 ? t(`setting.${setting.name}.none`) : letterOf(least + k),
  }));
  return select({ t, setting, value, settings, change, ...model }, options, (place) =>
    change(Number(place), null),
  );
}

/**
 * @param {SettingModel} model
 * @param {{value: string, words: string}[]} options
 * @param {(value: string) => void} choose
 */
function select({ t, setting, value, readonly, busy, id }, options, choose) {
  return html`<div class="setting choice-setting">
    <label for=${id} title=${t(`setting.${setting.name}.help`)}
      >${t(`setting.${setting.name}`)}</label
    >
    <select
      id=${id}
      ?disabled=${readonly}
      ${settled(String(value), busy)}
      @change=${(/** @type {Event} */ event) => choose(inputOf(event).value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === String(value)}>
            ${option.words}
          </option>`,
      )}
    </select>
  </div>`;
}

/** @param {SettingModel} model */
function typed({ t, setting, value, readonly, busy, id, note, change }) {
  const scale = sliderScale(setting);
  const enter = (/** @type {Event} */ event) => {
    const result = typedSetting(setting, inputOf(event).value);
    change(result.value, result.note);
  };
  return html`<div class="setting ${setting.kind}">
    <label for=${id} title=${t(`setting.${setting.name}.help`)}
      >${t(`setting.${setting.name}`)}</label
    >
    ${
      scale
        ? html`<input
            type="range"
            class="slider"
            aria-label=${t(`setting.${setting.name}`)}
            aria-valuetext=${shown(value)}
            min="0"
            max=${POSITIONS}
            ?disabled=${readonly}
            ${settled(String(scale.toPosition(value)), busy)}
            @input=${(/** @type {Event} */ event) =>
              preview(event, shown(scale.toValue(Number(inputOf(event).value))))}
            @change=${(/** @type {Event} */ event) =>
              change(scale.toValue(Number(inputOf(event).value)), null)}
          />`
        : nothing
    }
    <span class="typed">
      <input
        id=${id}
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${id}-note"
        aria-invalid=${String(note?.wrong ?? false)}
        ?readonly=${readonly}
        ${settled(note?.typed ?? shown(value), busy)}
        @change=${enter}
        @paste=${pasteLines}
      />
      ${
        setting.name === 'seed' && !readonly
          ? html`<button
              type="button"
              class="tool"
              aria-label=${t('settings.next-seed')}
              title=${t('settings.next-seed')}
              @click=${() => change(Number(value) + 1, null)}
            >
              ${icon('dice')}
            </button>`
          : nothing
      }
    </span>
    <p class="note" id="${id}-note" role="status">${note?.words(t) ?? ''}</p>
    ${
      note?.readings
        ? html`<p class="readings">
            ${note.readings.map(
              (reading) =>
                html`<button
                  type="button"
                  class="plain"
                  @click=${() => change(reading.value, reading.note)}
                >
                  ${reading.text}
                </button>`,
            )}
          </p>`
        : nothing
    }
  </div>`;
}

/**
 * While the slider moves only the number beside it follows; the run changes when it is let go.
 * @param {Event} event
 * @param {string} text
 */
function preview(event, text) {
  const slider = inputOf(event);
  slider.setAttribute('aria-valuetext', text);
  const entry = slider.parentElement?.querySelector('.typed input');
  if (entry instanceof HTMLInputElement) entry.value = text;
}

/** @param {Event} event */
function inputOf(event) {
  return /** @type {HTMLInputElement} */ (event.target);
}
