import { parameterLabels, symbol } from '../../view/labels.js';
import { differences, gradThere } from './nodes.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Format, Saying } from '../scene-types.js' */
/** @import { Graph } from './nodes.js' */

/**
 * What happens at a stop as a line of arithmetic, with the numbers of the batch's first sample.
 *
 * @typedef {(value: number | undefined) => string} Write
 *
 * @typedef {object} Step  what a rule reads
 * @property {(name: string) => number[]} value
 * @property {(name: string) => number[]} grad
 * @property {Write} n
 * @property {Write} f  the same as a factor: negative numbers in brackets
 * @property {number} features
 * @property {boolean} mean
 * @property {(parts: string[]) => string} terms  a sum, of which only the first are written out
 */

/** @type {Record<string, (step: Step) => string>} by the stop */
const RULES = {
  product: ({ value, n, f, features, terms }) => {
    const [X, w] = [value('X').slice(0, features), value('w')];
    const symbols = X.map((_, k) => symbol('x', k, features) + symbol('w', k, features));
    const products = X.map((x, k) => `${n(x)}·${f(w[k])}`);
    return `${terms(symbols)} = ${terms(products)} = ${n(value('product')[0])}`;
  },
  forward: ({ value, n, f }) =>
    `ŷ = Xw + b = ${n(value('product')[0])} + ${f(value('b')[0])} = ${n(value('yHat')[0])}`,
  residual: ({ value, n, f }) =>
    `e = ŷ − y = ${n(value('yHat')[0])} − ${f(value('y')[0])} = ${n(value('residual')[0])}`,
  square: ({ value, n, f }) => `e² = ${f(value('residual')[0])}² = ${n(value('square')[0])}`,
  loss: ({ value, n }) => `l = e²/2 = ${n(value('square')[0])}/2 = ${n(value('loss')[0])}`,
  total: ({ value, n, f, mean, terms }) => {
    const l = value('loss');
    const sum = terms(l.map((v, k) => (k ? f(v) : n(v))));
    const total = n(value('total')[0]);
    return mean ? `L = (${sum})/${l.length} = ${total}` : `L = Σl = ${sum} = ${total}`;
  },
  backward: ({ grad, n }) => `∂L/∂L = ${n(grad('total')[0])}`,
  backloss: ({ value, grad, n, mean }) =>
    `∂L/∂l = ${mean ? `1/${value('loss').length}` : '1 · 1'} = ${n(grad('loss')[0])}`,
  backsquare: ({ grad, n, f }) =>
    `∂L/∂(e²) = ∂L/∂l · ½ = ${f(grad('loss')[0])} · ½ = ${n(grad('square')[0])}`,
  backresidual: ({ value, grad, n, f }) =>
    `∂L/∂e = ∂L/∂(e²) · 2e = ${f(grad('square')[0])} · 2·${f(value('residual')[0])} = ${n(grad('residual')[0])}`,
  backforward: ({ grad, n, f }) =>
    `∂L/∂ŷ = ∂L/∂e · 1 = ${f(grad('residual')[0])} · 1 = ${n(grad('yHat')[0])}`,
  backproduct: (step) => {
    const parts = step.grad('yHat');
    const own = parts.reduce((sum, g) => sum + g, 0);
    const sum = step.terms(parts.map((v, k) => (k ? step.f(v) : step.n(v))));
    return added('b', `∂L/∂b = Σ ∂L/∂ŷ = ${sum}`, own, step.grad('b')[0], step);
  },
  sum: (step) => {
    const { value, grad, n, f, features, terms } = step;
    const parts = grad('product').map((g, i) => `${(i ? f : n)(value('X')[i * features])}·${f(g)}`);
    const name = features > 1 ? 'w₁' : 'w';
    const sum = `∂L/∂${name} = Σ x${features > 1 ? '₁' : ''}·∂L/∂(Xw) = ${terms(parts)}`;
    return added(name, sum, ofWeight(step), grad('w')[0], step);
  },
};

/** What one trip back finds for the first weight. @param {Pick<Step, 'value' | 'grad' | 'features'>} step */
const ofWeight = ({ value, grad, features }) =>
  grad('product').reduce((sum, g, i) => sum + value('X')[i * features] * g, 0);

/** float32 sums of ten numbers differ by less, what lay in `.grad` before is more. */
const isAll = (/** @type {number} */ own, /** @type {number} */ total) =>
  Math.abs(total - own) <= 1e-3 * Math.abs(total);

/**
 * The gradient, or what becomes of `.grad` where something lay in it before.
 * @param {string} name
 * @param {string} sum  how the gradient comes about
 * @param {number} own @param {number} total @param {Pick<Step, 'n' | 'f'>} writing
 */
function added(name, sum, own, total, { n, f }) {
  if (isAll(own, total)) return `${sum} = ${n(total)}`;
  return `${name}.grad += ∂L/∂${name}: ${n(total - own)} + ${f(own)} = ${n(total)}`;
}

/**
 * @param {View} view @param {Graph} graph @param {Format} format
 * @param {number} [most]  terms of a sum that are written out
 * @returns {string}  '' where nothing is computed, or where it never comes to it
 */
export function ruleOf(view, { nodes }, format, most = 3) {
  const { phase } = view.state;
  const rule = phase === null ? undefined : RULES[phase];
  if (!rule) return '';
  const arrived = nodes.some((one) => one.back === phase && gradThere(view, one));
  const computed = nodes.some(({ stop, name }) => stop === phase && name);
  if (!arrived && !computed) return '';
  const n = (/** @type {number | undefined} */ value) => format.short(value, 4);
  return rule({
    ...reading(nodes),
    n,
    f: (value) => (value !== undefined && value < 0 ? `(${n(value)})` : n(value)),
    mean: view.settings.reduction === 'mean',
    terms: (parts) => [...parts.slice(0, most), ...(parts.length > most ? ['…'] : [])].join(' + '),
  });
}

/** @param {Graph['nodes']} nodes @returns {Pick<Step, 'value' | 'grad' | 'features'>} */
function reading(nodes) {
  const node = (/** @type {string} */ name) => nodes.find((one) => one.name === name);
  return {
    value: (name) => node(name)?.value.values ?? [],
    grad: (name) => node(name)?.grad?.values ?? [],
    features: node('w')?.value.values.length ?? 1,
  };
}

/**
 * The gradients of the parameters beside what two losses say of each, with as many digits as it takes to
 * tell which ε comes close.
 * @param {View} view @param {Graph} graph @param {Pick<Saying, 't' | 'format'>} saying
 * @returns {string[]}  ε, then a text for each parameter; none where there are none yet
 */
export function checksOf(view, { nodes }, { t, format }) {
  const found = differences(view);
  const reached = nodes.filter((node) => found?.[node.name] && gradThere(view, node));
  if (!found || !reached.some(({ name }) => name === 'w')) return [];
  const grads = reached.flatMap(({ grad }) => grad?.values ?? []);
  // Where something lay in `.grad` before, or nothing came, it is not the gradient.
  const step = reading(nodes);
  if (step.grad('product').length === 0 || !isAll(ofWeight(step), grads[0])) return [];
  const about = reached.flatMap(({ name }) => found[name]);
  const labels = parameterLabels(view);
  const number = (/** @type {number} */ value) => format.fixed(value, 6);
  const checks = grads.map((grad, k) => {
    const numbers = { grad: number(grad), about: number(about[k]) };
    return t('graph.check', { name: labels[k], ...numbers });
  });
  return [`ε = ${format.general(view.settings.epsilon)}`, ...checks];
}
