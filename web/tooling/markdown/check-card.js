import { parse } from '../../engine/settings.js';
import { format } from '../../i18n/format.js';
import { ChapterError } from './chapter-error.js';
/** @import { Experiment } from '../../engine/types.js' */
/** @import { Card } from '../chapter-types.js' */
/** @import { Token } from 'markdown-it' */

/**
 * @typedef {Token & {meta: {name: string, attributes: Record<string, string>}}} Directive
 *
 * @typedef {object} Known  what a chapter's directives may name
 * @property {Experiment[]} registry
 * @property {string[]} experiments  those of the chapter; the first is what its cards are about
 * @property {(card: Card, run: CardRun) => void} [about]  is told of each card
 *
 * @typedef {{experiment: Experiment, settings: Record<string, any>}} CardRun  what a card begins with
 */

/**
 * The run a card is about: of the experiment that its `::start` names, else of the chapter's first, with
 * the settings of its start. Throws at the line that names an experiment, a stop, a setting or a value
 * which is not the registry's.
 * @param {Token[]} tokens  of the card
 * @param {Known} known
 * @returns {CardRun}
 */
export function checkCard(tokens, { registry, experiments }) {
  const directives = /** @type {Directive[]} */ (tokens.filter(({ type }) => type === 'directive'));
  const scenes = directives.flatMap(({ meta: { name, attributes } }) =>
    name === 'scene' ? attributes.id.split(' ') : [],
  );
  const start = directives.find(({ meta }) => meta.name === 'start');
  /** @type {Experiment} */
  const main = experimentOf(start);
  for (const token of directives) {
    const { name, attributes } = token.meta;
    if (name === 'scene' || name === 'code') continue;
    const experiment = name === 'beside' ? experimentOf(token) : main;
    for (const text of [attributes.set, attributes.with])
      check(text, experiment, token, `::${name}`);
    if (attributes.in && !scenes.includes(attributes.in)) {
      const message = `::${name}: the card has no picture ${attributes.in}`;
      throw new ChapterError(message, lineOf(token));
    }
    for (const text of name === 'trials' ? [attributes.x, attributes.y ?? ''] : []) {
      const [setting, list = ''] = text.split('=');
      for (const value of list.split(',').filter(Boolean))
        check(`${setting}=${value}`, experiment, token, '::trials');
    }
    for (const text of placed(attributes)) check(text, experiment, token, `::${name}`);
    if (name === 'switch') check(`${attributes.name}=true`, experiment, token, '::switch');
    if (name === 'control') rowOf(attributes.name, experiment, token, '::control');
  }
  const settings = start ? check(start.meta.attributes.set, main, start, '') : {};
  for (const inline of tokens.filter(({ type }) => type === 'inline')) {
    for (const child of inline.children ?? []) {
      const attributes = /** @type {Record<string, string>} */ (child.meta);
      if (child.type === 'value') check(attributes.with, main, inline, ':value');
      if (child.type !== 'set') continue;
      const row = rowOf(attributes.name, main, inline, ':set');
      const whole = settings[row.name] ?? row.default;
      const number = attributes.entry ? whole[Number(attributes.entry) - 1] : whole;
      if (typeof number !== 'number') {
        throw new ChapterError(
          `:set: ${row.name} is no number; of a list say entry=…`,
          lineOf(inline),
        );
      }
      child.content = format.setting(number, Number(attributes.digits ?? -1));
    }
  }
  const phase = /^phase:(.*)/.exec(start?.meta.attributes.to ?? '')?.[1];
  if (phase && !main.phases.includes(phase)) {
    const message = `::start: an update of ${main.id} has no stop ${phase}`;
    throw new ChapterError(message, lineOf(start));
  }
  return { experiment: main, settings };

  /** @param {Directive} [token]  a directive that may name one */
  function experimentOf(token) {
    const own = token?.meta.attributes.experiment;
    const id = own ?? (token?.meta.name === 'beside' ? main.id : experiments[0]);
    const row = registry.find((experiment) => experiment.id === id);
    const where = `::${token?.meta.name}`;
    if (!row) throw new ChapterError(`${where}: there is no experiment ${id}`, lineOf(token));
    if (own && !experiments.includes(own)) {
      const list = 'web/chapters/index.js';
      throw new ChapterError(
        `${where}: ${own} is not among the chapter's in ${list}`,
        lineOf(token),
      );
    }
    return row;
  }
}

/** What a moving line makes of its setting, place by place. @param {Record<string, string>} attributes */
function placed({ setting, places = '', out }) {
  if (!setting) return [];
  const values = places.split(' ').map((place) => place.split(':')[0]);
  return [...values, ...(out === undefined ? [] : [out])].map((value) => `${setting}=${value}`);
}

/**
 * @param {string | undefined} text  settings of a directive
 * @param {Experiment} experiment
 * @param {Token} token
 * @param {string} where
 * @returns {Record<string, any>}
 */
function check(text, experiment, token, where) {
  /** @type {Record<string, any>} */
  const settings = {};
  for (const part of (text ?? '').split(' ').filter(Boolean)) {
    const [name, value = ''] = part.split(/=(.*)/s);
    const read = parse(rowOf(name, experiment, token, where), value);
    if ('error' in read) {
      const message = `${where}: ${name} of ${experiment.id} takes no "${value}"`;
      throw new ChapterError(message, lineOf(token));
    }
    settings[name] = read.value;
  }
  return settings;
}

/** @param {string} name @param {Experiment} experiment @param {Token} token @param {string} where */
function rowOf(name, experiment, token, where) {
  const row = experiment.settings.find((setting) => setting.name === name);
  if (row) return row;
  throw new ChapterError(`${where}: ${experiment.id} has no setting ${name}`, lineOf(token));
}

/** @param {Token} [token] */
const lineOf = (token) => (token?.map?.[0] ?? 0) + 1;
