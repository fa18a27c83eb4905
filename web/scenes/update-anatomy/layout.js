import { allPhases } from '../../view/phases.js';
/** @import { Phase } from '../../engine/types.js' */
/** @import { Group } from './columns.js' */

/**
 * @typedef {object} Layout
 * @property {boolean} whole  the whole update at once; false: the tensors of the current stop
 * @property {number} rowHeight
 * @property {number} rows  lines of samples, the one that stands for left-out ones included
 * @property {number} footHeight  of a row below
 * @property {number} size  of the type
 * @property {number} decimals
 * @property {boolean} terse  no room for the strip of stops and the line to read
 * @property {boolean} showsRows
 * @property {boolean} showsParameters
 * @property {Set<string>} groups  those shown, by key
 * @property {Set<string>} foot
 */

export const INDEX_WIDTH = 46;
const COLUMN_WIDTH = 60;
/** Of a digit where only a part is shown, and what a column leaves free beside its number. */
const PART_DIGIT = 7;
const PART_PADDING = 6;
export const MATRIX_WIDTH = 84;
/** Room at the right for the line that leads the new parameters back to the start. */
export const LOOP_WIDTH = 18;
const HEAD_HEIGHT = 74;
const FOOT_ROW = 22;
const READING_HEIGHT = 42;
const STRIP_HEIGHT = 26;
const PART_HEAD_HEIGHT = 59;
const PART_READING_HEIGHT = 52;
const MOST_ROWS = 14;

/** Where there are no samples: what becomes of the parameters, all of it. */
const NUMBERS_ONLY = {
  ...{ whole: false, rowHeight: 0, rows: 0, footHeight: 30, size: 14, decimals: 4, terse: false },
  ...{ showsRows: false, showsParameters: false, groups: /** @type {Set<string>} */ (new Set()) },
};

const GRADIENTS = ['gradPerSample.w', 'gradPerSample.b'];
/** What stands on a small screen at each stop: groups of columns and rows below them. */
const PARTS =
  /** @type {Record<string, {groups: string[], foot?: string[], parameters?: boolean}>} */ ({
    batch: { groups: ['X', 'y'] },
    forward: { groups: ['X', 'O', 'yHat'], parameters: true },
    softmax: { groups: ['O', 'yHat'] },
    residual: { groups: ['yHat', 'y', 'residual'] },
    loss: { groups: ['residual', 'loss'], foot: ['loss'] },
    backward: { groups: ['residual', ...GRADIENTS] },
    sum: { groups: GRADIENTS, foot: ['own', 'sum'] },
    divide: { groups: GRADIENTS, foot: ['sum', 'step'] },
    update: { groups: GRADIENTS, foot: ['step', 'before', 'after'] },
    zero: { groups: GRADIENTS, foot: ['sum', 'zero'] },
    finished: { groups: GRADIENTS, foot: ['sum', 'step', 'before', 'after'] },
    start: { groups: ['X', 'yHat'], parameters: true },
  });
const WITHOUT_ROWS = new Set(['divide', 'update', 'zero', 'finished']);

/**
 * What of an update is shown in the room there is.
 * @param {{width: number, height: number}} room @param {Group[]} groups
 * @param {string[]} foot  keys of the rows below
 * @param {number} samples  of a full batch, so that a short one leaves the rest where it is
 * @param {Phase | 'start' | 'finished'} at  the stop, or where the cursor is between updates
 * @returns {Layout}
 */
export function anatomyLayout({ width, height }, groups, foot, samples, at) {
  const fixed = HEAD_HEIGHT + FOOT_ROW * (foot.length + 1) + READING_HEIGHT;
  if (groups.length === 0) return { ...NUMBERS_ONLY, foot: new Set(foot) };
  const { fixed: aside, numbers } = widths(groups);
  const wide = width >= aside + numbers * COLUMN_WIDTH;
  const whole = wide && height >= fixed + 17 * Math.min(samples, 5);
  if (whole) {
    const rows = fitRows(height - fixed - 6, samples);
    const spare = height - fixed - rows.rows * rows.rowHeight;
    const share = Math.max(0, Math.floor((spare - 20) / (foot.length + 1)));
    return {
      ...{ whole, ...rows, footHeight: Math.min(28, FOOT_ROW + share) },
      ...{ size: typeSize(width, groups), decimals: 4, terse: false },
      ...{ showsRows: true, showsParameters: true },
      ...{ groups: new Set(groups.map((group) => group.key)), foot: new Set(foot) },
    };
  }
  const part = PARTS[at] ?? PARTS.finished;
  const below = (part.foot ?? []).filter((key) => foot.includes(key));
  const terse = height < 230;
  const taken = PART_HEAD_HEIGHT + (terse ? 4 : STRIP_HEIGHT + PART_READING_HEIGHT);
  const showsRows = !WITHOUT_ROWS.has(at);
  const lines = below.length + (part.parameters ? 1 : 0);
  const shown = groups.filter(({ key, phase }) => part.groups.includes(key) && !isLater(phase, at));
  const { fixed: beside, numbers: columns } = widths(shown);
  return {
    whole,
    ...fitRows(height - taken - lines * FOOT_ROW, samples),
    footHeight: showsRows ? FOOT_ROW : 30,
    size: showsRows ? 12 : 14,
    decimals: showsRows ? decimalsIn((width - beside + LOOP_WIDTH) / columns) : 4,
    terse,
    showsRows,
    showsParameters: Boolean(part.parameters),
    groups: new Set(shown.map(({ key }) => key)),
    foot: new Set(below),
  };
}

/**
 * How many fit behind a sign, a digit and the point.
 * @param {number} column  its width
 */
function decimalsIn(column) {
  const characters = Math.floor((column - PART_PADDING) / PART_DIGIT);
  return Math.max(1, Math.min(4, characters - 3));
}

/** Whether a group comes to be only after the stop. @param {Group['phase']} phase @param {string} at */
const isLater = (phase, at) =>
  allPhases.indexOf(phase) > allPhases.indexOf(at) && allPhases.includes(at);

/** Eight characters have to fit a column. @param {number} width @param {Group[]} groups */
function typeSize(width, groups) {
  const { fixed, numbers } = widths(groups);
  return Math.min(14.5, Math.max(11.5, ((width - fixed) / numbers) * 0.183));
}

/** @param {Group[]} groups */
function widths(groups) {
  const numbers = groups.reduce((sum, g) => sum + (g.matrix ? 0 : g.columns.length), 0);
  const matrices = groups.filter((group) => group.matrix).length;
  return { fixed: INDEX_WIDTH + LOOP_WIDTH + matrices * MATRIX_WIDTH, numbers };
}

/** @param {number} room @param {number} samples */
function fitRows(room, samples) {
  const most = Math.min(MOST_ROWS, Math.max(2, Math.floor(room / 17)));
  const rows = Math.min(samples, most);
  const highest = samples > 6 ? 26 : 38;
  return { rows, rowHeight: Math.max(17, Math.min(highest, Math.floor(room / rows))) };
}
