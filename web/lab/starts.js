import { experimentsOf } from '../chapters/contents.js';
import { parse, same } from '../engine/settings.js';
import { checkRun, checkTexts } from '../session/check-run.js';

/**
 * Which run stands there when a lab is set up, or a card is opened.
 *
 * @typedef {import('../engine/types.js').Experiment} Experiment
 * @typedef {import('../chapters/index.js').ChapterEntry} ChapterEntry
 * @typedef {import('../tooling/chapter-types.js').Card} Card
 * @typedef {import('../tooling/chapter-types.js').Outline} Outline
 * @typedef {import('../session/check-run.js').Note} Note
 */

/**
 * What a chapter's lab starts with: the run of the link where there is a good one for this chapter, else
 * the chapter's settings with those of the link or the attributes on top.
 * @param {ChapterEntry} chapter
 * @param {import('../embed/options.js').Options} options
 * @param {Experiment[]} registry
 * @returns {{start: import('./lab.js').Start, notes: Note[]}}
 */
export function planStart(chapter, { settings: texts, run: linked, unreadable }, registry) {
  const experiment = registry.find(({ id }) => id === chapter.experiment);
  /** @type {Note[]} */
  const notes = unreadable ? [{ name: 'unreadable-run', value: '' }] : [];
  if (linked && experiment) {
    const { run, notes: own } = checkRun(linked, registry);
    notes.push(...own);
    if (run && experimentsOf(chapter).includes(run.experiment)) return { start: run, notes };
  }
  const given = experiment ? checkTexts(texts, experiment) : { settings: {}, notes: [] };
  const settings = { ...chapter.settings, ...given.settings };
  return { start: { experiment: chapter.experiment, settings }, notes: [...notes, ...given.notes] };
}

/**
 * The experiment that a card is about, with the chapter's settings where it is the chapter's own, and
 * the runs beside it.
 * @param {Card | Outline} card
 * @param {ChapterEntry} chapter
 * @param {Experiment[]} registry
 * @returns {{experiment: string, settings: Record<string, any>, beside: import('./lab.js').Beside[]}}
 */
export function cardRuns({ blocks = [] }, chapter, registry) {
  const start = blocks.find((block) => block.type === 'start');
  const experiment = start?.experiment ?? chapter.experiment;
  const settingsOf = (/** @type {string} */ id, /** @type {string | undefined} */ text) => ({
    ...(id === chapter.experiment && chapter.settings),
    ...parseAssignments(text, registry.find((row) => row.id === id)?.settings ?? []),
  });
  const beside = blocks.flatMap((block) => {
    if (block.type !== 'beside') return [];
    const id = block.experiment ?? experiment;
    return [{ experiment: id, settings: settingsOf(id, block.set) }];
  });
  return { experiment, settings: settingsOf(experiment, ''), beside };
}

/**
 * What a card finds when it opens: the settings of its `::start`, else of its first action, where they
 * ask for a new run, with other data or another start. What can change while a run goes on waits for
 * its button.
 * @param {Card | Outline} card
 * @param {import('../engine/types.js').View} view  of the card's experiment
 * @param {boolean} [fresh]  the run was opened for this card: it begins as the card says, in every setting
 * @returns {{set: string, to?: 'end'} | undefined}  undefined: the run may stay
 */
export function wantedStart({ blocks = [] }, view, fresh = false) {
  const start = blocks.find((block) => block.type === 'start');
  if (fresh && start) return { set: start.set ?? '', to: start.to };
  const set = (start ?? blocks.find((block) => block.type === 'run'))?.set;
  if (!set) return undefined;
  const rows = view.experiment.settings;
  const elsewhere = Object.entries(parseAssignments(set, rows)).some(([name, value]) => {
    const row = rows.find((setting) => setting.name === name);
    return !row?.live && !same(view.settings[name], value);
  });
  if (!elsewhere) return undefined;
  return start ? { set, to: start.to } : { set };
}

/**
 * Goes to the start with the settings of a directive, unless they are in force already, or only lengthen
 * a run that has ended: that goes on.
 * @param {import('../session/session.js').Session} session
 * @param {string | undefined} text
 * @returns {Promise<boolean>} whether a run that had gone somewhere was left for a new one
 */
export async function startWith(session, text) {
  const { experiment, settings, state } = session.view;
  const wanted = parseAssignments(text, experiment.settings);
  if (Object.entries(wanted).every(([name, value]) => same(settings[name], value))) return false;
  const { step, phase, run } = state;
  const walked = step > 0 || phase !== null || run.edits.length > 0;
  if (state.status !== 'done') await session.first();
  const outcome = await session.set(wanted);
  return walked && outcome === 'restarted';
}

/**
 * The settings a directive names: `lr=2 batch-size=10 true-w=2,-3.4 peek` → an object with the types of
 * the registry's rows. Names and values that the registry does not know are left out.
 * @param {string | undefined} text
 * @param {import('../engine/types.js').Setting[]} rows
 * @returns {Record<string, any>}
 */
export function parseAssignments(text, rows) {
  /** @type {Record<string, any>} */
  const settings = {};
  for (const part of (text ?? '').split(/\s+/).filter(Boolean)) {
    const [name, value = ''] = part.split(/=(.*)/s);
    const row = rows.find((setting) => setting.name === name);
    const read = row && parse(row, value);
    if (read && 'value' in read) settings[name] = read.value;
  }
  return settings;
}
