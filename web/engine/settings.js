/** @import { ErrorInfo, Experiment, Setting } from './types.js' */

/**
 * Settings by the registry's rows: text ↔ value, and bringing a value within its limits. Links,
 * attributes, directives and the command line all go through here: they take what Python takes. What
 * people type into a field is read by controls/settings/typed-setting.js.
 *
 * @typedef {object} Note  something was changed to make it fit; the sentence is i18n `note.<name>`
 * @property {'clamped' | 'cut' | 'defaulted'} name  cut: a list or table that is too long
 * @property {string} parameter
 * @property {any} value  what came
 * @property {any} used  what is used instead
 */

const ON = ['', 'true', '1', 'on', 'yes'];
const OFF = ['false', '0', 'off', 'no'];

/**
 * Every setting with its default, `settings` on top.
 * @param {Experiment} experiment @param {Record<string, any>} [settings]
 */
export function withDefaults(experiment, settings = {}) {
  const plain = Object.fromEntries(experiment.settings.map((row) => [row.name, row.default]));
  const chosen = { ...plain, ...settings };
  return Object.fromEntries(
    experiment.settings.map((row) => [
      row.name,
      Object.hasOwn(settings, row.name) ? settings[row.name] : defaultOf(row, chosen),
    ]),
  );
}

/**
 * The default of a setting beside the others: that of some follows a choice.
 * @param {Setting} setting @param {Record<string, any>} settings
 */
export function defaultOf(setting, settings) {
  const { choice = '', defaults = {} } = setting;
  // What was given for the choice may be anything yet.
  const chosen = settings[choice];
  return typeof chosen === 'string' && Object.hasOwn(defaults, chosen)
    ? defaults[chosen]
    : setting.default;
}

/** Rows of a batch; one larger than the data is the data. @param {Record<string, any>} settings */
export const batchSize = ({ 'batch-size': size = 1, n = Infinity }) => Math.min(size, n);

/**
 * Whether a setting matters beside the others: `when` is 'optimizer=momentum|nesterov'.
 * @param {Setting} setting @param {Record<string, any>} settings
 */
export function matters({ when }, settings) {
  if (!when) return true;
  const [name, values] = when.split('=');
  const value = settings[name];
  return typeof value !== 'object' && values.split('|').includes(String(value));
}

/**
 * The value that `text` stands for. Only its kind is looked at here: whether it is in range is for the
 * engine to say, or for `clamp`.
 * @param {Setting} setting @param {string} text
 * @returns {{value: any} | {error: ErrorInfo}}
 */
export function parse(setting, text) {
  const plain = text.trim();
  const { kind, name } = setting;
  const wrong = { error: { name: 'wrong-type', parameter: name, value: text } };
  if (kind === 'flag') {
    const on = ON.includes(plain.toLowerCase());
    return on || OFF.includes(plain.toLowerCase()) ? { value: on } : wrong;
  }
  if (kind === 'choice') {
    if (setting.choices?.includes(plain)) return { value: plain };
    return { error: { name: 'unknown-choice', parameter: name, value: text } };
  }
  if (kind === 'list') {
    const entries = plain.replace(/^[[(](.*)[\])]$/, '$1').trim();
    if (entries === '' && setting.minLength === 0) return { value: [] };
    const list = entries.split(',').map(toNumber);
    return list.some(Number.isNaN) ? wrong : { value: list };
  }
  if (kind === 'table') {
    const lines = plain.split(/[;\n]/).filter((line) => line.trim() !== '');
    const table = lines.map((line) => line.split(',').map(toNumber));
    return table.flat().some(Number.isNaN) ? wrong : { value: table };
  }
  const number = toNumber(plain);
  if (Number.isNaN(number) || (kind === 'int' && !isWhole(number))) return wrong;
  return { value: number };
}

/**
 * How a value is written so that `parse` gives it back: `0.03`, `2,-3.4`, `1,3;2,5`, `true`.
 * @param {Setting} setting @param {any} value
 */
