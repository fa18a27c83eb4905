import { parseAssignments } from '../controls/assignments.js';
import { same } from '../engine/settings.js';

/**
 * The settings of a card's first action, where they ask for a new run: other data or another start. A
 * card about those finds them there when it opens; what can change while a run goes on waits for its
 * button.
 * @param {import('../tooling/chapter-types.js').Card} card
 * @param {import('../engine/types.js').View} view
 * @returns {string | undefined}
 */
export function wantedStart(card, view) {
  const run = card.blocks.find((block) => block.type === 'run');
  if (run?.type !== 'run') return undefined;
  const rows = view.experiment.settings;
  const elsewhere = Object.entries(parseAssignments(run.set, rows)).some(([name, value]) => {
    const row = rows.find((setting) => setting.name === name);
    return !row?.live && !same(view.settings[name], value);
  });
  return elsewhere ? run.set : undefined;
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
