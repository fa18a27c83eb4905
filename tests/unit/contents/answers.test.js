import { expect, test } from 'vitest';
import { judge, ruleOf } from '../../../web/controls/card/answers.js';
import { answerTo, numbersFor, quoteIn } from '../../contents/answers.js';
import { chapterIds, experimentOf, readCards } from '../../contents/chapters.js';

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
  bowl: '0.8, 0.8',
  // by-hand: y = 2x + 1; 2² + 3² + 4²; 1 + 0.01·40, 0.01·18, and the residuals once more
  'by-eye': '2, 1',
  'loss-start': '29',
  'first-step': '1.4, 0.18, 12.9612',
  // scratch: ⌈1000 / 64⌉; ½(2² + 3.4² + 4.2²)
  'updates-64': '16',
  'loss-before': '16.6',
  // softmax: e; −ln .1, −ln .5; shares of 2, 1, 0 minus the label; ln 3
  ratio: '2.7183',
  'two-losses': '2.3026, 0.6931',
  gradient: '0.6652, -0.7553, 0.0900',
  'ln-three': '1.0986',
  // information: log₂ 8; a coin and (½, ¼, ¼); ½·2 + ¼·2 + ¼·1; honesty; log-sum-exp; nats over ln 2
  surprisal: '3',
  entropy: '1, 1.5',
  'wrong-code': '1.75',
  honest: '0.75',
  nats: '0.4590',
};

const lists = chapterIds.map(async (chapter) =>
  (await readCards(chapter, 'zh')).flatMap((card) =>
    card.blocks.flatMap((check) =>
      check.type === 'check' && check.kind !== 'choice' && check.asks !== 'thing'
        ? [{ chapter, check, experiment: experimentOf(card) }]
        : [],
    ),
  ),
);
const checks = (await Promise.all(lists)).flat();

test.each(checks)(
  'the answer to $check.id of "$chapter" is accepted',
  async ({ chapter, check, experiment }) => {
    const quote = quoteIn(chapter, experiment);
    const stateOf = async (/** @type {string} */ text) =>
      (await judge(check, text, (path, own) => quote(path, own ?? check.with))).state;
    expect(await stateOf(await answerTo(check, chapter, experiment))).toBe('right');
    if (byHand[check.id])
      expect(await stateOf(byHand[check.id]), 'worked out by hand').toBe('right');
  },
);

test.each(checks.filter(({ check }) => check.wrongs.length > 0))(
  'no wrong answer to $check.id of "$chapter" that has a name is taken for right or for another',
  async ({ chapter, check, experiment }) => {
    const quote = quoteIn(chapter, experiment);
    const own = (/** @type {string} */ path, /** @type {string | undefined} */ text) =>
      quote(path, text ?? check.with);
    for (const [k, wrong] of check.wrongs.entries()) {
      const { expected } = await ruleOf({ with: check.with, ...wrong }, own);
      // A list may name only the first numbers, and leave out some; one between two ends has no number.
      if (!expected?.length || expected.includes(null)) continue;
      const rest = (await numbersFor(check, chapter, experiment)).slice(expected.length);
      const text = [...expected, ...rest].join(', ');
      expect.soft(await judge(check, text, own), text).toEqual({ state: 'wrong', named: k });
    }
  },
);

test('every answer that was worked out by hand belongs to a check', () => {
  expect(checks.map(({ check }) => check.id)).toEqual(expect.arrayContaining(Object.keys(byHand)));
});
