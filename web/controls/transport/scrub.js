import { html, svg } from 'lit/html.js';
import { settled } from '../settings/settled.js';

/** More labels than this would touch each other under the scrub bar. */
const MOST_LABELS = 6;

/**
 * The bar over the whole history. A native range does pointer, touch and keyboard; what is seen of it
 * is drawn under it, so that the knob can also stand between two updates.
 * @param {object} model
 * @param {import('../../i18n/index.js').Translate} model.t
 * @param {import('../../engine/types.js').View | null} model.view
 * @param {import('../../engine/types.js').Phase[]} model.phases
 * @param {string} model.sentence  the cursor in words
 * @param {boolean} model.busy  a place was asked for and is not reached yet
 * @param {(step: number) => void} model.scrub
 */
export function scrubBar({ t, view, phases, sentence, busy, scrub }) {
  const state = view?.state;
  const total = state?.totalSteps ?? 0;
  const { ticks, labels } = scrubTicks(total, state?.updatesPerEpoch ?? 1);
  const percent = (/** @type {number} */ part) => `${(100 * Math.min(part, 1)).toFixed(2)}%`;
  const position = state && total ? (state.step + within(state.phase, phases)) / total : 0;
  const computed = state && total ? state.length / total : 0;
  return html`<div class="scrub">
    <svg aria-hidden="true" class="scrub-drawing">
      <rect class="track" x="0" y="10" width="100%" height="4" rx="2" />
      <rect class="computed" x="0" y="10" width=${percent(computed)} height="4" rx="2" />
      <rect class="fill" x="0" y="10" width=${percent(position)} height="4" rx="2" />
      ${ticks.map((at) => svg`<line class="tick" x1=${percent(at)} x2=${percent(at)} y1="5" y2="19" />`)}
      ${labels.map(
        ({ at, key, number }) =>
          svg`<text class="label" x=${percent(at)} y="32">${t(key, { number })}</text>`,
      )}
      <circle class="halo" cx=${percent(position)} cy="12" r="11" />
      <circle class="knob" cx=${percent(position)} cy="12" r="8" />
    </svg>
    <input
      type="range"
      min="0"
      max=${total || 1}
      step="1"
      aria-label=${t('scrub.name')}
      aria-valuetext=${sentence}
      ?disabled=${!view}
      ${settled(String(state?.step ?? 0), busy)}
      @input=${(/** @type {Event} */ event) =>
        scrub(Number(/** @type {HTMLInputElement} */ (event.target).value))}
    />
  </div>`;
}

/**
 * How much of the update the cursor is inside has happened, as a part of one step.
 * @param {import('../../engine/types.js').Phase | null} phase
 * @param {import('../../engine/types.js').Phase[]} phases
 */
function within(phase, phases) {
  return phase === null ? 0 : (phases.indexOf(phase) + 1) / (phases.length + 1);
}

/**
 * Marks of the scrub bar: the ends of epochs, labelled in the middle of the epoch while there is room;
 * with many epochs, or where each update is one, round numbers of updates (or epochs).
 * @param {number} totalSteps
 * @param {number} updatesPerEpoch
 * @returns {{ticks: number[], labels: {at: number, key: string, number: number}[]}}
 *   positions from 0 to 1; key is the word to use with {number}
 */
export function scrubTicks(totalSteps, updatesPerEpoch) {
  if (totalSteps <= 0) return { ticks: [], labels: [] };
  const epochs = totalSteps / updatesPerEpoch;
  if (updatesPerEpoch > 1 && epochs <= MOST_LABELS) {
    const count = Math.ceil(epochs);
    return {
      ticks: range(1, count - 1).map((k) => k / epochs),
      labels: range(0, count - 1).map((k) => ({
        at: (k + Math.min(k + 1, epochs)) / 2 / epochs,
        key: 'scrub.epoch',
        number: k + 1,
      })),
    };
  }
  const byEpoch = updatesPerEpoch > 1;
  const whole = byEpoch ? epochs : totalSteps;
  const step = roundStep(whole / (MOST_LABELS - 1));
  const marks = range(1, Math.floor((whole - step * 0.4) / step)).map((k) => k * step);
  return {
    ticks: marks.map((mark) => mark / whole),
    labels: marks.map((mark) => ({
      at: mark / whole,
      key: byEpoch ? 'scrub.epoch' : 'scrub.update',
      number: mark,
    })),
  };
}

/**
 * The next 1, 2 or 5 times a power of ten.
 * @param {number} least
 */
function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const factor = [1, 2, 5, 10].find((f) => f * power >= least) ?? 10;
  return factor * power;
}

/**
 * @param {number} from
 * @param {number} to  included
 */
function range(from, to) {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}
