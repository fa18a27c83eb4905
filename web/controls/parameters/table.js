import { html, nothing } from 'lit/html.js';
import { updateAt } from '../../view/quantities.js';
/** @import { View } from '../../engine/types.js' */
/** @import { ParameterRow } from '../../view/quantities.js' */
/** @import { Given } from '../pieces.js' */

/**
 * The update at the cursor, a line a parameter: before, gradient, step, after. Each cell is linked with
 * code and pictures by its `data-q`; the cells are one tab stop, within which the arrow keys move.
 * @param {Pick<Given, 't' | 'format' | 'view'> & {rows: ParameterRow[]}} model
 */
export function parameterTable({ t, format, view, rows }) {
  const update = view ? updateAt(view) : 1;
  return html`<table class="parameters" @keydown=${moveFocus}>
    <caption class="sr">
      ${t('parameters.caption', { update })}
    </caption>
    <thead>
      <tr>
        <th scope="col"><span>${t('parameters.name')}</span></th>
        <th scope="col">${t('parameters.before')}</th>
        <th scope="col">grad</th>
        <th scope="col" title=${view ? stepFormula(view) : nothing}>${t('parameters.step')}</th>
        <th scope="col">${t('parameters.after')}</th>
        <th scope="col" class="target">${t('parameters.target')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, k) =>
          html`<tr>
            <th scope="row">${row.label}</th>
            ${cell(`before.${row.name}`, row.before, '', k === 0)}
            ${cell(`grad.${row.name}`, row.grad, 'grad')} ${cell(`step.${row.name}`, row.step, '')}
            ${cell(`after.${row.name}`, row.after, 'after')}
            <td class="target">${row.target === null ? '' : format.general(row.target)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

  /**
   * @param {string} quantity
   * @param {number | null} value
   * @param {string} kind
   * @param {boolean} [entry]  where the tab key comes in
   */
  function cell(quantity, value, kind, entry = false) {
    return html`<td
      class=${kind}
      data-q=${quantity}
      tabindex=${entry ? 0 : -1}
      title=${value === null ? '' : format.exact(value)}
    >
      ${value === null ? '·' : format.tensor(value)}
    </td>`;
  }
}

/** What the step is made of, in symbols. @param {View} view */
function stepFormula({ experiment, settings }) {
  // What a rule with a memory makes its step of does not fit here: the anatomy shows it.
  if (experiment.phases.includes('state')) return nothing;
  const divided = experiment.phases.includes('divide') && !settings['forget-divide'];
  return divided ? 'η·grad/|B|' : 'η·grad';
}

const MOVES = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
});

/** @param {KeyboardEvent} event */
function moveFocus(event) {
  const from = /** @type {HTMLElement} */ (event.target);
  const move = MOVES[event.key];
  if (!move || event.shiftKey || !from.matches('td')) return;
  const rows = [...(from.closest('tbody')?.querySelectorAll('tr') ?? [])];
  const row = rows.findIndex((tr) => tr.contains(from));
  const cells = (/** @type {number} */ r) => [...(rows[r]?.querySelectorAll('td[data-q]') ?? [])];
  const to = cells(row + move[0])[cells(row).indexOf(from) + move[1]];
  event.preventDefault();
  if (!(to instanceof HTMLElement)) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}
