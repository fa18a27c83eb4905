import { same, withDefaults } from '../engine/settings.js';
import { reached } from '../view/phases.js';
import { parseAssignments } from './starts.js';
import { blocksOf } from './walk.js';
/** @import { View } from '../engine/types.js' */
/** @import { Block, Card, Outline, RunBlock } from '../tooling/chapter-types.js' */

/**
 * When a card counts as done. Looked at after each thing the reader did, so being there already is not
 * enough.
 *
 * @typedef {{view: View, edited: boolean}} Now
 *   edited: the reader has changed something since the card was opened
 */

/** Blocks by which something is changed. */
const EDITING = ['preset', 'switch', 'control'];
const ACTIVE = ['run', 'check', 'trials', ...EDITING];

/**
 * Whether there is something to do on a card; nobody knows of one that has not come yet.
 * @param {Card | Outline} card
 */
export function isActive({ blocks }) {
  const asks = (/** @type {Block} */ block) =>
    ACTIVE.includes(block.type) || (block.type === 'listings' && block.find);
  return blocks?.some(asks) ?? true;
}

/**
 * Whether what the reader did is what a card asks: its action came to what it wants, with the settings
 * that it is about; by a change only where there is neither an action nor a question. Its checks are
 * judged by themselves, and where there are any a grid of runs is only what they are about.
 * @param {Card | Outline} card @param {Now} now
 */
export function isDone(card, now) {
  const runs = blocksOf(card, 'run');
  if (runs.length > 0)
    return runs.some(({ set, done }) => isInForce(set, now) && fulfils(done, now));
  if (blocksOf(card, 'check').length > 0) return false;
  if (blocksOf(card, 'trials').length > 0) return now.view.trials?.status === 'done';
  return now.edited && (card.blocks?.some(({ type }) => EDITING.includes(type)) ?? false);
}

/**
 * Whether the run is at its end and the one that an action is about, and did not come to what it asks.
 * @param {RunBlock} action @param {Now} now
 */
export const fellShort = ({ set, done }, now) =>
  now.view.state.status === 'done' && isInForce(set, now) && !fulfils(done, now);

/**
 * Whether the settings of a directive hold; so much more than the run began with is at least that much.
 * @param {string | undefined} set @param {Pick<Now, 'view'>} now
 */
export function isInForce(set, { view: { experiment, settings, state } }) {
  const plain = parseAssignments(set, experiment.settings);
  const began = withDefaults(experiment, state.run.settings);
  const wanted = parseAssignments(set, experiment.settings, began);
  return Object.entries(wanted).every(
    ([name, value]) =>
      same(settings[name], value) || (!same(value, plain[name]) && settings[name] >= value),
  );
}

/** @type {Record<string, (now: Now, value: string) => boolean>} */
const CONDITIONS = {
  phase: ({ view }, phase) => reached(view, phase),
  step: ({ view }, step) => view.state.step >= Number(step),
  epoch: ({ view }, epoch) => view.state.epoch >= Number(epoch),
  loss({ view }, value) {
    const [most, step] = value.split('@').map(Number);
    return view.columns.fullLoss?.[step] <= most && view.state.step >= step;
  },
  end: ({ view }) => view.state.status === 'done',
  diverged: ({ view }) => view.state.status === 'diverged',
  edit: ({ edited }) => edited,
};

/**
 * One condition or several, any of which will do:
 *
 *     phase:zero    stood at that stop of an update, or beyond it
 *     step:1        that many updates     epoch:3    that many epochs
 *     end           the run's end         diverged   the run ran away
 *     loss:1e-5@20  a loss of at most that after so many updates
 *     edit          something was changed: a setting, a switch, a point
 *
 * @param {string | undefined} condition @param {Now} now
 */
export function fulfils(condition, now) {
  return (condition ?? 'step:1').split(/[|\s]+/).some((part) => {
    const [kind, value] = part.split(':');
    return CONDITIONS[kind]?.(now, value) ?? false;
  });
}
