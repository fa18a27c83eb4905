import { expect, test } from 'vitest';
import { isRight, parseNumbers } from '../../../web/controls/card/answers.js';
import { answerTo, numbersFor } from '../../contents/answers.js';
import { chapterIds, readCards } from '../../contents/chapters.js';

/**
 * Right answers, worked out by hand: what the page accepts must be these. By id of the check; a check
 * that is not here is judged by the engine alone.
 * @type {Record<string, string>}
 */
const byHand = {
  // descent: x ← 0.5 − 0.1·1; |1 − 2η| = 1; 2 / f″ with f″ = 10
  'next-x': '0.4',
  bounce: '1',
  curvature: '0.2',
  // by-hand: y = 2x + 1; 2² + 3² + 4²; 1 + 0.01·40, 0.01·18, and the residuals once more
  'by-eye': '2, 1',
  'loss-start': '29',
  'first-step': '1.4, 0.18, 12.9612',
  // scratch: ⌈1000 / 64⌉; ½(2² + 3.4² + 4.2²)
  'updates-64': '16',
  'loss-before': '16.6',
};

const lists = chapterIds.map(async (chapter) =>
  (await readCards(chapter, 'zh')).flatMap(({ blocks }) =>
    blocks.flatMap((check) =>
      check.type === 'check' && check.kind !== 'choice' ? [{ chapter, check }] : [],
    ),
  ),
);
const checks = (await Promise.all(lists)).flat();

test.each(checks)(
  'the answer to $check.id of "$chapter" is accepted',
  async ({ chapter, check }) => {
    const wanted = await numbersFor(check, chapter);
    const accepted = (/** @type {string} */ text) => isRight(check, parseNumbers(text), wanted);
    expect(accepted(await answerTo(check, chapter))).toBe(true);
    if (byHand[check.id]) expect(accepted(byHand[check.id]), 'worked out by hand').toBe(true);
  },
);

test('every answer that was worked out by hand belongs to a check', () => {
  expect(checks.map(({ check }) => check.id)).toEqual(expect.arrayContaining(Object.keys(byHand)));
});
