import { html, nothing, svg } from 'lit/html.js';
import first from 'virtual:first-picture';
import { chapterNumber } from '../chapters/contents.js';
import { chapters } from '../chapters/index.js';
import { icon } from '../controls/icons.js';
import { beliefs, verdict } from './belief.js';
import { createHold } from './hold.js';
/** @import { View } from '../engine/types.js' */
/** @import { Format } from '../i18n/format.js' */
/** @import { Ui } from '../lab/ui.js' */

/**
 * The first screen: one question, one picture, the numbers that the machine holds, and one button, which
 * takes a step at a press and walks faster and faster while it is held. At the end the way into the walk
 * is the filled one.
 * @param {() => boolean} known  whether what stands there until the engine has answered is what it will
 *   answer
 */
export function createOpening(known) {
  /** @type {Ui['actions'] | null} */
  let actions = null;
  const hold = createHold(async (count) => {
    await actions?.walk(count);
  });

  // Who walked to the end is still holding the button: to let go is not to start again.
  let pressed = false;
  const again = {
    pointerdown: () => void (pressed = true),
    /** @param {KeyboardEvent} event */
    keydown: (event) => (event.repeat ? event.preventDefault() : (pressed = true)),
    /** @param {KeyboardEvent} event */
    keyup: (event) => pressed || event.preventDefault(),
    /** @param {MouseEvent} event  without a count where assistive technology presses */
    click(event) {
      if (pressed || event.detail === 0) actions?.reset();
      pressed = false;
    },
  };

  /** @param {Ui} ui */
  const view = (ui) => {
    const { t, format, view, id, enterChapter, chapterAddress } = ui;
    ({ actions } = ui);
    const state = view?.state;
    const ended = state?.status === 'done';
    if (ended || state?.status === 'diverged') hold.stop();
    const press = ended ? again : hold;
    return html`<article class="card opening-card" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${t('opening.title')}</h2>
      <p class="question">${t('opening.points', numbersOf(view, format))}</p>
      <p class="question">${t('opening.believes')}</p>
      ${held(ui, known() ? first.numbers : [])}
      <div class="go">
        <button
          class=${ended ? 'plain' : 'primary'}
          @click=${press.click}
          @pointerdown=${press.pointerdown}
          @keydown=${press.keydown}
          @keyup=${press.keyup}
          @blur=${hold.stop}
          @contextmenu=${prevent}
        >
          ${t(ended ? 'opening.again' : state?.step ? 'opening.next' : 'opening.first')}
        </button>
        ${ended ? begin(ui) : nothing}
        <span class="hint"
          >${ended ? nothing : t('opening.hold')}
          ${t('opening.step', { step: state?.step ?? 0, total: state?.totalSteps ?? 300 })}</span
        >
      </div>
      <p class="verdict">${view && !hold.held ? verdict(view, t, format) : nothing}</p>
      <p class="into ${state?.step ? '' : 'later'}">
        <button class="way" @click=${enterChapter}>
          <span>${t('opening.into')}</span>${icon('next')}
        </button>
      </p>
      ${contentsList({ t, chapterAddress })}
    </article>`;
  };

  /** For who does not see the numbers roll. @param {Ui} ui */
  const sentence = ({ view, t, format }) => {
    if (!view) return '';
    const numbers = beliefs(view).map(({ label, value }) => `${label} ${written(value, format)}`);
    const { step, totalSteps: total } = view.state;
    return `${t('opening.step', { step, total })}: ${numbers.join(', ')}. ${verdict(view, t, format)}`;
  };

  /** In the place of a picture that is not drawn yet. @param {string} id */
  const sketch = (id) => (id === 'fit' && known() ? firstPicture() : null);

  return { view, sentence, sketch };
}

/**
 * The numbers that the machine holds; they, or their places, are there before it is.
 * @param {Ui} ui
 * @param {number[]} known
 */
function held({ t, format, view }, known) {
  const all = view
    ? beliefs(view)
    : places.map((place, k) => ({ ...place, value: known[k] ?? NaN }));
  return html`<div class="roll">
    ${all.map(({ label, value, target, away }) => {
      const text = Number.isFinite(value) ? written(value, format) : '·';
      return html`<div class="belief ${away ? 'away' : ''}">
        <span class="sr">${label} = ${text}</span>${rolling(text)}
        <small
          >${t('opening.target', { label, target: format.general(target) })}${
            away
              ? html`<span class="arrow" aria-hidden="true">↗</span
                  ><span class="sr">${t('opening.away')}</span>`
              : nothing
          }</small
        >
      </div>`;
    })}
  </div>`;
}

/**
 * A number whose digits roll to their new places; those that stay what they are stand still. For the eye:
 * whoever shows it says it in words, too. Styles: opening.css.
 * @param {string} text  of digits, a point, perhaps a sign
 */
function rolling(text) {
  return html`<span class="rolling" aria-hidden="true"
    >${[...text].map((sign) =>
      /\d/.test(sign)
        ? html`<span class="digit d${sign}"></span>`
        : html`<span class="sign">${sign}</span>`,
    )}</span
  >`;
}

const places = [
  { label: 'w₁', target: 2, away: false },
  { label: 'w₂', target: -3.4, away: false },
  { label: 'b', target: 4.2, away: false },
];

/**
 * The data of the question as points, in the place and at the size of the picture that follows. Styles:
 * opening.css.
 */
const firstPicture = () =>
  html`<svg
    class="sketch first"
    viewBox="0 0 1000 1000"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<path class="axis" d="M0 0V1000H1000" />
    <path class="points" d=${first.points} />`}
  </svg>`;

/** With two decimals; what would have none is nothing. @param {number} value @param {Format} format */
const written = (value, format) => (Math.abs(value) < 0.005 ? '0.00' : format.fixed(value, 2));

/** The way to the first chapter. @param {Ui} ui */
function begin({ t, chapterAddress }) {
  const href = chapterAddress(chapters[0].id);
  if (!href) return nothing;
  const chapter = t(`chapter.${chapters[0].id}`);
  return html`<a class="way primary" href=${href}
    ><span>${t('opening.begin', { chapter })}</span>${icon('next')}</a
  >`;
}

/** All chapters by name. @param {Pick<Ui, 't' | 'chapterAddress'>} ui */
function contentsList({ t, chapterAddress }) {
  return html`<nav class="chapters" aria-label=${t('opening.chapters')}>
    <ol>
      ${chapters.map(
        ({ id }) =>
          html`<li>
            <a href=${chapterAddress(id) ?? ''}
              ><span class="number">${chapterNumber(id)}</span>${t(`chapter.${id}`)}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}

/** The numbers that the points were made with. @param {View | null} view @param {Format} format */
function numbersOf(view, format) {
  const settings = view?.settings ?? {};
  const w = settings['true-w'] ?? [2, -3.4];
  const b = settings['true-b'] ?? 4.2;
  const added = (/** @type {number} */ value) =>
    `${value < 0 ? ' \u2212 ' : ' + '}${format.short(Math.abs(value))}`;
  const terms = w.map((/** @type {number} */ value, /** @type {number} */ k) => {
    const size = k === 0 ? format.short(value) : added(value);
    return `${size}x${w.length > 1 ? '₁₂₃₄₅₆₇₈'[k] : ''}`;
  });
  const formula = `y = ${terms.join('')}${added(b)}`;
  return { n: settings.n ?? 1000, formula: formula.replaceAll(' ', '\u00a0') };
}

/** A finger that rests asks for no menu. @param {Event} event */
const prevent = (event) => event.preventDefault();
