import { parseAssignments } from './assignments.js';
import { same } from '../engine/settings.js';

/**
 * What a card finds when it opens: the settings of its `::start`, else of its first action, where they
 * ask for a new run, with other data or another start. What can change while a run goes on waits for
 * its button.
 * @param {import('../tooling/chapter-types.js').Card} card
 * @param {import('../engine/types.js').View} view
 * @returns {{set: string, to?: 'end'} | undefined}  undefined: the run may stay
 */
export function wantedStart({ blocks }, view) {
  const block =
    blocks.find(({ type }) => type === 'start') ?? blocks.find(({ type }) => type === 'run');
  if ((block?.type !== 'start' && block?.type !== 'run') || !block.set) return undefined;
  const rows = view.experiment.settings;
  const elsewhere = Object.entries(parseAssignments(block.set, rows)).some(([name, value]) => {
    const row = rows.find((setting) => setting.name === name);
    return !row?.live && !same(view.settings[name], value);
  });
  if (!elsewhere) return undefined;
  return block.type === 'start' ? { set: block.set, to: block.to } : { set: block.set };
}

/**
 * Goes to the start with the settings of a directive, unless they are in force already.
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
  await session.first();
  const outcome = await session.set(wanted);
  return walked && outcome === 'restarted';
}
