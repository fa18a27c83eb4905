import { joined } from '../shared/words.js';
import { cellName, rankOf, shapeOf, sumText, tablesOf } from './tables.js';
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t }) {
    const rank = rankOf(view);
    if (!rank) return [t('product.none')];
    const { product } = view.settings;
    if (product !== 'normal') return [t(`product.legend.${product}`)];
    return rank.rank < rank.columns
      ? [t('product.legend.singular', rank), t('product.legend.repeat')]
      : [t('product.legend.normal', rank)];
  },

  sentence(view, { t, format }) {
    const tables = tablesOf(view);
    const rank = rankOf(view);
    if (tables.length === 0 || !rank) return t('product.none');
    const shapes = tables.map((table) => `${table.name} ${shapeOf(table, format)}`).join(', ');
    const first = t(`product.describe.${view.settings.product}`, { shapes });
    const singular = rank.rank < rank.columns && view.settings.product === 'normal';
    return joined(view, singular ? [first, t('product.describe.singular', rank)] : [first], t);
  },

  /** A row for each number that is a sum. */
  table(view, { t, format }) {
    const named = tablesOf(view).flatMap((table) =>
      table.cells.flatMap((row, i) =>
        row.map((cell, j) => ({ name: cellName(table, i, j), cell })),
      ),
    );
    const sums = named.filter(({ cell }) => cell.terms.length > 0);
    return {
      columns: ['cell', 'sum', 'value'].map((key) => t(`product.column.${key}`)),
      rows: sums.map(({ name, cell }) => [name, sumText(cell, format), cell.value]),
      quantities: sums.map(({ cell }) => [cell.quantity, cell.quantity, cell.quantity]),
    };
  },
};
