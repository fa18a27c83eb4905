import { parseArgs } from 'node:util';
import { parse } from '../engine/settings.js';
import { languages } from '../i18n/index.js';
import { nearest } from './nearest.js';
import { UsageError } from './usage-error.js';
/** @import { Experiment, Setting } from '../engine/types.js' */

/**
 * @typedef {{id: string, experiment: string, settings: Record<string, any>, cli?: Record<string, any>}} Chapter
 *
 * @typedef {object} Command
 * @property {Chapter | null} chapter  null: none was named
 * @property {Experiment | null} experiment
 * @property {Record<string, any>} settings  the chapter's, the flags' on top
 * @property {boolean} json
 * @property {number} steps
 * @property {string | null} data  folder of a data set's files; null: where they are installed
 * @property {boolean} help
 */

/** Flags of every experiment; those with a value have an example. */
export const general = {
  json: null,
  steps: '5',
  lang: 'zh',
  data: 'DIR',
  help: null,
  version: null,
};
const DEFAULT_STEPS = 5;

/**
 * @param {string[]} args  after the program's name
 * @param {readonly Chapter[]} chapters
 * @param {readonly Experiment[]} registry
 * @returns {Command} throws UsageError
 */
export function readArguments(args, chapters, registry) {
  const { names, flags } = split(args, registry);
  const chapter = findChapter(names, chapters, registry);
  const experiment = registry.find(({ id }) => id === chapter?.experiment) ?? null;
  /** @type {Record<string, any>} */
  const settings = { ...chapter?.settings, ...chapter?.cli };
  /** @type {string | null} */
  let data = null;
  let steps = DEFAULT_STEPS;
  for (const { name, value } of flags) {
    if (name === 'steps') steps = readSteps(value);
    else if (name === 'lang') checkLanguage(value);
    else if (name === 'data') data = readFolder(value);
    else if (!Object.hasOwn(general, name))
      settings[name] = readSetting(name, value, chapter, experiment);
  }
  const has = (/** @type {string} */ wanted) => flags.some(({ name }) => name === wanted);
  return { chapter, experiment, settings, steps, data, json: has('json'), help: has('help') };
}

/**
 * `--flag value`, `--flag=value` and bare words apart. Whether a flag takes the next word is known from
 * the registry; the word may be a negative number, which parseArgs would take for a flag.
 * @param {string[]} args
 * @param {readonly Experiment[]} registry
 */
function split(args, registry) {
  const settings = registry.flatMap((experiment) => experiment.settings);
  const bare = new Set([
    ...settings.filter(({ kind }) => kind === 'flag').map(({ name }) => name),
    ...Object.entries(general).flatMap(([name, example]) => (example === null ? [name] : [])),
  ]);
  const joined = [];
  for (let k = 0; k < args.length; k++) {
    const name = /^--([\w-]+)$/.exec(args[k])?.[1];
    const next = args[k + 1];
    const takesNext = name && !bare.has(name) && next !== undefined && !next.startsWith('--');
    joined.push(takesNext ? `${args[k]}=${args[++k]}` : args[k]);
  }
  const { tokens } = parseArgs({
    args: joined,
    options: { help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return {
    names: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    flags: tokens.flatMap((token) =>
      token.kind === 'option' ? [{ name: token.name, value: token.value }] : [],
    ),
  };
}

/**
 * A chapter, or an experiment by its own name.
 * @param {string[]} names
 * @param {readonly Chapter[]} chapters
 * @param {readonly Experiment[]} registry
 */
function findChapter([name, another], chapters, registry) {
  if (name === undefined) return null;
  if (another !== undefined) throw new UsageError('cli.error.one-experiment', { value: another });
  const chapter = chapters.find(({ id }) => id === name);
  if (chapter) return chapter;
  if (registry.some(({ id }) => id === name)) return { id: name, experiment: name, settings: {} };
  const ids = chapters.map(({ id }) => id);
  const params = { value: name, choices: ids.join(', '), nearest: nearest(name, ids) };
  throw new UsageError('cli.error.unknown-experiment', params);
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {Chapter | null} chapter
 * @param {Experiment | null} experiment
 */
function readSetting(name, text, chapter, experiment) {
  const rows = experiment?.settings ?? [];
  const setting = rows.find((row) => row.name === name);
  if (!setting) {
    const names = [...rows.map((row) => row.name), ...Object.keys(general)];
    throw new UsageError('cli.error.unknown-flag', {
      value: `--${name}`,
      nearest: `--${nearest(name, names)}`,
      experiment: chapter?.id ?? 'gradient-walk',
    });
  }
  if (text === undefined && setting.kind !== 'flag') {
    const example = `--${name}=${setting.default}`;
    throw new UsageError('cli.error.no-value', { value: `--${name}`, example });
  }
  const parsed = parse(setting, text ?? '');
  if ('error' in parsed) throw Object.assign(new Error(name), { info: parsed.error });
  return parsed.value;
}

/** @param {string | undefined} text */
function readSteps(text) {
  if (text !== undefined && /^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError('cli.error.steps', { value: text ?? '' });
}

/** @param {string | undefined} text */
function readFolder(text) {
  if (text) return text;
  throw new UsageError('cli.error.no-value', { value: '--data', example: '--data=DIR' });
}

/** @param {string | undefined} text */
function checkLanguage(text) {
  if (text !== undefined && languages.includes(text)) return;
  throw new UsageError('cli.error.lang', { value: text ?? '', choices: languages.join(', ') });
}
