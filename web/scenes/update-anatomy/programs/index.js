import { byHand, concise, regression } from './linear.js';
import { descent, race } from './race.js';
import { softmax } from './softmax.js';
/** @import { View } from '../../../engine/types.js' */
/** @import { Saying } from '../../scene-types.js' */
/** @import { Group } from '../columns.js' */
/** @import { FootRow } from '../foot.js' */

/**
 * What one update means in each experiment.
 *
 * @typedef {object} Program
 * @property {string} start  key of the sentence before the first update
 * @property {(view: View) => string} ending  of the key of a stop's sentence: '', or '.' and what is
 *   particular there
 * @property {Record<string, string>} [signs]  of stops, in the strip, where they differ from those of a
 *   linear model
 * @property {(view: View) => {half?: boolean, divisor?: number, written?: string}} [loss]  of a
 *   sample: e² or half of it, as a share of the whole or not; `written` where it is no square
 * @property {(view: View, most: number) => Group[]} columns
 * @property {(view: View, saying: Pick<Saying, 't' | 'format'>) => FootRow[]} foot
 * @property {(reading: CellReading, tensor: string, k: number) => string | null} [cell]
 *   the arithmetic behind the number of a sample; null: as in a linear model
 * @property {(view: View, key: string, p: number, label: string,
 *   saying: Pick<Saying, 't' | 'format'>) => string | null} [reading]
 *   the arithmetic behind the number of parameter p in that row below; null: as in every program
 *
 * @typedef {object} CellReading  of one sample
 * @property {View} view
 * @property {(tensor: string, column?: number) => number} at  its numbers
 * @property {(value: number | undefined) => string} number  inside a formula
 * @property {string} result  the number itself, in all its digits
 */

/** @type {Record<string, Program>} by the experiment's id */
const programs = { descent, 'by-hand': byHand, regression, softmax, race, concise };

/** @param {View} view */
export function programOf({ experiment }) {
  return programs[experiment.id] ?? regression;
}
