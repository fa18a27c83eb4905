import { parameterNames } from './run-view.js';
/** @import { RunView, Setting } from '../engine/types.js' */

/**
 * The settings by which a run begins with these parameters; null where its experiment takes none. In the
 * group `start` they are called like the parameter, or with a 0 (`w`, `x0`), or they are one list, or one
 * row of a table, for all parameters.
 * @param {RunView} view
 * @param {number[]} values  flat, in the order of the parameters
 * @returns {Record<string, any> | null}
 */
export function startSettings(view, values) {
  const rows = view.experiment.settings.filter(({ group }) => group === 'start');
  const settings = /** @type {Record<string, any>} */ ({});
  const names = parameterNames(view);
  for (const { name } of view.parameters) {
    const row = rows.find((one) => one.name === name || one.name === `${name}0`);
    const own = values.filter((_, k) => names[k].startsWith(`${name}.`));
    if (row?.kind === 'list') settings[row.name] = own;
    else if (row?.kind === 'real' && own.length === 1) settings[row.name] = own[0];
    else return together(rows, values);
  }
  return settings;
}

/** @param {Setting[]} rows @param {number[]} values */
function together(rows, values) {
  const list = rows.find(
    ({ kind, minLength = 0, maxLength = 0 }) =>
      kind === 'list' && values.length >= minLength && values.length <= maxLength,
  );
  if (list) return { [list.name]: values };
  const table = rows.find(({ kind }) => kind === 'table');
  const { minColumns = 1, maxColumns = Infinity } = table ?? {};
  const fits = values.length >= minColumns && values.length <= maxColumns;
  return table && fits ? { [table.name]: [values] } : null;
}
