/**
 * The largest learning rate of the run, its later edits included: pictures choose their ranges by it,
 * so that these change when somebody changes the run and never while it plays.
 * @param {import('../engine/types.js').View} view
 * @returns {number}
 */
export function largestLr({ state, settings, experiment }) {
  const row = experiment.settings.find((setting) => setting.name === 'lr');
  let largest = Number(state.run.settings.lr ?? row?.default ?? settings.lr ?? 0);
  for (const { change } of state.run.edits) {
    if ('setting' in change && change.setting === 'lr') {
      largest = Math.max(largest, Number(change.value));
    }
  }
  return largest;
}
