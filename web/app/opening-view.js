import { html } from 'lit/html.js';
import { icon } from '../controls/icons.js';
import { analysis } from '../view/run-view.js';

/**
 * The first screen: one question, one picture, one button. After the first press the way into the
 * chapter opens, with the run as it is.
 * @param {import('../lab/ui.js').Ui} ui
 */
export function openingView({ t, format, view, id, actions, enterChapter }) {
  const state = view?.state;
  const settings = view?.settings ?? {};
  const [w1, w2] = settings['true-w'] ?? [2, -3.4];
  const b = settings['true-b'] ?? 4.2;
  const numbers = {
    n: settings.n ?? 1000,
    w1: format.short(w1),
    w2: format.short(w2),
    sign: w2 < 0 ? '\u2212' : '+',
    size: format.short(Math.abs(w2)),
    b: format.short(b),
  };
  const ended = state?.status === 'done';
  return html`<article class="card opening-card" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${t('opening.title')}</h2>
    <p class="question">${t('opening.points', numbers)}</p>
    <p class="question">${t('opening.question', numbers)}</p>
    <div class="go">
      <button class="primary" @click=${() => (ended ? actions.reset() : actions.forward('update'))}>
        ${t(ended ? 'opening.again' : state?.step ? 'opening.next' : 'opening.first')}
      </button>
    </div>
    <p class="goal">
      ${t('opening.goal', {
        step: state?.step ?? 0,
        total: state?.totalSteps ?? 300,
        floor: view ? format.general(analysis(view)?.minimumLoss, 3) : '…',
      })}
    </p>
    <p class="into ${state?.step ? '' : 'later'}">
      <button class="way" @click=${enterChapter}>
        <span>${t('opening.into')}</span>${icon('next')}
      </button>
    </p>
  </article>`;
}
