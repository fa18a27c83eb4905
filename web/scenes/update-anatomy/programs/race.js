import { memoriesOf } from '../../../view/memory.js';
import { flatTensors } from '../../../view/run-view.js';
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

/** Stops at which the rules differ. */
const OWN = ['state', 'update'];

/**
 * A rule of torch.optim on a function: the gradient, what the rule makes of its memory, and the step that
 * it takes with it.
 * @type {Program}
 */
export const race = {
  start: 'anatomy.say.start.descent',
  ending: ({ settings, state }) =>
    OWN.includes(state.phase ?? '') ? `.${settings.optimizer}` : '.descent',
  loss: () => ({ half: false, divisor: null }),
  columns: () => [],

  foot(view, { t }) {
    const { step, memory } = ruleOf(view);
    const grad = flatTensors(view, 'grad');
    const moved = (/** @type {'before' | 'after'} */ key) => ({
      key,
      quantity: key,
      hue: /** @type {const} */ ('pred'),
      phase: 'update',
      formula: t(`anatomy.foot.${key}`),
      sign: t(`anatomy.row.${key}`),
      values: flatTensors(view, key),
    });
    const ofGradient = (
      /** @type {string} */ key,
      /** @type {string} */ phase,
      /** @type {string} */ formula,
      /** @type {number[] | null} */ values,
      quantity = key,
    ) => ({
      key,
      quantity,
      hue: /** @type {const} */ ('grad'),
      phase,
      formula,
      sign: formula,
      values,
    });
    return [
      ofGradient('sum', 'backward', 'g = ∂f', grad, 'grad'),
      ...memoriesOf(view).map(({ head }) =>
        ofGradient(head, 'state', memory[head] ?? head, flatTensors(view, head)),
      ),
      ofGradient('step', 'update', step, flatTensors(view, 'step')),
      moved('before'),
      moved('after'),
      ofGradient('zero', 'zero', 'g ← 0', grad?.map(() => 0) ?? null, 'grad'),
    ];
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
