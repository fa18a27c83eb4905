import { least } from 'd3-array';
import { html, nothing } from 'lit/html.js';
import { tool } from '../pieces.js';
import { codeLine } from './code-line.js';
import { isOut, textOf, valuesOf } from './rows.js';
/** @import { CodeLine, Moving } from '../../tooling/chapter-types.js' */
/** @import { Given } from '../pieces.js' */

/**
 * The line that can be moved: dragged, or with the arrow keys and the buttons beside it.
 * @param {Pick<Given, 't' | 'readonly'> & {lines: CodeLine[], move: Moving, value: string,
 *   change: (value: string) => void}} model  lines: of the right side; value: of its setting
 */
export function movingLine({ t, lines, move, value, readonly, change }) {
  const values = valuesOf(move);
  const last = values.length - 1;
  const line = lines[move.line];
  const out = isOut(move, value);
  const at = out ? last : values.indexOf(value);
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
    End: () => to(last),
    Delete: () => move.out !== undefined && to(last),
  };
  return html`<div
      class="mover ${out ? 'out' : ''}"
      role="slider"
      tabindex=${readonly ? -1 : 0}
      aria-orientation="vertical"
      aria-label=${t('listings.line', { line: textOf(line) })}
      aria-valuemin="0"
      aria-valuemax=${last}
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
            ${tool('up', t('listings.up'), () => to(at - 1), { disabled: at === 0 })}
            ${tool('chevron', t('listings.down'), () => to(at + 1), { disabled: at === last })}
          </span>`
    }`;
}

/**
 * The line follows the pointer: where it would stand is marked, and there it goes when it is let go.
 * @param {PointerEvent} event
 * @param {(value: string) => void} change
 */
function drag(event, change) {
  const mover = /** @type {HTMLElement} */ (event.currentTarget);
  const places = mover.closest('.listings')?.querySelectorAll('[data-place]') ?? [];
  const rows = /** @type {HTMLElement[]} */ ([...places]);
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
  const move = (/** @type {PointerEvent} */ { clientY }) =>
    aim(least(rows, (row) => Math.abs(row.getBoundingClientRect().bottom - clientY)) ?? null);
  mover.addEventListener('pointermove', move, { signal });
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
