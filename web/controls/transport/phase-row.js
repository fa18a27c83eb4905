import { html } from 'lit/html.js';
import { cursorAt, phaseGroups, standing } from '../../view/phases.js';
/** @import { Phase } from '../../engine/types.js' */
/** @import { Given } from '../pieces.js' */

/**
 * The stops of one update as a segmented row. A segment of two stops has a bar in two parts, so that
 * each stop is seen; pressing a segment goes to its first stop, or on to its next one.
 * @param {Pick<Given, 't' | 'view'> & {phases: Phase[],
 *   seek: (cursor: {step: number, phase: Phase}) => void}} model
 */
export function phaseRow({ t, view, phases, seek }) {
  const cursor = view ? view.state : { step: 0, phase: null };
  const stateOf = (/** @type {Phase} */ phase) => standing(phase, { phases }, cursor);
  return html`<div class="phases" role="group" aria-label=${t('phases.label')}>
    ${phaseGroups(phases).map((group) => {
      const states = group.phases.map(stateOf);
      const at = states.indexOf('now');
      const state = at >= 0 ? 'now' : states[0];
      const target = group.phases[at >= 0 && at + 1 < group.phases.length ? at + 1 : 0];
      return html`<button
        class="phase ${state}"
        ?disabled=${!view}
        aria-current=${state === 'now' ? 'step' : 'false'}
        title=${group.phases.map((phase) => t(`phase.${phase}`)).join(t('phases.joint'))}
        @click=${() => seek(cursorAt(target, cursor))}
      >
        ${t(`phases.${group.id}`)}
        <span class="stops">${states.map((s) => html`<i class=${s}></i>`)}</span>
      </button>`;
    })}
  </div>`;
}
