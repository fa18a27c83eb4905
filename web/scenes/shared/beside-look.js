/** @import { Colours } from '../../styles/tokens.js' */

/**
 * How the runs beside the run are drawn wherever there are several: by colour and by dash.
 * @param {Colours} colours
 * @param {number} index  of the run beside
 * @param {number} count  of all beside
 * @returns {{colour: string, text: string, dash: number[]}}
 */
export function besideLook(colours, index, count) {
  if (count === 1) return { colour: colours.muted, text: colours.muted, dash: [5, 4] };
  const hues = /** @type {const} */ (['data', 'grad', 'resid', 'muted']);
  const hue = hues[index % hues.length];
  const text = hue === 'muted' ? 'muted' : /** @type {const} */ (`${hue}Text`);
  return { colour: colours[hue], text: colours[text], dash: DASHES[index % DASHES.length] };
}

const DASHES = [
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
  [4, 4],
];
