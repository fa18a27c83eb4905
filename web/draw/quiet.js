/**
 * Canvases too small for words. Whoever lays out and writes asks here: text draws nothing on them, labels
 * find no room, plots keep none for axes. So each picture can stand small without knowing it.
 * @type {WeakSet<object>}  their contexts
 */
const quiet = new WeakSet();

/** @param {CanvasRenderingContext2D} context @param {boolean} on */
export function setQuiet(context, on) {
  if (on) quiet.add(context);
  else quiet.delete(context);
}

/** @param {CanvasRenderingContext2D} context */
export const isQuiet = (context) => quiet.has(context);
