import { html, nothing } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { sayCount } from '../../i18n/read-or-say.js';
import { icon } from '../icons.js';
import { pasteLines } from '../clipboard.js';
import { howMany } from './answers.js';
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Attempt } from '../../lab/walk.js' */
/** @import { Pick } from '../../scenes/scene-types.js' */
/** @import { CheckBlock as Check } from '../../tooling/chapter-types.js' */

export { judge, settingsIn } from './answers.js';
export { default as rules } from '../../styles/check.css?inline';

/**
 * A question with an answer that is checked: a wrong answer that has a name gets its sentence, wrong
 * answers open one hint after the other, the right one opens the explanation.
 * @param {object} model
 * @param {Translate} model.t
 * @param {Check} model.check
 * @param {Pick[]} model.things  in the picture, of which one is asked for
 * @param {Attempt} model.attempt
 * @param {boolean} model.primary  whether its button is the filled one
 * @param {boolean} model.unmeasured  its explanation tells of what is to be measured here, and is not yet
 * @param {(text: string) => void} model.answer
 * @param {(text: string) => void} model.type  it is no answer yet
 */
export function checkBlock({ t, check, things, attempt, primary, unmeasured, answer, type }) {
  const solved = attempt.state === 'right';
  const bet = check.kind === 'bet';
  const named = attempt.named === null ? null : check.wrongs[attempt.named];
  const own = (/** @type {Event} */ { currentTarget }) =>
    String(new FormData(/** @type {HTMLFormElement} */ (currentTarget)).get('answer') ?? '');
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    answer(own(event));
  };
  return html`<form
    class="check ${attempt.state}"
    @submit=${submit}
    @input=${(/** @type {Event} */ event) => type(own(event))}
    novalidate
  >
    <div class="question" id="question-${check.id}">${unsafeHTML(check.question)}</div>
    ${check.in ? html`<p class="on-picture">${t(`check.pick.${check.asks}`)}</p>` : nothing}
    ${answers(t, check, things, attempt)}
    <div class="answer">
      ${
        solved
          ? html`<span class="verdict"
              >${icon('check')} ${t(bet ? 'check.noted' : 'check.right')}</span
            >`
          : html`<button class=${primary ? 'primary' : 'plain'}>
              ${t(bet ? 'check.bet' : 'check.submit')}
            </button>`
      }
    </div>
    <div role="status" class="feedback">
      ${told(t, check, attempt)}
      ${named ? html`<div class="named">${unsafeHTML(named.html)}</div>` : nothing}
      ${
        solved
          ? nothing
          : check.hints
              .slice(0, attempt.wrong - (named ? 1 : 0))
              .map((hint) => html`<div class="hint">${unsafeHTML(hint)}</div>`)
      }
      ${
        solved && check.reveal
          ? html`<div class="reveal">
              ${unmeasured ? t('check.unmeasured') : unsafeHTML(check.reveal)}
            </div>`
          : nothing
      }
    </div>
  </form>`;
}

/** Said first of an answer that is not right. @type {Record<string, string>} */
const SAID = { waiting: 'check.waiting', wrong: 'check.wrong', malformed: 'number.malformed' };

/** @param {Translate} t @param {Check} check @param {Attempt} attempt */
function told(t, check, { state }) {
  const words =
    state === 'count' ? sayCount(t, howMany(check).least) : SAID[state] && t(SAID[state]);
  return words ? html`<p>${words}</p>` : nothing;
}

/** @param {Translate} t @param {Check} check @param {Pick[]} things @param {Attempt} attempt */
function answers(t, check, things, attempt) {
  if (check.kind === 'choice') {
    const all = check.choices.map(({ html: words, right }, k) => ({
      value: String(k),
      words: unsafeHTML(words),
      right,
    }));
    return choices(check, all, attempt);
  }
  if (check.asks !== 'thing') return entry(t, check, attempt);
  const all = things.map(({ id, name }) => ({
    value: id,
    words: name,
    right: id === attempt.text,
  }));
  return choices(check, all, attempt);
}

/** @param {Translate} t @param {Check} check @param {Attempt} attempt */
function entry(t, check, attempt) {
  return html`<label class="entry">
    <span>${t(howMany(check).most > 1 ? 'check.numbers' : 'check.number')}</span>
    <input
      name="answer"
      type="text"
      autocomplete="off"
      spellcheck="false"
      @paste=${pasteLines}
      aria-describedby="question-${check.id}"
      aria-invalid=${String(['malformed', 'count', 'wrong'].includes(attempt.state))}
      .value=${attempt.text}
      ?readonly=${attempt.state === 'right' || attempt.state === 'waiting'}
    />
  </label>`;
}

/**
 * More choices than these scroll in a box of their own: they can be picked in the picture, too. So do
 * those that are judged by what they have: how many the run has is not known before it is there.
 */
const MOST_CHOICES = 12;

/**
 * @param {Check} check
 * @param {{value: string, words: unknown, right: boolean}[]} all
 * @param {Attempt} attempt
 */
function choices(check, all, attempt) {
  const solved = attempt.state === 'right';
  const long = all.length > MOST_CHOICES || check.of?.includes('pick.') ? 'long' : '';
  // Things of a picture have short names.
  return html`<div
    class="choices-list ${check.in ? 'things' : ''} ${long}"
    role="radiogroup"
    aria-labelledby="question-${check.id}"
  >
    ${all.map(
      ({ value, words, right }) =>
        html`<label
          class="choice ${solved && right ? 'right' : ''}"
          data-q=${check.kind === 'choice' ? nothing : value}
        >
          <input
            type="radio"
            name="answer"
            value=${value}
            .checked=${attempt.text === value}
            ?disabled=${solved}
          />
          <span>${words}</span>
        </label>`,
    )}
  </div>`;
}
