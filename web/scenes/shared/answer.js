/** @import { Answer } from '../../engine/types.js' */

/** The numbers of that name in an answer. @param {Answer | null} answer @param {string} name */
export const listIn = (answer, name) =>
  /** @type {number[]} */ (Array.from(answer?.[name]?.values ?? []));

/** The only one of them. @param {Answer | null} answer @param {string} name @returns {number} */
export const numberIn = (answer, name) => answer?.[name]?.values[0] ?? NaN;

/** A text in an answer, line by line. @param {Answer | null} answer @param {string} name */
export const linesIn = (answer, name) =>
  new TextDecoder().decode(Uint8Array.from(listIn(answer, name))).split('\n');