export function write(setting, value) {
  const rows = (/** @type {any} */ part) => (Array.isArray(part) ? part : [part]);
  const written = rows(value).map((row) => rows(row).map(writeOne).join(','));
  return written.join(setting.kind === 'table' ? ';' : ',');
}

/** @param {any} value  one entry: String() would lose the sign of −0 */
const writeOne = (value) => (Object.is(value, -0) ? '-0' : String(value));

/**
 * How an entry shows a value, to be typed over and copied: `2, -3.4`, `1, 3; 2, 5`.
 * @param {any} value
 * @returns {string}
 */
export function shown(value) {
  if (!Array.isArray(value)) return String(value);
  return value.map(shown).join(Array.isArray(value[0]) ? '; ' : ', ');
}

/**
 * `value` when it fits, else the nearest one that does, or the default, and a note about it.
 * @param {Setting} setting @param {any} value
 * @returns {{value: any, note?: Note}}
 */
export function clamp(setting, value) {
  const fitting = nearest(setting, value);
  const used = fitting === undefined ? setting.default : fitting;
  if (same(used, value)) return { value: used };
  if (Array.isArray(fitting) && fitting.length < value.length) {
    const lengths = { value: value.length, used: fitting.length };
    return { value: used, note: { name: 'cut', parameter: setting.name, ...lengths } };
  }
  const name = fitting === undefined ? 'defaulted' : 'clamped';
  return { value: used, note: { name, parameter: setting.name, value, used } };
}

/**
 * Whether two settings' values are equal (lists entry by entry).
 * @param {any} a @param {any} b
 * @returns {boolean}
 */
export function same(a, b) {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((entry, index) => same(entry, b[index]));
}

/** @param {Setting} setting @param {any} value @returns {any} undefined: nothing like it fits */
function nearest(setting, value) {
  const { kind, choices, minLength = 0, maxLength = Infinity } = setting;
  if (kind === 'flag') return typeof value === 'boolean' ? value : undefined;
  if (kind === 'choice') return choices?.includes(value) ? value : undefined;
  if (kind === 'list') {
    if (!Array.isArray(value) || value.length < minLength) return undefined;
    const entries = value.slice(0, maxLength).map((entry) => within(setting, entry));
    return entries.includes(undefined) ? undefined : entries;
  }
  if (kind === 'table') return nearestTable(setting, value);
  const limited = within(setting, value);
  return kind === 'int' && limited !== undefined ? Math.round(limited) : limited;
}

/**
 * As many rows as fit; rows of another width than the first do not.
 * @param {Setting} setting @param {any} value
 * @returns {number[][] | undefined}
 */
function nearestTable(setting, value) {
  const { maxLength = Infinity, minColumns = 1, maxColumns = Infinity } = setting;
  if (!Array.isArray(value)) return undefined;
  const rows = value.slice(0, maxLength);
  const width = rows[0]?.length ?? minColumns;
  const fits = rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits || width < minColumns || width > maxColumns) return undefined;
  const limited = rows.map((row) => row.map((/** @type {any} */ entry) => within(setting, entry)));
  return limited.flat().includes(undefined) ? undefined : limited;
}

/** @param {Setting} setting @param {any} number @returns {number | undefined} */
function within({ min = -Infinity, max = Infinity }, number) {
  if (typeof number !== 'number' || Number.isNaN(number)) return undefined;
  // Math.max(-0, 0) is 0: what is within the limits stays as it is, its sign too.
  const limited = number < min ? min : number > max ? max : number;
  return Number.isFinite(limited) ? limited : undefined;
}

/** @param {string} text @returns {number} NaN where it is no number; too large a one is infinite */
function toNumber(text) {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : NaN;
}

/** @param {number} number */
const isWhole = (number) => Number.isInteger(number) || !Number.isFinite(number);
