import { html, nothing } from 'lit/html.js';
import { shown } from '../../engine/settings.js';
import { letterOf } from '../../view/labels.js';
import { inputOf, selectRow, tool } from '../pieces.js';
import { pasteLines } from '../clipboard.js';
import { settled } from './settled.js';
import { POSITIONS, sliderScale } from './slider-scale.js';
import { typedSetting } from './typed-setting.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { Given } from '../pieces.js' */
/** @import { SettingNote, Typed } from './typed-setting.js' */

/**
 * One setting, drawn after its row of the registry.
 * @typedef {object} OwnOfRow
 * @property {Setting} setting
 * @property {any} value
 * @property {Record<string, any>} settings  in force
 * @property {SettingNote | null} note
 * @property {(value: any, note: SettingNote | null) => void} change  value undefined: only the note
 *
 * @typedef {Pick<Given, 't' | 'readonly' | 'id'> & Partial<Pick<Given, 'busy'>> & OwnOfRow} SettingModel
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
const labelOf = ({ t, setting: { name }, id }) =>
  html`<label for=${id} title=${t(`setting.${name}.help`)}>${t(`setting.${name}`)}</label>`;

/** @param {SettingModel} model */
function flag(model) {
  const { t, setting, value, readonly, busy, id, note, change } = model;
  return html`<div class="setting flag">
    ${labelOf(model)}
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
function choice(model) {
  const { t, setting, change } = model;
  const words = (/** @type {string} */ value) => t(`setting.${setting.name}.${value}`);
  return select(model, setting.choices ?? [], words, (value) => change(value, null));
}

/** The place of an entry of a list, by the letter that the pictures call it. @param {SettingModel} model */
function entry(model) {
  const { t, setting, value, settings, change } = model;
  const [least, count] = [setting.min ?? 0, settings[setting.entryOf ?? '']?.length ?? value + 1];
  const places = Array.from({ length: count - least }, (_, k) => String(least + k));
  const words = (/** @type {string} */ place) =>
    Number(place) < 0 ? t(`setting.${setting.name}.none`) : letterOf(Number(place));
  return select(model, places, words, (place) => change(Number(place), null));
}

/**
 * @param {SettingModel} model
 * @param {string[]} values
 * @param {(value: string) => string} words
 * @param {(value: string) => void} change
 */
const select = ({ t, setting: { name }, value, readonly, busy, id, note }, values, words, change) =>
  selectRow({
    id,
    label: t(`setting.${name}`),
    title: t(`setting.${name}.help`),
    value: String(value),
    all: values.map((one) => [one, words(one)]),
    note: note?.words(t),
    disabled: readonly,
    busy,
    change,
  });

/** @param {SettingModel} model */
function typed(model) {
  const { t, setting, value, readonly, busy, id, note, change } = model;
  const enter = (/** @type {Event} */ event) => {
    const result = typedSetting(setting, inputOf(event).value);
    change(result.value, result.note);
  };
  const nextSeed = () => change(Number(value) + 1, null);
  return html`<div class="setting ${setting.kind}">
    ${labelOf(model)} ${slider(model)}
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
          ? tool('dice', t('settings.next-seed'), nextSeed)
          : nothing
      }
    </span>
    <p class="note" id="${id}-note" role="status">${note?.words(t) ?? ''}</p>
    ${note?.readings ? html`<p class="readings">${note.readings.map(choose)}</p>` : nothing}
  </div>`;

  /** @param {Typed & {text: string}} reading */
  function choose({ text, value: meant, note: said }) {
    return html`<button type="button" class="plain" @click=${() => change(meant, said)}>
      ${text}
    </button>`;
  }
}

/**
 * While it moves only the number beside it follows; the run changes when it is let go.
 * @param {SettingModel} model
 */
function slider({ t, setting, value, readonly, busy, change }) {
  const scale = sliderScale(setting);
  if (!scale) return nothing;
  const at = (/** @type {Event} */ event) => scale.toValue(Number(inputOf(event).value));
  const preview = (/** @type {Event} */ event) => {
    const text = shown(at(event));
    const input = inputOf(event);
    input.setAttribute('aria-valuetext', text);
    const entry = input.parentElement?.querySelector('.typed input');
    if (entry instanceof HTMLInputElement) entry.value = text;
  };
  return html`<input
    type="range"
    class="slider"
    aria-label=${t(`setting.${setting.name}`)}
    aria-valuetext=${shown(value)}
    min="0"
    max=${POSITIONS}
    ?disabled=${readonly}
    ${settled(String(scale.toPosition(value)), busy)}
    @input=${preview}
    @change=${(/** @type {Event} */ event) => change(at(event), null)}
  />`;
}
