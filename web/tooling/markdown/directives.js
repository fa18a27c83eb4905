import { readExpressions } from '../../view/expression.js';
import { ChapterError } from './chapter-error.js';

/**
 * What may stand in a chapter, beside Markdown and formulas. A directive stands on a line of its own,
 * `:value{…}`, `:set{…}` and `:follow{…}` in a text.
 *
 *     ::scene{id="points contour"}          the card's pictures, the large one first
 *     ::code{cpp="file#excerpt" python="file.py#excerpt"}
 *     ::run{unit=micro|update|epoch|run label="…" count=2 done="phase:zero" set="lr=2"}
 *     ::reveal …                            after a ::run: what is said when the card is done
 *     ::preset{set="lr=2" label="…"}   ::switch{name=…}   ::control{name=…}   ::print{errors=yes}
 *     ::data{}                              which pictures are in use, and the way to all of them
 *     ::listings{left="a.py#x,y" right="b.py#y,x" find=pairs}      two programs side by side: see
 *       listings-block.js, also for a line that can be moved
 *     ::sketch{in=loss-curve}               a curve to be drawn there by hand before the run; it stays
 *     ::fog{in=curve until=end}             hides there, in words and numbers too, all but where the run has
 *           been; lifted by a press, and until=end at the run's end, until=right when the card is answered
 *     ::formula{in=loss-curve of="series.fullLoss.0*0.9^k" label="0.9ᵏ"}   one that is computed: k updates
 *           once=right                    drawn when the question of the card is answered; there may be several
 *     ::start{experiment=… set="x0=1,1" to=end|step:20|epoch:1|phase:sum}   what the card opens with
 *           axis=samples name=A                                         in what those beside follow
 *     ::beside{experiment=… set="batch-size=1" name=B}                      a run that follows it
 *     ::trials{of=outcome|time x="lr=0.01,0.1" y="batch-size=1,10" set="epochs=1" label="…"}
 *           a grid of runs aside: what comes of each, or how long the question `benchmark` takes it;
 *           published="167.5 0.42": milliseconds that others measured, to stand beside
 *     :value{of="steps.1.x.0" with="lr=1" digits=4 format=fixed|exp|percent|general}
 *     :set{name=lr to=end step=0.0001 min=0.059 max=0.061 digits=4}
 *     :follow{sample=439 label="row 439"}   words that light a row of the data in every picture; pressed, it
 *           stays lit through the chapter
 *
 * `:set` is a setting of the card's experiment as a number that a reader drags, steps with arrow keys, or
 * types; pictures follow. It changes the run as the settings' panel does, or with to=end (step:20, …)
 * begins a new one at each move and walks it there: all twenty steps again while it is dragged. step, min
 * and max are for dragging and arrow keys; what is typed has the registry's limits. entry=2: of a list.
 *
 * A question: the words up to the next directive, then what is said to answers, each one's words on its
 * line and the lines after it.
 *
 *     ::check{id=next-x kind=number of="steps.1.x.0" tolerance=0.001}
 *     Where does it land?
 *     ::wrong{of="steps.0.x.0+settings.lr*1"} That is uphill.
 *     ::hint The slope first.
 *     ::reveal …
 *
 * `of=` and `answer=` are expressions (view/expression.js) on numbers of a run (view/outcome-path.js)
 * with the chapter's settings and those of `with=`; several numbers make a list, with kind=numbers. Right
 * is what equals them within `tolerance=`, or within `factor=3`: from a third of it to three times as
 * much, for what is measured. Or what lies between `min=` and `max=`: with kind=bet it is noted, neither
 * right nor wrong. Or, with `as="w b"`: the numbers
 * given become these settings, and `of=` of a run with them lies between min and max; `answer=` is one
 * that is right. The reader's run gets these settings, so that the picture shows what was answered.
 * With `kind=pick in=contour` the answer is given on that picture of the card. A place there is its
 * numbers (the picture's `plane`), judged as if they had been typed, which they can be. A thing is one of
 * the picture's `picks` (of the kind `what=…`): one whose id stands in pick="sample:1 sample:2", or for
 * which of="pick.loss" (what the picture says each thing has) lies between min and max, or is=least|most.
 * A wrong answer that has a name gets its own sentence, and the hint waits for the next try: `::wrong`
 * with answer=, of= (with the tolerance or factor of the check, or its own), near= (within 5 %, or its
 * own tolerance), min= and max=, pick=, or choice=2 (the second answer of a kind=choice). A shorter list is
 * compared with the first numbers given, `_` is any number. The first that fits is said.
 *
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
const numbers = (value) => value.split(' ').every(number);
/** @type {Test} */
const count = (value) => /^[1-9]\d*$/.test(value);
/** @type {Test} */
const whole = (value) => /^\d+$/.test(value);
/** @type {Test} */
const name = (value) => /^[a-z][a-z0-9-]*$/.test(value);
/** @type {Test} */
const names = (value) => value.split(' ').every(name);
/** @type {Test} */
const settings = (value) =>
  value.split(' ').every((part) => /^[a-z][a-z0-9-]*=[^\s=]+$/.test(part));
