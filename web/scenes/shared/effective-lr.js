/** @import { View } from '../../engine/types.js' */

/**
 * The largest number that the mean gradient is ever multiplied by in this run, its later edits
 * included; without the division by the batch size it is the learning rate times that. Pictures choose
 * their ranges by it, so that these change when somebody changes the run and never while it plays.
 * @param {View} view
 * @returns {number}
 */
export function effectiveLr({ state, settings, experiment }) {
  /** @type {Record<string, any>} */
  const now = {};
  for (const name of ['lr', 'batch-size', 'forget-divide']) {
    const row = experiment.settings.find((setting) => setting.name === name);
    now[name] = state.run.settings[name] ?? row?.default ?? settings[name];
  }
  const times = () => now.lr * (now['forget-divide'] ? now['batch-size'] : 1);
  let largest = 0;
  let done = 0;
  for (const { step, change } of state.run.edits) {
    // What is changed before a single step was taken with it does not count.
    if (step > done) largest = Math.max(largest, times());
    done = step;
    if ('setting' in change) now[change.setting] = change.value;
    if ('switch' in change) now[change.switch] = change.on;
  }
  return Math.max(largest, times());
}
