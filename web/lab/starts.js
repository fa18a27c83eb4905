import { experimentsOf } from '../chapters/contents.js';
import { parse, same, withDefaults, write } from '../engine/settings.js';
import { checkRun, checkTexts } from '../session/check-run.js';
import { blocksOf } from './walk.js';
/** @import { ChapterEntry } from '../chapters/index.js' */
/** @import { Options } from '../embed/options.js' */
/** @import { Beside, Cursor, Experiment, Setting, View } from '../engine/types.js' */
/** @import { Note } from '../session/check-run.js' */
/** @import { Axis } from '../session/company.js' */
/** @import { Session } from '../session/session.js' */
/** @import { TrialsPlan } from '../session/trials.js' */
/** @import { Card, Outline, TrialsBlock } from '../tooling/chapter-types.js' */
/** @import { Start } from './lab.js' */
/** @import { Walk } from './walk.js' */

/**
 * Which run stands there when a lab is set up, or a card is opened.
 *
 * @typedef {object} LinkSettings  settings of a link or of attributes
 * @property {string} card  the card that they opened
 * @property {Record<string, string>} texts
 */

/** A reader waits so long, in ms, for the place that a link names, before the way there is shown. */
const PATIENCE = 400;

/**
 * What a chapter's lab starts with: the run of the link where there is a good one for this chapter, else
 * the chapter's settings with those of the link or the attributes on top.
 * @param {ChapterEntry} chapter @param {Options} options @param {Experiment[]} registry
 * @returns {{start: Start, notes: Note[]}}
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
 * What a card opens with, whatever was done before: the experiment's defaults, the chapter's settings,
 * those of the link that ask for other data, and the card's own `::start`; on the card that the link
 * opened, all of the link's win. And the runs beside it.
 * @param {Card | Outline} card @param {ChapterEntry} chapter @param {Experiment[]} registry
 * @param {LinkSettings} [link]
 * @returns {{experiment: string, settings: Record<string, any>, beside: Beside[], axis?: Axis,
 *   name?: string, to?: string, trials?: TrialsPlan}}
 */
export function cardStart(card, chapter, registry, link) {
  const [start] = blocksOf(card, 'start');
  const experiment = start?.experiment ?? chapter.experiment;
  const named = (/** @type {string} */ of, /** @type {string | undefined} */ text) =>
    parseAssignments(text, registry.find((row) => row.id === of)?.settings ?? []);
  const settingsOf = (/** @type {string} */ of, /** @type {string | undefined} */ text) => ({
    ...(of === chapter.experiment && chapterSettings(chapter, registry, link)),
    ...named(of, text),
  });
  const beside = blocksOf(card, 'beside').map(({ experiment: of = experiment, set, name }) => {
    // Of the card's own experiment it is the card's run, but for what it names.
    const read = of === experiment ? named : settingsOf;
    return { experiment: of, settings: read(of, set), ...(name && { name }) };
  });
  const settings = settingsOf(experiment, start?.set);
  const [grid] = blocksOf(card, 'trials');
  const rows = registry.find((row) => row.id === experiment)?.settings ?? [];
  const given = linkSettings(experiment, registry, link);
  if (link?.card === card.id) Object.assign(settings, given);
  if (experiment === chapter.experiment) leaveStart(settings, rows, given);
  return {
    experiment,
    settings,
    beside,
    ...(start?.axis && { axis: start.axis }),
    ...(grid && { trials: trialsOf(grid, rows) }),
    ...(start?.name && { name: start.name }),
    ...(start?.to && { to: start.to }),
  };
}

/**
 * Typed data of a link have as many features as they have: a start that a card names is for data of its
 * own, and is left out.
 * @param {Record<string, any>} settings @param {Setting[]} rows
 * @param {Record<string, any>} given  by the link
 */
function leaveStart(settings, rows, given) {
  const isTyped = rows.some(
    ({ name, kind, group }) =>
      kind === 'table' && group === 'data' && name in given && same(settings[name], given[name]),
  );
  for (const { name, group } of isTyped ? rows : []) {
    if (group === 'start' && !(name in given)) delete settings[name];
  }
}

/**
 * The grid of runs that a card names: `lr=0.01,0.03` is a setting and its values.
 * @param {TrialsBlock} block @param {Setting[]} rows
 * @returns {TrialsPlan}
 */
export function trialsOf({ of, x, y, set, published }, rows) {
  const axisOf = (/** @type {string} */ text) => {
    const [name, list] = text.split('=');
    const values = list.split(',').map((value) => parseAssignments(`${name}=${value}`, rows)[name]);
    return { name, values: values.filter((value) => value !== undefined) };
  };
  return {
    of,
    x: axisOf(x),
    y: y ? axisOf(y) : null,
    set: parseAssignments(set, rows),
    published: published?.split(' ').map(Number),
  };
}

const LISTS = ['list', 'table'];

/**
 * What holds on every card of a chapter: its settings, and those of the link that ask for other data.
 * What can change while a run goes on is the affair of the card it opened.
 * @param {ChapterEntry} chapter @param {Experiment[]} registry @param {LinkSettings} [link]
 */
