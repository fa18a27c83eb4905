import { html } from 'lit/html.js';

/**
 * The numbers of a picture. Scrolls inside itself, so it can be reached and scrolled by keyboard.
 * @param {object} model
 * @param {typeof import('../../i18n/format.js').format} model.format
 * @param {import('../../scenes/scene-types.js').SceneTable} model.table
 * @param {string} model.name
 */
export function dataTable({ format, table, name }) {
  return html`<div class="data-table" role="region" aria-label=${name} tabindex="0">
    <table>
      <thead>
        <tr>
          ${table.columns.map(
            (column, c) =>
              html`<th scope="col" class=${typeof table.rows[0]?.[c] === 'number' ? 'number' : ''}>
                ${column}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row, r) =>
            html`<tr>
              ${row.map(
                (cell, c) =>
                  html`<td
                    class=${typeof cell === 'number' ? 'number' : ''}
                    data-q=${table.quantities?.[r]?.[c] || `${name}:none`}
                  >
                    ${typeof cell === 'number' ? shown(cell, format) : cell}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * @param {number} value
 * @param {typeof import('../../i18n/format.js').format} format
 */
function shown(value, format) {
  return Number.isInteger(value) ? format.general(value) : format.tensor(value);
}
