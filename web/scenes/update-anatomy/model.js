import { parameterLabel } from '../../view/labels.js';
import { standing } from '../../view/phases.js';
import { data, flatTensors, parameterNames, parametersAt } from '../../view/run-view.js';
import { columnNumber } from '../shared/words.js';
import { anatomyLayout } from './layout.js';
import { programOf } from './programs/index.js';
/** @import { Phase, View } from '../../engine/types.js' */
/** @import { Standing } from '../../view/phases.js' */
/** @import { Format, Saying } from '../scene-types.js' */
/** @import { Group } from './columns.js' */
/** @import { FootRow } from './foot.js' */
/** @import { Layout } from './layout.js' */

/**
 * @typedef {{text: string, standing: Standing, address: string, quantity: string, hue: string}} Cell
 *   `address` names the cell for reading.js
 * @typedef {{sample: number | null, label: string | null, left: number, cells: (Cell | null)[]}} Row
 *   `left` > 0: the line stands for that many samples; a matrix' cells are null
 *
 * @typedef {object} Anatomy  everything the template shows, ready to print
 * @property {Layout} layout
 * @property {(Group & {standing: Standing})[]} groups  those shown
 * @property {{text: string, quantity: string}[]} names  of the columns of `foot`
 * @property {(Cell | null)[]} parameters  above the columns, those of the groups shown
 * @property {Row[]} rows
 * @property {{key: string, phase: Phase, title: boolean, formula: string, standing: Standing,
 *   loss: Cell | null, cells: Cell[]}[]} foot  `title`: first row of its stop
 * @property {{phase: Phase, standing: Standing, sign?: string}[]} strip  the stops of the update
 */

/**
 * @param {View} view @param {{width: number, height: number}} room
 * @param {Pick<Saying, 't' | 'format'>} saying @returns {Anatomy}
 */
export function anatomy(view, room, saying) {
  const { format } = saying;
  const { experiment, settings, state } = view;
  const names = parameterNames(view);
  const all = programOf(view).columns(view, 2);
  const allFoot = programOf(view).foot(view, saying);
  const samples = Math.min(settings['batch-size'] ?? Infinity, data(view).y?.shape[0] ?? 1);
  const keys = allFoot.map((row) => row.key);
  const at = state.phase ?? (view.record ? 'finished' : 'start');
  const layout = anatomyLayout(room, all, keys, samples, at);
  const groups = all
    .filter((group) => layout.groups.has(group.key))
    .map((group) => ({ ...group, standing: standsAt(view, group.phase) }));
  const gradients = all.filter(({ hue }) => hue === 'grad').flatMap(({ columns }) => columns);
  const below = all.length > 0 ? gradients.map(({ parameter = '' }) => parameter) : names;
  const used = flatTensors(view, 'before') ?? parametersAt(view, state.step);
  const forward = standsAt(view, 'forward') === 'now' ? 'now' : 'past';
  const number = (/** @type {number | null} */ value) =>
    columnNumber(format, value, layout.decimals);

  return {
    layout,
    groups,
    names: below.map((name) => ({ text: parameterLabel(name, names), quantity: name })),
    parameters: groups.flatMap(({ key, hue, columns }) =>
      columns.map(({ parameter = '' }) => {
        const k = names.indexOf(parameter);
        if (k < 0 || hue === 'grad') return null;
        const text = (key === 'X' ? '×' : '+') + number(used[k]);
        return cell(text, forward, `parameter:${parameter}`, `before.${parameter}`, 'pred');
      }),
    ),
    rows: layout.showsRows
      ? sampleRows(view, groups, layout, format, standsAt(view, all[0].phase) !== 'ahead')
      : [],
    foot: allFoot.filter(({ key }) => layout.foot.has(key)).map(footOf),
    strip: experiment.phases.map((phase) => ({
      phase,
      standing: standsAt(view, phase),
      sign: programOf(view).signs?.[phase],
    })),
  };

  /** @type {(row: FootRow, i: number, shown: FootRow[]) => Anatomy['foot'][number]} */
  function footOf({ key, phase, formula, sign, quantity, hue, loss, values }, i, shown) {
    const standing = standsAt(view, phase);
    const own = (/** @type {number | null} */ value, name = '') => {
      const text = standing === 'ahead' ? '' : number(value);
      const address = `foot:${key}:${name}`;
      return cell(text, standing, address, name ? `${quantity}.${name}` : quantity, hue);
    };
    const title = shown[i - 1]?.phase !== phase;
    const row = { key, phase, title, formula: layout.whole ? formula : sign, standing };
    if (loss !== undefined) return { ...row, loss: own(loss), cells: [] };
    const cells = below.map((name) => own(values?.[names.indexOf(name)] ?? null, name));
    return { ...row, loss: null, cells };
  }
}

