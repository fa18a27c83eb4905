import { html, nothing } from 'lit/html.js';
import { tensorText } from '../../i18n/torch-text.js';
import { format, plainFixed } from '../../i18n/format.js';
import { besideName } from '../../view/beside.js';
import { column, data, parametersAt } from '../../view/run-view.js';
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { Given } from '../pieces.js' */

/**
 * What the notebook has printed up to the cursor, in its own words: one line an epoch. What the run
 * beside printed stands at its side, the right program's while a variant is on. The lines to come keep their place.
 * @param {Pick<Given, 't' | 'view'> & {errors?: boolean}} model  errors: then how far w and b are from
 *   what the data was made with
 */
export function printedLines({ t, view, errors = false }) {
  const state = view?.state;
  const count = state ? Math.ceil(state.totalSteps / state.updatesPerEpoch) : 3;
  const shown = Math.min(count, MOST_LINES);
  const lines = Array.from({ length: shown }, (_, k) => {
    const epoch = count - shown + k + 1;
    const reached = state && epoch * state.updatesPerEpoch <= state.step;
    const [run] = view?.beside ?? [];
    return {
      epoch,
      own: view && reached ? lossAt(view, epoch) : null,
      other: run ? lossAt(run, epoch) : null,
    };
  });
  const beside =
    view?.beside[0] &&
    besideName(view, view.beside[0], {
      reference: t('printed.reference'),
      same: t('printed.beside'),
      t,
      format,
    });
  return html`<div class="printed" translate="no" role="group" aria-label=${t('printed.label')}>
    <p class="printed-head">
      <span>${t('printed.label')}</span>${
        beside ? html`<span class="beside">${beside}</span>` : nothing
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
    ${
      errors
        ? errorLines(view).map(
            ([name, text]) =>
              html`<div class="line">
                <code class=${text ? '' : 'ahead'}>error of ${name}: ${text ?? '…'}</code>
              </div>`,
          )
        : nothing
    }
  </div>`;
}

/**
 * What a notebook prints after its last epoch: the truth minus what was found, in float32, with the trail
 * that PyTorch keeps.
 * @param {View | null} view
 * @returns {[string, string | null][]}
 */
function errorLines(view) {
  const truth = view && data(view).truth;
  if (!truth || view.state.status !== 'done') return ['w', 'b'].map((name) => [name, null]);
  const found = parametersAt(view, view.state.step);
  const wanted = [...truth.w, truth.b];
  const errors = wanted.map((value, k) => Math.fround(Math.fround(value) - found[k]));
  const printed = (/** @type {number[]} */ values, /** @type {string} */ trail) =>
    tensorText(values).replace(/\)$/, `, grad_fn=<${trail}>)`);
  return [
    ['w', printed(errors.slice(0, -1), 'SubBackward0')],
    ['b', printed(errors.slice(-1), 'RsubBackward1')],
  ];
}

/** More epochs than this show only their last lines. */
const MOST_LINES = 10;

/** The loss after an epoch, where there is one. @param {RunView} run @param {number} epoch */
const lossAt = (run, epoch) => column(run, 'fullLoss')[epoch * run.state.updatesPerEpoch] ?? null;

/**
 * Python's `%f`; what is not finite is said as Python says it, for these lines quote a program.
 * @param {number} loss
 */
function asPython(loss) {
  if (Number.isNaN(loss)) return 'nan';
  return Number.isFinite(loss) ? plainFixed(loss, 6) : 'inf';
}