export function chapterSettings(chapter, registry, link) {
  const rows = registry.find(({ id }) => id === chapter.experiment)?.settings ?? [];
  const given = Object.entries(linkSettings(chapter.experiment, registry, link));
  const data = given.filter(([name]) => !rows.find((row) => row.name === name)?.live);
  return { ...chapter.settings, ...Object.fromEntries(data) };
}

/**
 * Lists and tables of data that the link brings, by name: what a text says of rows is about others.
 * @param {ChapterEntry} chapter @param {Experiment[]} registry @param {LinkSettings} link
 */
export function foreignData(chapter, registry, link) {
  const rows = registry.find(({ id }) => id === chapter.experiment)?.settings ?? [];
  const lists = rows.filter(({ group, kind }) => group === 'data' && LISTS.includes(kind));
  const given = linkSettings(chapter.experiment, registry, link);
  return lists.map(({ name }) => name).filter((name) => name in given);
}

/** @param {string} of  an experiment @param {Experiment[]} registry @param {LinkSettings} [link] */
function linkSettings(of, registry, link) {
  const experiment = registry.find(({ id }) => id === of);
  return experiment && link ? checkTexts(link.texts, experiment).settings : {};
}

/**
 * The experiment that a card is about; '' while the card has not come.
 * @param {Walk['card']} [card] @param {ChapterEntry | null} [chapter]
 */
export function subjectOf(card, chapter) {
  if (!card?.blocks) return '';
  return blocksOf(card, 'start')[0]?.experiment || (chapter?.experiment ?? '');
}

/**
 * Settings the run began with, as texts, where they are others than the card's.
 * @param {View} view
 * @param {Record<string, any>} [opened]  with what the card opens
 */
export function ownSettings({ experiment, state }, opened) {
  const [own, cards] = [state.run.settings, opened].map((settings) =>
    withDefaults(experiment, settings),
  );
  const rows = experiment.settings.filter(({ name }) => !same(own[name], cards[name]));
  return Object.fromEntries(rows.map((row) => [row.name, write(row, own[row.name])]));
}

/**
 * Goes where a card opens: `end`, `step:20`, `epoch:1`, or `phase:sum`, a stop of the first update.
 * @param {Session} session
 * @param {string | undefined} to  undefined: it stays
 */
export async function goToStart(session, to) {
  const [kind, value] = (to ?? '').split(':');
  if (kind === 'end') await session.forward('run');
  if (kind === 'step') await session.seek({ step: Number(value), phase: null });
  if (kind === 'epoch') await session.forward('epoch', Number(value));
  if (kind === 'phase') await session.seek({ step: 0, phase: value });
}

/**
 * Goes where a link says. A far place is still ahead when this is over: the way there is a long way like
 * any other, which shows its progress and can be stopped.
 * @param {Session} session @param {Cursor | undefined} cursor
 */
export async function goToPlace(session, cursor) {
  if (!cursor) return;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([session.seek(cursor), patience]);
}

/**
 * Whether a run stands as a card opens, and nothing was done with it yet.
 * @param {View} view @param {ReturnType<typeof cardStart>} start
 */
export function isThere({ experiment, settings, state, name, axis = 'updates' }, start) {
  if (experiment.id !== start.experiment || start.to) return false;
  if (axis !== (start.axis ?? 'updates') || name !== start.name) return false;
  const { run, step, phase, length, canUndo, canRedo } = state;
  const touched = step > 0 || phase || length > 0 || canUndo || canRedo || run.edits.length > 0;
  const wanted = withDefaults(experiment, start.settings);
  return (
    !touched &&
    experiment.settings.every(({ name }) => same(settings[name], wanted[name])) &&
    JSON.stringify(run.beside ?? []) === JSON.stringify(start.beside)
  );
}

/**
 * Goes to the start with these settings, unless they are in force already, or only lengthen a run that
 * has ended: that goes on.
 * @param {Session} session @param {Record<string, any>} wanted
 * @returns {Promise<boolean>} whether a run that had gone somewhere was left for a new one
 */
export async function startWith(session, wanted) {
  const { settings, state } = session.view;
  if (Object.entries(wanted).every(([name, value]) => same(settings[name], value))) return false;
  const { step, phase, run } = state;
  const walked = step > 0 || phase !== null || run.edits.length > 0;
  if (state.status !== 'done') await session.first();
  const outcome = await session.set(wanted);
  return walked && outcome === 'restarted';
}

/**
 * The settings a directive names: `lr=2 batch-size=10 true-w=2,-3.4 peek` → an object with the types of
 * the registry's rows. Names and values that the registry does not know are left out; `epochs=+3` is so
 * much more than what is in force.
 * @param {string | undefined} text @param {Setting[]} rows @param {Record<string, any>} [inForce]
 */
export function parseAssignments(text, rows, inForce = {}) {
  const settings = /** @type {Record<string, any>} */ ({});
  for (const part of (text ?? '').split(/\s+/).filter(Boolean)) {
    const [name, value = ''] = part.split(/=(.*)/s);
    const row = rows.find((setting) => setting.name === name);
    const read = row && parse(row, value);
    if (!read || !('value' in read)) continue;
    const more = value.startsWith('+') && typeof inForce[name] === 'number';
    settings[name] = more ? inForce[name] + read.value : read.value;
  }
  return settings;
}
