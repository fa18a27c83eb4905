import { html, nothing } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from '../controls/icons.js';
/** @import { Ui } from './ui.js' */

/**
 * Which card of how many, as dots: those that are done are darker. Opens the list of them.
 * @param {Ui} ui
 */
export function cardList({ t, walk, openCard }) {
  if (!walk) return nothing;
  const { cards } = walk.content;
  const position = t('card.position', { number: walk.index + 1, count: cards.length });
  const [check, done] = [icon('check'), t('card.done')];
  const tick = html`<span class="tick">${check}<span class="sr">${done}</span></span>`;
  const close = (/** @type {Event} */ event) =>
    /** @type {Element} */ (event.target).closest('details')?.removeAttribute('open');
  return html`<details class="cards" @focusout=${closeWhenLeft}>
    <summary title=${position}>
      <span class="sr">${position}</span>
      ${cards.map(
        (card, k) =>
          html`<i class="${k === walk.index ? 'now' : walk.done.has(card.id) ? 'done' : ''}"></i>`,
      )}
    </summary>
    <ol>
      ${cards.map(
        (card, k) =>
          html`<li>
            <button
              aria-current=${k === walk.index ? 'step' : 'false'}
              @click=${(/** @type {Event} */ event) => (close(event), openCard(k))}
            >
              <span>${unsafeHTML(card.title)}</span>
              ${walk.done.has(card.id) ? tick : nothing}
            </button>
          </li>`,
      )}
    </ol>
  </details>`;
}

/** @param {FocusEvent} event */
function closeWhenLeft(event) {
  const list = /** @type {HTMLDetailsElement} */ (event.currentTarget);
  if (!list.contains(/** @type {Node | null} */ (event.relatedTarget))) list.open = false;
}
