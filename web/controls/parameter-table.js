import { html } from 'lit/html.js';
import { parameterRows } from '../view/quantities.js';

/**
 * The numbers of the parameters. Each cell is linked with code and pictures by its `data-q`; the cells
 * are one tab stop, within which the arrow keys move.
 * @param {object} model
 * @param {import('../i18n/index.js').Translate} model.t
 * @param {typeof import('../i18n/format.js').format} model.format
 * @param {import('../engine/types.js').View | null} model.view
 * @param {string} model.experiment  its id: what to expect while there is no view
 * @param {string} model.start  and with which settings, as a card writes them
 */
export function parameterTable({ t, format, view, experiment, start }) {
  const divided = view?.experiment.phases.includes('divide') ?? true;
  const rows = view ? parameterRows(view) : places(experiment, start);
  return html`<table class="parameters" @keydown=${moveFocus}>
    <caption class="sr">
      ${t('parameters.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col"><span>${t('parameters.name')}</span></th>
        <th scope="col">${t('parameters.value')}</th>
        <th scope="col">grad</th>
        <th scope="col">${divided ? 'η·grad/B' : 'η·grad'}</th>
        <th scope="col">${t('parameters.target')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, k) =>
          html`<tr>
            <th scope="row">${row.label}</th>
            ${cell(`${afterUpdate(view) ? 'after' : 'before'}.${row.name}`, row.value, '', k === 0)}
            ${cell(`grad.${row.name}`, row.grad, 'grad')} ${cell(`step.${row.name}`, row.step, '')}
            <td>${row.target === null ? '' : format.general(row.target)}</td>
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

/**
 * The parameters of an experiment, and the setting whose numbers are as many as the first of them has.
 * @type {Record<string, {names: string[], counted?: string, usual?: number}>}
 */
const EXPECTED = {
  descent: { names: ['x'], counted: 'x0', usual: 1 },
  'by-hand': { names: ['w', 'b'] },
  regression: { names: ['w', 'b'], counted: 'true-w', usual: 2 },
};

/**
 * What stands there before the engine has answered, so that nothing moves when it does.
 * @param {string} experiment
 * @param {string} start  settings as a card writes them
 */
function places(experiment, start) {
  const { names, counted, usual = 1 } = EXPECTED[experiment] ?? { names: [] };
  const given = start.split(' ').find((part) => counted && part.startsWith(`${counted}=`));
  const count = given ? given.split(',').length : usual;
  const [first, ...others] = names;
  const labels = names.length === 0 ? [] : count === 1 ? [first] : numbered(first, count);
  return [...labels, ...others].map((label) => ({
    name: label,
    label,
    value: null,
    grad: null,
    step: null,
    target: null,
  }));
}

/** @param {string} name @param {number} count */
const numbered = (name, count) =>
  [...Array(count).keys()].map((k) => `${name}${String.fromCodePoint(0x2081 + k)}`);

/** @param {import('../engine/types.js').View | null} view */
function afterUpdate(view) {
  return (
    view?.state.phase === null || view?.state.phase === 'update' || view?.state.phase === 'zero'
  );
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