/**
 * @param {string} text @param {Standing} standing @param {string} address
 * @param {string} quantity @param {string} hue @returns {Cell}
 */
function cell(text, standing, address, quantity, hue) {
  return { text, standing, address, quantity, hue };
}

/**
 * Whether the number at that address is to be seen: going back takes numbers away.
 * @param {Anatomy} model @param {string} address
 */
export function shows({ groups, parameters, rows, foot }, address) {
  const [kind, key] = address.split(':');
  if (kind === 'matrix') {
    return groups.some((group) => group.key === key && group.standing !== 'ahead');
  }
  const cells = [
    ...parameters,
    ...rows.flatMap((row) => row.cells),
    ...foot.flatMap((row) => [row.loss, ...row.cells]),
  ];
  return cells.some((cell) => cell?.address === address && cell.standing !== 'ahead');
}

/**
 * How what comes to be at a stop stands to the cursor; 'data' is there from the start.
 * @param {View} view @param {Phase | 'data'} phase @returns {Standing}
 */
export function standsAt(view, phase) {
  return phase === 'data' ? 'past' : standing(phase, view.experiment, view.state);
}

/**
 * The samples' lines: all of them, or the first ones, a line for those left out, and the last.
 * @param {View} view @param {(Group & {standing: Standing})[]} groups @param {Layout} layout
 * @param {Format} format
 * @param {boolean} drawn  there are samples
 * @returns {Row[]}
 */
function sampleRows(view, groups, { rows: lines, decimals }, format, drawn) {
  const { record } = view;
  const { X, y } = data(view);
  const count = record?.batch.length ?? (drawn ? (y?.shape[0] ?? 0) : 0);
  const fits = count <= lines;
  // Where only a few lines fit, the last sample gives way to the first ones.
  const tail = lines > 4 ? 1 : 0;
  return Array.from({ length: lines }, (_, line) => {
    const gap = !fits && line === lines - 1 - tail;
    const i = !fits && line > lines - 1 - tail ? count - 1 : line;
    const from = /** @type {Record<string, any>} */ (record?.tensors ?? { X, y });
    const exists = i < count && !gap;
    const sample = drawn && exists ? (record ? record.batch[i] : i) : null;
    const cells = groups.flatMap(({ columns, matrix, standing, hue }) =>
      columns.map(({ tensor: name, index }) => {
        if (matrix) return null;
        const tensor = from[name];
        const width = tensor ? tensor.values.length / count : 1;
        const written =
          sample !== null && tensor
            ? columnNumber(format, tensor.values[i * width + index], decimals)
            : '';
        const text = standing === 'ahead' ? '' : gap ? '⋮' : written;
        const stands = exists || gap || !drawn ? standing : 'past';
        const address = gap ? '' : `sample:${i}:${name}:${index}`;
        return cell(text, stands, address, sample === null ? '' : `sample:${sample}`, hue);
      }),
    );
    const label =
      sample === null ? null : String(sample + (view.experiment.pointsEditable ? 1 : 0));
    return { sample, label, left: gap && drawn ? count - lines + 1 : 0, cells };
  });
}
