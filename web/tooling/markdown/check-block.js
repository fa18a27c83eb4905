import { ChapterError } from './chapter-error.js';
/** @import { CheckBlock, Wrong } from '../chapter-types.js' */
/** @import { Token } from 'markdown-it' */

const CHOICE = /^\[( |x)\] /;

/**
 * @param {Record<string, string>} attributes
 * @param {Token[]} tokens  question, choices, hints, explanation
 * @param {(tokens: Token[]) => string} html
 * @param {number} line
 * @returns {CheckBlock}
 */
export function checkBlock(attributes, tokens, html, line) {
  const answers = tokens.findIndex(({ type }) => type === 'directive');
  const body = answers < 0 ? tokens : tokens.slice(0, answers);
  const rest = tokens.slice(body.length);
  const answersNamed = (/** @type {string} */ name) =>
    rest.flatMap(({ meta, map }, at) => {
      if (meta?.name !== name) return [];
      const own = accepted(/** @type {Record<string, string>} */ (meta.attributes));
      return [{ ...own, html: html([rest[at + 1]]), line: (map?.[0] ?? 0) + 1 }];
    });
  const words = (/** @type {string} */ name) => answersNamed(name).map((one) => one.html);
  const kind = /** @type {CheckBlock['kind']} */ (attributes.kind);
  const list = kind === 'choice' ? body.findIndex(({ type }) => type === 'bullet_list_open') : -1;
  const question = list < 0 ? body : body.slice(0, list);
  const choices = list < 0 ? [] : readChoices(body.slice(list), html, line);
  const [reveal] = words('reveal');

  if (question.length === 0) throw new ChapterError('::check has no question', line);
  checkAnswer(attributes, choices, line);
  return {
    type: 'check',
    id: attributes.id,
    kind,
    ...pick(attributes, ['in', 'what'], String),
    ...(kind === 'pick' && { asks: asksFor(attributes) }),
    ...accepted(attributes),
    question: html(question),
    choices,
    wrongs: answersNamed('wrong').map(({ line: at, ...wrong }) => {
      checkWrong(wrong, kind, choices.length, at);
      return wrong;
    }),
    hints: words('hint'),
    ...(reveal === undefined ? {} : { reveal }),
  };
}

/** A place has numbers; a thing has a name, or something of its own. @param {Record<string, string>} attributes */
const asksFor = ({ pick: picked, of = '' }) =>
  picked !== undefined || /\bpick\./.test(of) ? 'thing' : 'place';

/** What the attributes say of an answer. @param {Record<string, string>} attributes */
function accepted(attributes) {
  return {
    ...pick(attributes, ['answer', 'of', 'near', 'with', 'as', 'min', 'max', 'pick', 'is'], String),
    ...pick(attributes, ['tolerance', 'factor', 'choice'], Number),
  };
}

/**
 * @param {Wrong} wrong
 * @param {CheckBlock['kind']} kind  of its check
 * @param {number} choices  how many
 * @param {number} line
 */
function checkWrong({ choice, answer, of, near, min, max, pick: picked }, kind, choices, line) {
  if (kind === 'choice') {
    if (choice && choice <= choices) return;
    throw new ChapterError(`::wrong needs choice=1 … ${choices}: the answers of its ::check`, line);
  }
  if (kind === 'pick' && (picked ?? of) !== undefined) return;
  const numbers = [answer, of, near, min ?? max].filter((one) => one !== undefined);
  if (numbers.length === 1 && choice === undefined) return;
  throw new ChapterError('::wrong needs one of: answer, of, near, min and max', line);
}

/**
 * @param {Record<string, string>} attributes
 * @param {{right: boolean}[]} choices
 * @param {number} line
 */
function checkAnswer(attributes, choices, line) {
  if ((attributes.kind === 'pick') !== 'in' in attributes) {
    throw new ChapterError(
      '::check: kind=pick needs in=…, a picture of the card; no other does',
      line,
    );
  }
  if (attributes.kind === 'pick' && asksFor(attributes) === 'thing') {
    if ('pick' in attributes !== 'of' in attributes) return;
    throw new ChapterError('::check: a thing is asked for by pick=…, or by of="pick.…"', line);
  }
  if ('as' in attributes) {
    const judged = 'of' in attributes && ('min' in attributes || 'max' in attributes);
    if (judged && 'answer' in attributes) return;
    const message = '::check with as=… needs of, min or max, and answer: one that is right';
    throw new ChapterError(message, line);
  }
  const ways = [
    'answer' in attributes,
    'of' in attributes,
    'min' in attributes || 'max' in attributes,
    attributes.kind === 'choice',
  ];
  if (ways.filter(Boolean).length !== 1) {
    throw new ChapterError('::check needs one of: answer, of, min and max, kind=choice', line);
  }
  if (attributes.kind !== 'choice') return;
  if (choices.length < 2 || choices.filter(({ right }) => right).length !== 1) {
    throw new ChapterError('a choice needs two or more answers, one of them - [x]', line);
  }
}

/**
 * @param {Token[]} tokens  one list
 * @param {(tokens: Token[]) => string} html
 * @param {number} line
 */
function readChoices(tokens, html, line) {
  /** @type {CheckBlock['choices']} */
  const choices = [];
  let end = 0;
  tokens.forEach((token, at) => {
    if (token.type === 'bullet_list_close') end = at;
    if (token.type !== 'inline' || end > 0) return;
    const first = token.children?.[0];
    const mark = CHOICE.exec(first?.content ?? '');
    if (!first || !mark) throw new ChapterError('a choice starts with - [ ] or - [x]', line);
    first.content = first.content.slice(mark[0].length);
    choices.push({ html: html([token]), right: mark[1] === 'x' });
  });
  if (end < tokens.length - 1) throw new ChapterError('words between choices and hints', line);
  return choices;
}

/**
 * @template T
 * @param {Record<string, string>} attributes
 * @param {string[]} keys
 * @param {(text: string) => T} read
 * @returns {Record<string, T>}
 */
function pick(attributes, keys, read) {
  const present = keys.filter((key) => key in attributes);
  return Object.fromEntries(present.map((key) => [key, read(attributes[key])]));
}
