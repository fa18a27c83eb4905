import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons.js';
import { scrubBar } from './scrub.js';
/** @import { Phase, View } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { TemplateResult } from 'lit' */

/** @typedef {'micro' | 'update' | 'epoch' | 'run'} Unit */

/** @type {Unit[]} */
export const units = ['micro', 'update', 'epoch', 'run'];

/**
 * First, back, play, forward, last; the history; by what to step and how fast to play.
 * @param {object} model
 * @param {Translate} model.t
 * @param {View | null} model.view
 * @param {Phase[]} model.phases
 * @param {boolean} model.playing
 * @param {Unit} model.unit
 * @param {number} model.speed
 * @param {number[]} model.speeds  to choose from
 * @param {boolean} model.settingsOpen
 * @param {boolean} model.withSteps  false: nothing to step through, so the settings stand alone
 * @param {boolean} model.withUnit  offer the size of a step, down to a stop inside an update
 * @param {boolean} model.withSettings  show the button that opens them
 * @param {string} model.sentence
 * @param {boolean} model.busy
 * @param {object} model.actions
 * @param {() => void} model.actions.first
 * @param {() => void} model.actions.back
 * @param {() => void} model.actions.toggle  play or pause
 * @param {() => void} model.actions.forward
 * @param {() => void} model.actions.last
 * @param {(step: number) => void} model.actions.scrub
 * @param {(unit: Unit) => void} model.actions.setUnit
 * @param {(speed: number) => void} model.actions.setSpeed
 * @param {() => void} model.actions.toggleSettings
 */
export function transport(model) {
  const { t, view, playing, actions } = model;
  const atStart = !view || (view.state.step === 0 && view.state.phase === null);
  const atEnd = !view || view.state.status === 'done' || view.state.status === 'diverged';
  /**
   * @param {string} name
   * @param {TemplateResult} picture
   * @param {() => void} action
   * @param {boolean} disabled
   */
  const button = (name, picture, action, disabled) =>
    html`<button
      class="tool ${name}"
      aria-label=${t(`transport.${name}`)}
      title=${t(`transport.${name}`)}
      ?disabled=${disabled}
      @click=${() => action()}
    >
      ${picture}
    </button>`;
  const settings = model.withSettings
    ? html`<button
        class="tool settings-toggle"
        aria-label=${t('settings.title')}
        title=${t('settings.title')}
        aria-pressed=${String(model.settingsOpen)}
        @click=${actions.toggleSettings}
      >
        ${icon('sliders')}
      </button>`
    : nothing;
  if (!model.withSteps) {
    return html`<div class="transport still"><div class="choices">${settings}</div></div>`;
  }
  return html`<div class="transport" role="group" aria-label=${t('transport.label')}>
    <div class="buttons">
      ${button('first', icon('first'), actions.first, atStart)}
      ${button('back', icon('back'), actions.back, atStart)}
      ${
        playing
          ? button('pause', icon('pause'), actions.toggle, false)
          : button('play', icon('play'), actions.toggle, !view)
      }
      ${button('forward', icon('forward'), actions.forward, atEnd)}
      ${button('last', icon('last'), actions.last, atEnd)}
    </div>
    ${scrubBar({ ...model, scrub: actions.scrub })}
    <div class="choices">
      ${model.withUnit ? unitChoice(model) : nothing}
      <select
        class="speed"
        aria-label=${t('transport.speed')}
        .value=${live(String(model.speed))}
        @change=${(/** @type {Event} */ event) => actions.setSpeed(Number(valueOf(event)))}
      >
        ${model.speeds.map(
          (speed) =>
            html`<option value=${speed} ?selected=${speed === model.speed}>${speed}×</option>`,
        )}
      </select>
      ${settings}
    </div>
  </div>`;
}

/** @param {{t: Translate, unit: Unit, actions: {setUnit: (unit: Unit) => void}}} model */
function unitChoice({ t, unit: chosen, actions }) {
  return html`<select
    class="unit"
    aria-label=${t('transport.unit')}
    .value=${live(chosen)}
    @change=${(/** @type {Event} */ event) => actions.setUnit(/** @type {Unit} */ (valueOf(event)))}
  >
    ${units.map(
      (unit) =>
        html`<option value=${unit} ?selected=${unit === chosen}>${t(`unit.${unit}`)}</option>`,
    )}
  </select>`;
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLSelectElement} */ (event.target).value;
}
