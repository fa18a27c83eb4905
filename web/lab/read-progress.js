/** @import { Progress } from './walk.js' */

/**
 * What a state that was kept elsewhere says of cards and checks; whatever is not of its kind is left aside.
 * @param {any} json  anything
 * @returns {Progress | null}  null: it says nothing of them
 */
export function readProgress(json) {
  const { done, answers } = Object(json);
  if (!Array.isArray(done) && typeof answers !== 'object') return null;
  return {
    done: Array.isArray(done) ? done.filter(isText) : [],
    answers: Object.fromEntries(Object.entries(Object(answers)).filter(([, text]) => isText(text))),
  };
}

/** @param {any} value */
const isText = (value) => typeof value === 'string';
