import { html, nothing } from 'lit/html.js';
import { select, tool } from '../pieces.js';
import { scrubBar } from './scrub.js';
/** @import { Phase } from '../../engine/types.js' */
/** @import { Unit } from '../../session/moves.js' */
/** @import { Given } from '../pieces.js' */

/** @typedef {'first' | 'back' | 'play' | 'pause' | 'forward' | 'last'} Shape */

/** @type {Unit[]} */
const units = ['micro', 'update', 'epoch', 'run'];

/**
 * First, back, play, forward, last; the history; by what to step and how fast to play.
 *
 * @typedef {object} Transport
 * @property {Phase[]} phases
 * @property {boolean} playing
 * @property {Unit} unit
 * @property {number} speed
 * @property {number[]} speeds  to choose from
 * @property {boolean} settingsOpen
 * @property {boolean} withSteps  false: nothing to step through, so the settings stand alone
 * @property {boolean} withUnit  offer the size of a step, down to a stop inside an update
 * @property {boolean} withSettings  show the button that opens them
 * @property {string} sentence  the cursor in words
 * @property {Record<'first' | 'back' | 'toggle' | 'forward' | 'last' | 'toggleSettings', () => void>
 *   & {scrub: (step: number) => void, setUnit: (unit: Unit) => void, setSpeed: (speed: number) => void}
 * } actions  toggle: play or pause
 *
 * @param {Pick<Given, 't' | 'view' | 'busy'> & Transport} model
 */
export function transport(model) {
  const { t, view, playing, actions } = model;
  const atStart = !view || (view.state.step === 0 && view.state.phase === null);
  const atEnd = !view || view.state.status === 'done' || view.state.status === 'diverged';
  const button = (/** @type {Shape} */ shape, /** @type {() => void} */ action, disabled = false) =>
    tool(shape, t(`transport.${shape}`), action, { kind: shape, disabled });
  const settings = model.withSettings
    ? tool('sliders', t('settings.title'), actions.toggleSettings, {
        kind: 'settings-toggle',
        pressed: model.settingsOpen,
      })
    : nothing;
  if (!model.withSteps)
    return html`<div class="transport still"><div class="choices">${settings}</div></div>`;
  return html`<div class="transport" role="group" aria-label=${t('transport.label')}>
    <div class="buttons">
      ${button('first', actions.first, atStart)} ${button('back', actions.back, atStart)}
      ${button(playing ? 'pause' : 'play', actions.toggle, !playing && !view)}
      ${button('forward', actions.forward, atEnd)} ${button('last', actions.last, atEnd)}
    </div>
    ${scrubBar({ ...model, scrub: actions.scrub })}
    <div class="choices">
      ${
        model.withUnit
          ? select({
              kind: 'unit',
              name: t('transport.unit'),
              value: model.unit,
              all: units.map((unit) => [unit, t(`unit.${unit}`)]),
              change: (unit) => actions.setUnit(/** @type {Unit} */ (unit)),
            })
          : nothing
      }
      ${select({
        kind: 'speed',
        name: t('transport.speed'),
        value: String(model.speed),
        all: model.speeds.map((speed) => [String(speed), `${speed}×`]),
        change: (speed) => actions.setSpeed(Number(speed)),
      })}
      ${settings}
    </div>
  </div>`;
}
