/**
 * @typedef {import('../engine/types.js').RunView} RunView
 * @typedef {import('../engine/types.js').View} View
 * @typedef {typeof import('../i18n/format.js').format} Format
 */

/**
 * Whether a run is the right program beside a broken one: the same but for the lines that were changed.
 * @param {RunView} view
 * @param {RunView} run
 */
export function isReference(view, run) {
  const names = differing(view, run);
  const variant = (/** @type {string} */ name) =>
    view.experiment.settings.some((row) => row.name === name && row.group === 'variant') &&
    Boolean(view.settings[name]) &&
    !run.settings[name];
  return names.length > 0 && names.every(variant);
}

/**
 * What a run beside is called: as a card names it; by the words for the right program where it is that, else by the settings
 * in which it differs, as a program writes them; by its experiment where that is another.
 * @param {RunView} view
 * @param {RunView} run
 * @param {{reference: string, same: string, format: Format}} words  same: nothing differs
 */
export function besideName(view, run, { reference, same, format }) {
  if (run.name) return run.name;
  if (view.experiment.id !== run.experiment.id) return run.experiment.id;
  if (isReference(view, run)) return reference;
  const parts = differing(view, run).map(
    (name) => `${name.replaceAll('-', '_')} = ${written(run.settings[name], format)}`,
  );
  return parts.join(', ') || same;
}

/** @param {RunView} view @param {RunView} run  of the same experiment */
function differing(view, run) {
  if (view.experiment.id !== run.experiment.id) return [];
  return view.experiment.settings
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(view.settings[name]) !== JSON.stringify(run.settings[name]));
}

/** @param {any} value @param {Format} format @returns {string} */
function written(value, format) {
  if (Array.isArray(value)) return `[${value.map((one) => written(one, format)).join(', ')}]`;
  return typeof value === 'number' ? format.general(value) : String(value);
}
