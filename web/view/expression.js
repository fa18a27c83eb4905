/**
 * Arithmetic on numbers of a run, as a card writes it: `of="steps.1.x.0"`, `of="1-2*settings.lr"`,
 * `answer="-40 -18"`. Several stand beside each other, separated by spaces or commas, so there is no
 * space inside one. `+ - * / ^`, brackets, and abs, sqrt, exp, log, floor, ceil, round. A name is a path
 * of outcome-path.js; a hyphen inside its first part or a setting's name belongs to it: where a minus
 * is meant there, brackets tell: `(totalSteps)-epoch`. `_` alone stands for any number.
 *
 * @typedef {object} Expression
 * @property {string[]} paths  what it asks of runs
 * @property {string | null} path  it is nothing but this one
 * @property {(value: (path: string) => any) => any} evaluate
 */

const PATH =
  /^(?:now\.|at\.\w+\.)?(?:settings\.[a-z]\w*(?:-[a-z]\w*)*(?:\.\d+)*|[a-z]\w*(?:-[a-z]\w*)*(?:\.\w+)*)/i;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i;

/** @type {Record<string, (a: number, b: number) => number>} */
const OPERATIONS = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** @type {Record<string, (x: number) => number>} */
const FUNCTIONS = {
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp: Math.exp,
  log: Math.log,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
};

/**
 * @param {string} text
 * @returns {(Expression | null)[]}  null: any number. Throws a SyntaxError where something is not understood
 */
export function readExpressions(text) {
  const parts = text
    .replaceAll('\u2212', '-')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (parts.length === 0) throw new SyntaxError('nothing to compute');
  return parts.map((part) => (part === '_' ? null : readOne(part)));
}

/**
 * The numbers that a text of expressions stands for.
 * @param {string} text
 * @param {(path: string) => Promise<any>} quote  asks a run
 * @returns {Promise<any[]>}  null: any number
 */
export function computed(text, quote) {
  return Promise.all(
    readExpressions(text).map(async (expression) => {
      if (!expression) return null;
      const { paths, evaluate } = expression;
      const values = new Map();
      await Promise.all(paths.map(async (path) => values.set(path, await quote(path))));
      return evaluate((path) => values.get(path));
    }),
  );
}

/** @param {string} text @returns {Expression} */
function readOne(text) {
  let at = 0;
  const paths = /** @type {Set<string>} */ (new Set());
  /** @typedef {(value: (path: string) => any) => any} Node */
  const wrong = () => new SyntaxError(`"${text}" is not understood at "${text.slice(at)}"`);
  const take = (/** @type {string} */ sign) => text[at] === sign && ++at > 0;

  /** Operations of one rank, from the left. @param {() => Node} operand @param {string[]} signs */
  const chain = (operand, signs) => () => {
    let left = operand();
    for (;;) {
      const sign = signs.find(take);
      if (!sign) return left;
      const [before, right] = [left, operand()];
      left = (value) => OPERATIONS[sign](Number(before(value)), Number(right(value)));
    }
  };
  /** @returns {Node} */
  const signed = () => {
    if (!take('-')) return power();
    const inner = signed();
    return (value) => -Number(inner(value));
  };
  /** @returns {Node} */
  const power = () => {
    const base = atom();
    if (!take('^')) return base;
    const exponent = signed();
    return (value) => Number(base(value)) ** Number(exponent(value));
  };
  const product = chain(signed, ['*', '/']);
  const sum = chain(product, ['+', '-']);
  /** @returns {Node} */
  const atom = () => {
    if (take('(')) return closed(sum());
    const rest = text.slice(at);
    const number = NUMBER.exec(rest)?.[0];
    if (number) {
      at += number.length;
      return () => Number(number);
    }
    const path = PATH.exec(rest)?.[0];
    if (!path) throw wrong();
    at += path.length;
    if (Object.hasOwn(FUNCTIONS, path)) {
      if (!take('(')) throw wrong();
      const inner = closed(sum());
      return (value) => FUNCTIONS[path](Number(inner(value)));
    }
    paths.add(path);
    return (value) => value(path);
  };
  const closed = (/** @type {Node} */ inner) => {
    if (!take(')')) throw wrong();
    return inner;
  };

  const evaluate = sum();
  if (at < text.length) throw wrong();
  const [path] = paths;
  return { paths: [...paths], path: path === text ? path : null, evaluate };
}
