import { html, nothing } from 'lit/html.js';
import { analysis } from '../../view/run-view.js';

/**
 * Why a run ended early: the last finite update stays in the picture, the reason and the way back stand
 * here. The safe learning rate is that of full-batch steps on this data.
 * @param {object} model
 * @param {import('../../i18n/index.js').Translate} model.t
 * @param {typeof import('../../i18n/format.js').format} model.format
 * @param {import('../../engine/types.js').View} model.view
 * @param {boolean} model.readonly
 * @param {(lr: number) => void} model.backTo  with this learning rate
 * @param {() => void} model.undo
 */
export function divergedBox({ t, format, view, readonly, backTo, undo }) {
  const { state, settings, experiment } = view;
  const { largestSafeLr: safe = NaN, eigenvalues = [] } = analysis(view) ?? {};
  const standard = experiment.settings.find((setting) => setting.name === 'lr')?.default;
  const lr = Number(settings.lr);
  const advice = standard < safe && standard !== lr ? standard : safeChoice(safe);
  const tooLarge = lr > safe;
  return html`<section class="diverged" role="group" aria-label=${t('diverged.title')}>
    <h3>${t('diverged.title')}</h3>
    <p>${t('diverged.what', { step: state.divergedAt ?? state.step + 1, last: state.step })}</p>
    <p>
      ${t(tooLarge ? 'diverged.too-large' : 'diverged.noisy', {
        lr: format.general(lr),
        safe: format.general(safe),
        curvature: format.general(eigenvalues[0]),
      })}
    </p>
    ${
      readonly
        ? nothing
        : html`<div class="row">
            <button class="plain" @click=${() => backTo(advice)}>
              ${t('diverged.back', { lr: format.general(advice) })}
            </button>
            ${
              state.canUndo
                ? html`<button class="plain" @click=${undo}>${t('diverged.undo')}</button>`
                : nothing
            }
          </div>`
    }
  </section>`;
}

/**
 * Half the limit, to one digit: well inside, and easy to say.
 * @param {number} limit
 */
function safeChoice(limit) {
  return Number((limit / 2).toPrecision(1));
}
