import { describe, expect, it } from 'vitest';
import en from '../../web/scenes/graph/en.js';
import zh from '../../web/scenes/graph/zh.js';
import { client, fixture } from './reference.js';
/** @import { Answer } from '../../web/engine/types.js' */

const printed = fixture('backprop.json');

/** What the engine's settings make of each variant of the program. */
const SETTINGS = /** @type {Record<string, Record<string, string>>} */ ({
  sum: {},
  mean: { reduction: 'mean' },
  none: { reduction: 'none' },
  never: { backward: 'never' },
  'two-graphs': { backward: 'two-graphs' },
  'same-graph': { backward: 'same-graph' },
  product: { cut: 'product' },
  prediction: { cut: 'prediction' },
});

/** The sentence that the page gives to a stop, by variant. */
const SAID = /** @type {Record<string, keyof typeof en>} */ ({
  none: 'graph.error.not-scalar',
  never: 'graph.error.no-gradient',
  'same-graph': 'graph.error.backward-twice',
  prediction: 'graph.error.no-grad-fn',
});

/** @param {Record<string, any>} settings @param {string} question */
async function ask(settings, question) {
  const request = { experiment: 'backprop', settings, step: 1, ask: [{ question }] };
  const [{ answers }] = await client.outcomes([request]);
  return /** @type {Answer} */ (answers[0]);
}

describe.each([0, 42])('the gradients of the first batch of seed %i against PyTorch', (seed) => {
  const { variants, nudged } = printed[`seed${seed}`];

  it.each(Object.keys(SETTINGS))('%s: the same bits, or none', async (name) => {
    const passes = await ask({ seed, ...SETTINGS[name] }, 'passes');
    for (const parameter of ['w', 'b']) {
      const expected = variants[name][parameter];
      const found = passes[parameter];
      expect(found ? Array.from(found.values) : null, parameter).toEqual(
        expected && expected.map(Math.fround),
      );
    }
  });

  it.each(Object.entries(nudged))('nudged by %s', async (epsilon, expected) => {
    const { twoSided } = await ask({ seed, epsilon: Number(epsilon) }, 'nudge');
    expect(twoSided.values[0]).toBeCloseTo(expected, 6);
  });

  it.each(Object.entries(SAID))('%s: the page quotes what PyTorch says', (name, key) => {
    expect(variants[name].error).not.toBe('');
    for (const words of [en, zh]) expect(words[key]).toContain(variants[name].error);
  });
});
