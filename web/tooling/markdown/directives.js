import { ChapterError } from './chapter-error.js';

/**
 * @typedef {(value: string) => boolean} Test
 * @typedef {object} Rule
 * @property {Record<string, Test>} [required]
 * @property {Record<string, Test>} [optional]
 * @property {boolean} [text]  words follow on the line (and on the next lines, up to an empty one)
 */

/** @type {Test} */
const any = (value) => value !== '';
/** @type {Test} */
const number = (value) => value !== '' && Number.isFinite(Number(value));
/** @type {Test} */
const count = (value) => /^[1-9]\d*$/.test(value);
/** @type {Test} */
const name = (value) => /^[a-z][a-z0-9-]*$/.test(value);
/** @type {Test} */
const names = (value) => value.split(' ').every(name);
/** @type {Test} */
const settings = (value) =>
  value.split(' ').every((part) => /^[a-z][a-z0-9-]*=[^\s=]+$/.test(part));
/** @type {Test} */
const paths = (value) => value.split(/[ ,]+/).every((part) => /^[a-z]\w*(\.\w+)*$/i.test(part));
/** @type {Test} */
const excerpt = (value) => /^[\w/]+\.\w+#[a-z0-9-]+$/.test(value);
/** @type {Test} */
const goal = (value) => /^(phase:[a-z]+|(step|epoch):\d+|end|diverged|edit)$/.test(value);
/** @type {Test} */
const place = (value) => /^(phase:[a-z]+|(step|epoch):\d+|end)$/.test(value);
/** @param {string[]} words @returns {Test} */
const oneOf =
  (...words) =>
  (value) =>
    words.includes(value);

/** What may stand in a chapter. @type {Record<string, Rule>} */
const rules = {
  scene: { required: { id: names } },
  code: { optional: { cpp: excerpt, python: excerpt } },
  run: {
    required: { unit: oneOf('micro', 'update', 'epoch', 'run'), label: any },
    optional: { count, done: goal, set: settings },
  },
  start: { optional: { experiment: name, set: settings, to: place } },
  beside: { optional: { experiment: name, set: settings } },
  preset: { required: { set: settings, label: any } },
  switch: { required: { name } },
  control: { required: { name } },
  print: {},
  check: {
    required: { id: name, kind: oneOf('number', 'numbers', 'choice') },
    optional: {
      answer: any,
      of: paths,
      with: settings,
      tolerance: number,
      min: number,
      max: number,
    },
  },
  hint: { text: true },
  reveal: { text: true },
};

const value = {
  required: { of: paths },
  optional: {
    with: settings,
    digits: (/** @type {string} */ text) => /^\d\d?$/.test(text),
    format: oneOf('fixed', 'exp', 'percent', 'general'),
  },
};

/** @param {string} directive @param {number} line @returns {Rule} */
export function ruleOf(directive, line) {
  const rule = rules[directive];
  if (!rule) throw new ChapterError(`unknown directive ::${directive}`, line);
  return rule;
}

/**
 * @param {string} directive
 * @param {Record<string, string>} attributes
 * @param {number} line
 */
export function checkDirective(directive, attributes, line) {
  checkAttributes(`::${directive}`, ruleOf(directive, line), attributes, line);
  if (directive === 'code' && !attributes.cpp && !attributes.python) {
    throw new ChapterError('::code needs cpp or python', line);
  }
  if (directive === 'start' && Object.keys(attributes).length === 0) {
    throw new ChapterError('::start needs experiment, set or to', line);
  }
  if (directive === 'beside' && !attributes.experiment && !attributes.set) {
    throw new ChapterError('::beside needs experiment or set', line);
  }
}

/** @param {Record<string, string>} attributes @param {number} line */
export function checkValue(attributes, line) {
  checkAttributes(':value', value, attributes, line);
}

/**
 * @param {string} shown
 * @param {Rule} rule
 * @param {Record<string, string>} attributes
 * @param {number} line
 */
function checkAttributes(shown, { required = {}, optional = {} }, attributes, line) {
  for (const key of Object.keys(required)) {
    if (!(key in attributes)) throw new ChapterError(`${shown} needs ${key}=…`, line);
  }
  for (const [key, text] of Object.entries(attributes)) {
    const test = required[key] ?? optional[key];
    if (!test) throw new ChapterError(`${shown} has no attribute ${key}`, line);
    if (!test(text)) throw new ChapterError(`${shown}: ${key}="${text}" is not understood`, line);
  }
}
