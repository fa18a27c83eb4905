import { describe, expect, it } from 'vitest';
import { nearest } from '../../web/cli/nearest.js';
import { errorSentence } from '../../web/i18n/error-sentence.js';
import cliEn from '../../web/cli/en.js';
import cliZh from '../../web/cli/zh.js';
import { languages, loadWords, words } from '../../web/i18n/index.js';
import { readRegistry } from '../contents/registry.js';
/** @import { Words } from '../../web/i18n/index.js' */

const settings = (await readRegistry()).flatMap((experiment) => experiment.settings);

describe('the name that was meant', () => {
  const names = ['seed', 'n', 'true-w', 'true-b', 'noise', 'batch-size', 'lr', 'epochs', 'json'];
  it.each([
    ['sed', 'seed'],
    ['batchsize', 'batch-size'],
    ['batch', 'batch-size'],
    ['epoch', 'epochs'],
    ['truew', 'true-w'],
    ['Json', 'json'],
  ])('%s is %s', (word, name) => {
    expect(nearest(word, names)).toBe(name);
  });
});

/** @type {Words} */
const own = { en: async () => ({ default: cliEn }), zh: async () => ({ default: cliZh }) };

describe.each(languages)('the sentence of an error, in %s', (language) => {
  /** Each way in which things go wrong, as the engine, the session and the client tell it. */
  const failures = [
    { name: 'out-of-range', parameter: 'lr', value: -1, min: 0, max: 10 },
    { name: 'wrong-type', parameter: 'lr', value: 'x' },
    { name: 'wrong-type', parameter: 'iterations', value: 1.5 },
    { name: 'wrong-type', parameter: 'x0', value: ['a'] },
    { name: 'wrong-type', parameter: 'peek', value: 2 },
    { name: 'wrong-length', parameter: 'x0', value: [], min: 1, max: 3 },
    { name: 'wrong-length', parameter: 'y', value: [1], min: 2, max: 2 },
    { name: 'unknown-choice', parameter: 'reduction', value: 'max' },
    { name: 'unknown-choice', parameter: 'phase', value: 'nap' },
    { name: 'unknown-setting', parameter: 'speed' },
    { name: 'unknown-experiment', parameter: 'experiment', value: 'x' },
    { name: 'unknown-change', parameter: 'seed' },
    { name: 'unknown-step', parameter: 'step', value: 9, min: 0, max: 3 },
    { name: 'shape-mismatch', parameter: 'matmul', value: '(10,2) (3,1)' },
    { name: 'no-gradient', parameter: 'w' },
    { name: 'not-scalar', parameter: 'backward', value: '(10,1)' },
    { name: 'backward-twice', parameter: 'backward' },
    ...['lost', 'failed', 'refused', 'missing', 'closed', 'not-built', 'broken'].map((what) => ({
      name: `engine-${what}`,
      value: 'why',
    })),
    { name: 'unknown-run', value: 3 },
    { name: 'unknown-method', value: 'x' },
  ];
  const notes = [
    { name: 'clamped', parameter: 'lr', value: 99, used: 10 },
    { name: 'cut', parameter: 'x0', value: 3, used: 2 },
    { name: 'defaulted', parameter: 'x0', value: 'x', used: [1] },
    { name: 'unreadable-run', value: '' },
    { name: 'other-version', value: 2 },
    { name: 'state-refused', value: 'x' },
    { name: 'unknown-experiment', value: 'x' },
    { name: 'dropped-edits', value: 3 },
  ];

  it.each(failures)('$name of $parameter', async (facts) => {
    const t = await loadWords(language, words.settings, own);
    const sentence = errorSentence(t, facts, { settings });
    expect(sentence).not.toMatch(/[{}]|undefined|error\./);
    expect(sentence).not.toBe(t('error.unexpected'));
    expect(sentence.startsWith(t('error.unexpected').slice(0, 10))).toBe(false);
  });

  it.each(notes)('of the note $name', async (facts) => {
    const t = await loadWords(language, words.settings, own);
    const sentence = errorSentence(t, facts, { settings, family: 'note' });
    expect(sentence).not.toMatch(/[{}]|undefined|note\./);
    expect(sentence.startsWith(t('error.unexpected').slice(0, 10))).toBe(false);
  });

  it('says something about a failure without one', async () => {
    const t = await loadWords(language, words.settings, own);
    expect(errorSentence(t, { name: 'eclipse', value: 'x'.repeat(100) })).toContain('eclipse');
    expect(errorSentence(t, { name: 'eclipse', value: 'x'.repeat(100) })).toContain('…');
  });
});
