import { html, nothing } from 'lit/html.js';
import { plainFixed } from '../../i18n/format.js';

/** @typedef {import('../../engine/types.js').Series} Series */

/**
 * What the notebook has printed up to the cursor, in its own words: one line an epoch. While a variant
 * is on, the right program's line stands beside it. The lines to come keep their place.
 * @param {object} model
 * @param {import('../../i18n/index.js').Translate} model.t
 * @param {import('../../engine/types.js').View | null} model.view
 */
export function printedLines({ t, view }) {
  const state = view?.state;
  const count = state ? Math.ceil(state.totalSteps / state.updatesPerEpoch) : 3;
  const shown = Math.min(count, MOST_LINES);
  const lines = Array.from({ length: shown }, (_, k) => {
    const epoch = count - shown + k + 1;
    const step = epoch * (state?.updatesPerEpoch ?? 1);
    return {
      epoch,
      own: lossAt(view?.series, step, state?.step ?? 0),
      other: reference(view, epoch),
    };
  });
  const beside = Boolean(view?.reference);
  return html`<div class="printed" role="group" aria-label=${t('printed.label')}>
    <p class="printed-head">
      <span>${t('printed.label')}</span>${
        beside ? html`<span class="beside">${t('printed.reference')}</span>` : nothing
      }
    </p>
    ${lines.map(
      ({ epoch, own, other }) =>
        html`<div class="line">
          <code class=${own === null ? 'ahead' : ''}
            >epoch ${epoch}, loss ${own === null ? '…' : asPython(own)}</code
          >${beside ? html`<span class="beside">${other === null ? '' : asPython(other)}</span>` : nothing}
        </div>`,
    )}
  </div>`;
}

/** More epochs than this show only their last lines. */
const MOST_LINES = 10;

/**
 * @param {Series | undefined} series
 * @param {number} step
 * @param {number} cursor
 */
function lossAt(series, step, cursor) {
  if (!series || step > cursor || step > series.to) return null;
  return series.fullLoss[step - series.from];
}

/**
 * @param {import('../../engine/types.js').View | null} view
 * @param {number} epoch
 */
function reference(view, epoch) {
  return view?.reference?.epochs.find((row) => row.epoch === epoch)?.loss ?? null;
}

/**
 * Python's `%f`; what is not finite is said as Python says it, for these lines quote a program.
 * @param {number} loss
 */
function asPython(loss) {
  if (Number.isNaN(loss)) return 'nan';
  return Number.isFinite(loss) ? plainFixed(loss, 6) : 'inf';
}
