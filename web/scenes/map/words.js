import { trialValue } from '../../view/outcome-path.js';
import { analysis, column } from '../../view/run-view.js';
import { cellId } from '../shared/grid.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Axis, Trials } from '../../session/trials.js' */
/** @import { Telling, Words } from '../scene-types.js' */

/** The settings of a cell; rows are drawn from the largest value down. @param {View} view @param {number} i @param {number} j */
export function settingsOf({ trials }, i, j) {
  const { x, y, set } = /** @type {Trials} */ (trials);
  const row = y ? { [y.name]: y.values[y.values.length - 1 - j] } : {};
  return { ...set, [x.name]: x.values[i], ...row };
}

/** The cell of the run that is seen, as it is drawn. @param {View} view @returns {[number, number] | null} */
export function cellOf(view) {
  const { trials, settings } = view;
  if (!trials?.y) return null;
  const own = (/** @type {Axis} */ { name, values }) => values.indexOf(settings[name]);
  const [i, k] = [own(trials.x), own(trials.y)];
  return i < 0 || k < 0 ? null : [i, trials.y.values.length - 1 - k];
}

/** Not finite, or no better than the start. @param {View} view @param {number} loss */
export function isLost(view, loss) {
  return !Number.isFinite(loss) || loss > column(view, 'fullLoss')[0];
}

/** From the least loss there can be to that at the start. @param {View} view @returns {[number, number]} */
export function lossesOf(view) {
  const start = column(view, 'fullLoss')[0] || 1;
  const least = analysis(view)?.minimumLoss ?? 0;
  return [Math.max(least, start * 1e-8), start];
}

/**
 * @param {View} view
 * @param {number} i
 * @param {number} j  as it is drawn
 * @param {Telling} saying
 */
export function cellName(view, i, j, { t, format }) {
  const { trials } = view;
  const k = (trials?.y?.values.length ?? 1) - 1 - j;
  const loss = trials ? trialValue(trials, i, k) : null;
  const own = settingsOf(view, i, j);
  const settings = Object.entries(own).map(([name, value]) => [
    name.replaceAll('-', '_'),
    format.general(value),
  ]);
  const end = loss !== null && (Number.isFinite(loss) ? format.exact(loss) : t('map.infinite'));
  const told = loss === null ? [] : meaning(view, own.lr, loss, { t, format });
  const rows = [...settings, [t('map.loss'), end || t('map.to-come')], ...told];
  const text = rows.map(([name, value]) => `${name} ${value}`).join(', ');
  return { id: cellId(i, j), rows, text, loss };
}

/**
 * What the mark of a cell means, or that it has none; and why, where the limit of all rows says otherwise.
 * @param {View} view
 * @param {number | undefined} lr  of the cell
 * @param {number} loss
 * @param {Telling} saying
 */
function meaning(view, lr, loss, { t, format }) {
  const lost = isLost(view, loss);
  const mark = !lost ? 'none' : Number.isFinite(loss) ? 'worse' : 'infinite';
  const start = format.short(column(view, 'fullLoss')[0], 4);
  const rows = [[t('map.mark'), t(`map.mark.${mark}`, { start })]];
  const limit = analysis(view)?.largestSafeLr;
  if (!lr || !limit || lr > limit === lost) return rows;
  const why = t(lost ? 'map.limit.steeper' : 'map.limit.kinder', { limit: format.short(limit, 4) });
  return [...rows, [t('map.limit'), why]];
}

/** @type {Words} */
export const words = {
  legend: (view, { t }) =>
    view.trials ? [t('map.legend'), t('map.legend.lost')] : [t('map.none')],

  sentence(view, { t, format }) {
    const { trials } = view;
    if (!trials) return t('map.none');
    const losses = trials.cells.flatMap((cell) => (cell ? [cell.row.fullLoss] : []));
    const lost = losses.filter((loss) => isLost(view, loss)).length;
    const least = Math.min(...losses.filter(Number.isFinite));
    return t(losses.length ? 'map.describe' : 'map.describe.empty', {
      all: trials.cells.length,
      done: trials.done,
      lost,
      least: format.short(least, 4),
    });
  },

  picks(view, saying) {
    const { trials } = view;
    if (!trials?.y) return [];
    const { x, y } = trials;
    return y.values.flatMap((_, j) =>
      x.values.map((_value, i) => {
        const { id, text, loss } = cellName(view, i, j, saying);
        const own = settingsOf(view, i, j);
        const values = { x: own[x.name], y: own[y.name], loss: loss ?? NaN };
        return { id, name: text, values };
      }),
    );
  },

  table(view, { t, format }) {
    const { trials } = view;
    const { x, y } = trials ?? {};
    if (!trials || !x || !y) return { columns: [t('map.loss')], rows: [] };
    return {
      columns: [`${y.name} \\ ${x.name}`, ...x.values.map((value) => format.general(value))],
      rows: y.values.map((value, k) => [
        format.general(value),
        ...x.values.map((_, i) => {
          const loss = trialValue(trials, i, k);
          return loss === null ? '' : format.short(loss, 4);
        }),
      ]),
    };
  },
};
