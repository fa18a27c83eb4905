import { html, nothing } from 'lit/html.js';
import { standing } from '../../view/phases.js';
import { codeLine } from './code-line.js';
import { movingLine } from './moving.js';
import { pairs } from './pairing.js';
import { alignedRows, isOut, movedRows } from './rows.js';
/** @import { Given } from '../pieces.js' */
/** @import { Pairs } from './pairing.js' */
/** @import { CodeLine, Listing } from '../../tooling/chapter-types.js' */

export { default as rules } from '../../styles/listings.css?inline';

/**
 * Two programs side by side, cut from their sources: partners to be found, or aligned line by line, the
 * lines of the stop at the cursor lit; one line may be movable, and where it stands is a setting of the
 * run.
 * @param {Pick<Given, 'view' | 'readonly'> & Pairs
 *   & {change: (name: string, value: string) => void}} model  change: of a setting
 */
export function listings(model) {
  const { t, view, block, change } = model;
  if (block.find) return pairs(model);
  const { left, right, move } = block;
  const lines = linesOf(right);
  // Before the engine has answered the line stands where the source has it.
  const first = move?.places.find(({ after }) => after === move.line - 1) ?? move?.places[0];
  const value = move ? String(view?.settings[move.setting] ?? first?.value) : '';
  const rows = move
    ? movedRows(linesOf(left), lines, move, value)
    : left.parts.flatMap(({ id, lines: own }) =>
        alignedRows(own, right.parts.find((part) => part.id === id)?.lines ?? []),
      );
  const lit = (/** @type {CodeLine | null} */ line) =>
    view && line?.phases.some((phase) => standing(phase, view.experiment, view.state) === 'now')
      ? 'now'
      : '';
  const placeOf = (/** @type {(typeof rows)[number]} */ row) =>
    move?.places.find(({ after }) => lines[after] === row.right)?.value ?? nothing;
  const readonly = model.readonly || !view;
  const mover = () =>
    move &&
    movingLine({ t, lines, move, value, readonly, change: (to) => change(move.setting, to) });
  return html`<div class="listings">
    <p class="file left">${left.file}</p>
    <p class="file right">${right.file}</p>
    ${rows.map(
      (row) =>
        html`<div class="cell left ${lit(row.left)} ${row.left ? '' : 'none'}">
            ${codeLine(row.left)}
          </div>
          <div
            class="cell right ${lit(row.right)} ${row.right ? '' : 'none'} ${row.moved ? 'moved' : ''}"
            data-place=${placeOf(row)}
          >
            ${row.moved ? mover() : codeLine(row.right)}
          </div>`,
    )}
    ${
      move?.out === undefined
        ? nothing
        : html`<div class="bin" data-place=${move.out}>
            <span class="label">${t('listings.bin')}</span>
            ${isOut(move, value) ? mover() : nothing}
          </div>`
    }
  </div>`;
}

/** @param {Listing} listing */
const linesOf = ({ parts }) => parts.flatMap((part) => part.lines);
