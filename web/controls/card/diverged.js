import { html, nothing } from 'lit/html.js';
import { analysis, column, data } from '../../view/run-view.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Given } from '../pieces.js' */

/**
 * Whether there is something to explain: a run that became infinite, or one that is at its end higher
 * than it began, with a learning rate beyond its limit.
 * @param {View} view
 */
export function ranAway(view) {
  const { status, fullLoss } = view.state;
  if (status === 'diverged') return true;
  if (status !== 'done' || fullLoss === null) return false;
  const { largestSafeLr = Infinity } = analysis(view) ?? {};
  return view.settings.lr > largestSafeLr && fullLoss > column(view, 'fullLoss')[0];
}

/**
 * Why a run ended early, or high up: the last finite update stays in the picture, the reason and the way
 * back stand here. The safe learning rate is that of full-batch steps on this data, by the rule that
 * makes the steps.
 * @param {Pick<Given, 't' | 'format' | 'readonly'> & {view: View, backTo: (lr: number) => void,
 *   undo: () => void}} model
 */
export function divergedBox({ t, format, view, readonly, backTo, undo }) {
  const { state, settings, experiment } = view;
  const { largestSafeLr: safe = NaN, eigenvalues = [], saddle } = analysis(view) ?? {};
  const standard = experiment.settings.find((setting) => setting.name === 'lr')?.default;
  const lr = Number(settings.lr);
  const advice = standard < safe && standard !== lr ? standard : safeChoice(safe);
  const infinite = state.status === 'diverged';
  const title = t(infinite ? 'diverged.title' : 'diverged.title.away');
  return html`<section class="diverged" role="group" aria-label=${title}>
    <h3>${title}</h3>
    <p>
      ${t(infinite ? 'diverged.what' : 'diverged.what.away', {
        step: state.divergedAt ?? state.step + 1,
        last: state.step,
        start: format.short(column(view, 'fullLoss')[0], 4),
        loss: format.short(state.fullLoss, 4),
      })}
    </p>
    <p>
      ${t(reason(view, { tooLarge: lr > safe, saddle }), {
        lr: format.general(lr),
        mu: format.general(settings.momentum),
        safe: format.general(safe),
        curvature: format.general(eigenvalues[0]),
      })}
    </p>
    ${
      readonly || saddle
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
 * Key of the reason; each rule has a limit of its own, and where there are no data none are spoken of.
 * @param {View} view
 * @param {{tooLarge: boolean, saddle?: boolean}} why
 */
export function reason(view, { tooLarge, saddle }) {
  const { optimizer } = view.settings;
  if (saddle) return 'diverged.saddle';
  if (!tooLarge) return 'diverged.noisy';
  if (!optimizer && data(view).X) return 'diverged.too-large';
  return `diverged.too-large.${optimizer ?? 'sgd'}`;
}

/** Half the limit, to one digit: well inside, and easy to say. @param {number} limit */
function safeChoice(limit) {
  return Number((limit / 2).toPrecision(1));
}
