import { html, nothing } from 'lit/html.js';
import { icon } from '../icons.js';
import { codeLine } from './code-line.js';
import { textOf, valuesOf } from './rows.js';
/** @import { Translate } from '../../i18n/index.js' */
/** @import { CodeLine, Moving } from '../../tooling/chapter-types.js' */

/**
 * The line that can be moved: dragged, or with the arrow keys and the buttons beside it.
 *
 * @typedef {object} Moved
 * @property {Translate} t
 * @property {CodeLine[]} lines  of the right side
 * @property {Moving} move
 * @property {string} value  of its setting
 * @property {boolean} readonly
 * @property {(value: string) => void} change
 */

/** @param {Moved} moved */
export function movingLine({ t, lines, move, value, readonly, change }) {
  const values = valuesOf(move);
  const at = values.indexOf(value);
  const line = lines[move.line];
  const out = value === move.out;
  const to = (/** @type {number} */ place) => {
    if (!readonly && place !== at && values[place] !== undefined) change(values[place]);
  };
  const place = move.places.find((one) => one.value === value);
  const where = place
    ? t('listings.after', { line: textOf(lines[place.after]) })
    : t('listings.out');
  const keys = {
    ArrowUp: () => to(at - 1),
    ArrowDown: () => to(at + 1),
    Home: () => to(0),
    End: () => to(values.length - 1),
    Delete: () => move.out !== undefined && to(values.length - 1),
  };
  return html`<div
      class="mover ${out ? 'out' : ''}"
      role="slider"
      tabindex=${readonly ? -1 : 0}
      aria-orientation="vertical"
      aria-label=${t('listings.line', { line: textOf(line) })}
      aria-valuemin="0"
      aria-valuemax=${values.length - 1}
      aria-valuenow=${at}
      aria-valuetext=${where}
      aria-disabled=${String(readonly)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        const act = keys[/** @type {keyof typeof keys} */ (event.key)];
        if (!act) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
      @pointerdown=${(/** @type {PointerEvent} */ event) => readonly || drag(event, change)}
    >
      ${codeLine(line)}
    </div>
    ${
      readonly
        ? nothing
        : html`<span class="tools">
            ${tool(t('listings.up'), 'up', at > 0, () => to(at - 1))}
            ${tool(t('listings.down'), 'chevron', at < values.length - 1, () => to(at + 1))}
          </span>`
    }`;
}

/**
 * @param {string} name
 * @param {'up' | 'chevron'} shape
 * @param {boolean} possible
 * @param {() => void} act
 */
function tool(name, shape, possible, act) {
  return html`<button
    type="button"
    class="tool"
    aria-label=${name}
    title=${name}
    ?disabled=${!possible}
    @click=${act}
  >
    ${icon(shape)}
  </button>`;
}

/**
 * The line follows the pointer: where it would stand is marked, and there it goes when it is let go.
 * @param {PointerEvent} event
 * @param {(value: string) => void} change
 */
function drag(event, change) {
  const mover = /** @type {HTMLElement} */ (event.currentTarget);
  const rows = /** @type {HTMLElement[]} */ ([
    .../** @type {HTMLElement} */ (mover.closest('.listings')).querySelectorAll('[data-place]'),
  ]);
  /** @type {HTMLElement | null} */
  let target = null;
  const aim = (/** @type {HTMLElement | null} */ next) => {
    target?.classList.remove('drop');
    target = next;
    target?.classList.add('drop');
  };
  const life = new AbortController();
  const { signal } = life;
  mover.setPointerCapture(event.pointerId);
  mover.classList.add('dragged');
  mover.addEventListener(
    'pointermove',
    ({ clientY }) => {
      const away = (/** @type {HTMLElement} */ row) =>
        Math.abs(row.getBoundingClientRect().bottom - clientY);
      aim(rows.reduce((best, row) => (away(row) < away(best) ? row : best)));
    },
    { signal },
  );
  const end = (/** @type {boolean} */ drop) => {
    const value = target?.dataset.place;
    aim(null);
    life.abort();
    mover.classList.remove('dragged');
    if (drop && value !== undefined) change(value);
  };
  mover.addEventListener('pointerup', () => end(true), { signal });
  mover.addEventListener('pointercancel', () => end(false), { signal });
}
