import { html, svg } from 'lit/html.js';
import { inputOf } from '../pieces.js';
import { settled } from '../settings/settled.js';
/** @import { Phase, State } from '../../engine/types.js' */
/** @import { Given } from '../pieces.js' */

/**
 * The bar over the whole history, and which epoch it stands in. A native range does pointer, touch and keyboard; what is seen of it
 * is drawn under it, so that the knob can also stand between two updates.
 * @param {Pick<Given, 't' | 'view' | 'busy'> & {phases: Phase[], sentence: string,
 *   scrub: (step: number) => void}} model  sentence: the cursor in words
 */
export function scrubBar({ t, view, phases, sentence, busy, scrub }) {
  const state = view?.state;
  const total = state?.totalSteps ?? 0;
  const ticks = scrubTicks(total, state?.updatesPerEpoch ?? 1);
  const epoch = state ? epochAt(state) : null;
  const percent = (/** @type {number} */ part) => `${(100 * Math.min(part, 1)).toFixed(2)}%`;
  // How much of the update the cursor is inside has happened.
  const inside = state?.phase ? (phases.indexOf(state.phase) + 1) / (phases.length + 1) : 0;
  const position = state && total ? (state.step + inside) / total : 0;
  const computed = state && total ? state.length / total : 0;
  return html`<div class="scrub">
      <svg aria-hidden="true" class="scrub-drawing">
        <rect class="track" x="0" y="10" width="100%" height="4" rx="2" />
        <rect class="computed" x="0" y="10" width=${percent(computed)} height="4" rx="2" />
        <rect class="fill" x="0" y="10" width=${percent(position)} height="4" rx="2" />
        ${ticks.map((at) => svg`<line class="tick" x1=${percent(at)} x2=${percent(at)} y1="5" y2="19" />`)}
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
        @input=${(/** @type {Event} */ event) => scrub(Number(inputOf(event).value))}
      />
    </div>
    <span class="epoch">${epoch ? t('scrub.epoch', epoch) : ''}</span>`;
}

/** More ends of epochs than this would be a hatching. */
const MOST_TICKS = 24;

/**
 * Marks of the scrub bar: the ends of epochs, where an epoch is more than one update and they are few.
 * @param {number} totalSteps
 * @param {number} updatesPerEpoch
 * @returns {number[]}  positions from 0 to 1
 */
export function scrubTicks(totalSteps, updatesPerEpoch) {
  const epochs = totalSteps / updatesPerEpoch;
  if (!(updatesPerEpoch > 1) || !(epochs <= MOST_TICKS)) return [];
  return Array.from({ length: Math.ceil(epochs) - 1 }, (_, k) => (k + 1) / epochs);
}

/** The epoch that the cursor is in; null where each update is one. @param {State} state */
function epochAt({ step, phase, totalSteps, updatesPerEpoch }) {
  if (!(updatesPerEpoch > 1)) return null;
  const count = Math.ceil(totalSteps / updatesPerEpoch);
  const begun = phase === null ? Math.max(0, step - 1) : step;
  return { number: Math.floor(begun / updatesPerEpoch) + 1, count };
}
