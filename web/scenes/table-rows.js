/** A table on the page holds the numbers of so many samples; how many more there are is said. */
export const MOST_ROWS = 200;

/**
 * Adds the line that stands for the samples a table leaves out.
 * @param {import('./scene-types.js').SceneTable} table
 * @param {number} samples  all of them; the table has the first MOST_ROWS at most
 * @param {import('../i18n/index.js').Translate} t
 * @returns {import('./scene-types.js').SceneTable}
 */
export function withRest({ columns, rows, quantities }, samples, t) {
  if (samples <= MOST_ROWS) return { columns, rows, quantities };
  const blank = new Array(columns.length - 1).fill('');
  const line = [t('anatomy.left', { count: samples - MOST_ROWS }), ...blank];
  return {
    columns,
    rows: rows.toSpliced(MOST_ROWS, 0, line),
    quantities: quantities?.toSpliced(MOST_ROWS, 0, ['', ...blank]),
  };
}