/** @type {Test} */
const expressions = (value) => {
  try {
    return readExpressions(value).length > 0;
  } catch {
    return false;
  }
};
/** @type {Test} */
const factor = (value) => Number(value) > 1;
/** A setting and its values. @type {Test} */
const values = (value) => /^[a-z][a-z0-9-]*=[^\s=,]+(,[^\s=,]+)*$/.test(value);
/** @type {Test} */
const excerpt = (value) => /^[\w/]+\.\w+#[a-z0-9-]+$/.test(value);
/** @type {Test} */
const excerpts = (value) => /^[\w/]+\.\w+#[a-z0-9-]+(,[a-z0-9-]+)*$/.test(value);
/** @type {Test} */
const stops = (value) => value.split(' ').every((part) => /^[a-z0-9-]+:[a-z]+$/.test(part));
/** @type {Test} */
const goal = (value) =>
  /^(phase:[a-z]+|(step|epoch):\d+|loss:[\d.e-]+@\d+|end|diverged|edit)$/.test(value);
/** @type {Test} */
const place = (value) => /^(phase:[a-z]+|(step|epoch):\d+|end)$/.test(value);
/** @param {string[]} words @returns {Test} */
const oneOf =
  (...words) =>
  (value) =>
    words.includes(value);

/** @type {Record<string, Test>} */
const accepts = {
  of: expressions,
  with: settings,
  tolerance: number,
  factor,
  min: expressions,
  max: expressions,
  pick: any,
  is: oneOf('least', 'most'),
};

/** @type {Record<string, Rule>} */
const rules = {
  scene: { required: { id: names } },
  code: { optional: { cpp: excerpt, python: excerpt } },
  listings: {
    required: { left: excerpts, right: excerpts },
    optional: { find: oneOf('pairs'), move: name, setting: name, places: stops, out: name },
  },
  run: {
    required: { unit: oneOf('micro', 'update', 'epoch', 'run'), label: any },
    optional: { count, done: goal, set: settings },
  },
  start: {
    optional: {
      experiment: name,
      set: settings,
      to: place,
      name: any,
      axis: oneOf('updates', 'samples', 'epochs', 'time'),
    },
  },
  beside: { optional: { experiment: name, set: settings, name: any } },
  trials: {
    required: { of: oneOf('outcome', 'time'), x: values, label: any },
    optional: { y: values, set: settings, published: numbers },
  },
  preset: { required: { set: settings, label: any }, optional: { to: place } },
  switch: { required: { name } },
  control: { required: { name } },
  print: { optional: { errors: oneOf('yes') } },
  sketch: { required: { in: name } },
  fog: { required: { in: name }, optional: { until: oneOf('end', 'right') } },
  formula: {
    required: { in: name, of: expressions, label: any },
    optional: { once: oneOf('right') },
  },
  data: {},
  check: {
    required: { id: name, kind: oneOf('number', 'numbers', 'choice', 'pick', 'bet') },
    optional: { in: name, what: name, answer: expressions, as: names, ...accepts },
  },
  wrong: {
    text: true,
    optional: { answer: expressions, near: expressions, choice: count, ...accepts },
  },
  hint: { text: true },
  reveal: { text: true },
};

/** @type {Test} */
const digits = (value) => /^\d\d?$/.test(value);

/** What may stand in a text. @type {Record<string, Rule>} */
const inTexts = {
  value: {
    required: { of: expressions },
    optional: { with: settings, digits, format: oneOf('fixed', 'exp', 'percent', 'general') },
  },
  set: {
    required: { name },
    optional: { entry: count, to: place, step: number, min: number, max: number, digits },
  },
  follow: { required: { sample: whole, label: any } },
};

/** @param {string} directive @param {number} line @returns {Rule} */
export function ruleOf(directive, line) {
  const rule = rules[directive];
  if (!rule) throw new ChapterError(`unknown directive ::${directive}`, line);
  return rule;
}

/** @param {string} directive @param {Record<string, string>} attributes @param {number} line */
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

/** @param {string} directive  in a text @param {Record<string, string>} attributes @param {number} line */
export function checkInText(directive, attributes, line) {
  if (!Object.hasOwn(inTexts, directive))
    throw new ChapterError(`unknown inline directive :${directive}`, line);
  checkAttributes(`:${directive}`, inTexts[directive], attributes, line);
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
