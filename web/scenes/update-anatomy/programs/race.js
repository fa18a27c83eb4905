import { memoriesOf } from '../../../view/memory.js';
import { flatTensors } from '../../../view/run-view.js';
import { footRow, footRows } from '../foot.js';
/** @import { View } from '../../../engine/types.js' */
/** @import { Program } from './index.js' */

/**
 * How each rule writes its step, with what it remembers, and where that comes from.
 * @type {Record<string, {step: string, memory: Record<string, string>}>}
 */
const RULES = {
  sgd: { step: 'lr·g', memory: {} },
  momentum: { step: 'lr·v', memory: { v: 'v ← μv + g' } },
  nesterov: { step: 'lr·(g + μv)', memory: { v: 'v ← μv + g' } },
  adagrad: { step: 'lr·g/(√s + ε)', memory: { s: 's ← s + g²' } },
  adam: {
    step: 'lr·m̂/(√v̂ + ε)',
    memory: {
      m: 'm ← β₁m + (1 − β₁)g',
      v: 'v ← β₂v + (1 − β₂)g²',
      mHat: 'm̂ = m/(1 − β₁ᵗ)',
      vHat: 'v̂ = v/(1 − β₂ᵗ)',
    },
  },
};

/** One function, no data: its derivative is there with the backward pass. @type {Program} */
export const descent = {
  start: 'anatomy.say.start.descent',
  ending: () => '.descent',
  columns: () => [],
  foot: (view, saying) =>
    footRows(view, saying, {
      loss: null,
      sum: { phase: 'backward', formula: 'grad = ∂f', sign: 'grad = ∂f' },
    }),
};

/** Stops at which the rules differ. */
const OWN = ['state', 'update'];

/**
 * A rule of torch.optim on a function: the gradient, what the rule makes of its memory, and the step that
 * it takes with it.
 * @type {Program}
 */
export const race = {
  ...descent,
  ending: ({ settings, state }) =>
    OWN.includes(state.phase ?? '') ? `.${settings.optimizer}` : '.descent',

  foot(view, saying) {
    const { step, memory } = ruleOf(view);
    const [sum, ...rest] = descent.foot(view, saying);
    const memories = memoriesOf(view).map(({ head }) =>
      footRow(head, 'grad', 'state', memory[head] ?? head, { values: flatTensors(view, head) }),
    );
    /** @type {Record<string, string>} */
    const written = { sum: 'g = ∂f', step, zero: 'g ← 0' };
    return [sum, ...memories, ...rest].map((row) => {
      const formula = written[row.key];
      return formula ? { ...row, formula, sign: formula } : row;
    });
  },

  reading(view, key, p, label, { format }) {
    const exact = (/** @type {string} */ head) => format.exact(flatTensors(view, head)?.[p]);
    const { step, memory } = ruleOf(view);
    if (key === 'sum') return `g = ∂f/∂${label} = ${exact('grad')}`;
    if (key === 'step') return `${step} = ${exact('step')}`;
    return memory[key] ? `${memory[key]} = ${exact(key)}` : null;
  },
};

/** @param {View} view */
function ruleOf({ settings }) {
  const rule = RULES[settings.optimizer] ?? RULES.sgd;
  if (!settings['no-bias-correction']) return rule;
  return { ...rule, memory: { ...rule.memory, mHat: 'm̂ = m', vHat: 'v̂ = v' } };
}
