import { chapters } from '../chapters/index.js';
import { liveNumber } from '../controls/card/live-values.js';
import { createNodeClient } from '../engine/node.js';
import { parse, withDefaults } from '../engine/settings.js';
import { format } from '../i18n/format.js';
import { computed } from '../view/expression.js';
import { quoting } from '../view/outcome-path.js';
/** @import { Experiment } from '../engine/types.js' */
/** @import { Card } from './chapter-types.js' */

/**
 * Numbers of the text as they are without anybody's settings, so that each has its place in its line before
 * the page's engine has answered: nothing moves when it does. They are not shown before that. Those of the
 * run that is seen (`now.`) are of the run that the card opens with.
 */

/** An empty number as compile.js leaves it. */
const SPAN = /<span class="value"([^>]*)><\/span>/g;

const NOW = 'now.';

/** Outcomes that were asked for, by request: several builds in one process want the same. @type {Map<string, Promise<any>>} */
const known = new Map();
/** @type {ReturnType<typeof createNodeClient> | undefined} */
let client;

/**
 * @param {string} id  of the chapter
 * @param {Card[]} cards
 * @returns {Promise<Card[]>} with the numbers in the HTML of their blocks
 */
export async function withValueTexts(id, cards) {
  const entry = chapters.find((chapter) => chapter.id === id);
  if (!entry) return cards;
  const engine = await (client ??= createNodeClient());
  /** @type {Experiment[]} */
  const registry = await engine.call('registry');
  return Promise.all(cards.map(filled));

  /** @param {Card} card @returns {Promise<Card>} */
  async function filled(card) {
    const start = card.blocks.find((block) => block.type === 'start');
    const experiment = registry.find((row) => row.id === (start?.experiment ?? entry?.experiment));
    if (!experiment) return card;
    const own = experiment.id === entry?.experiment ? entry.settings : {};
    /** @type {Map<string, string>} */
    const texts = new Map();
    for (const text of stringsIn(card.blocks)) {
      for (const [whole, attributes] of text.matchAll(SPAN))
        if (!texts.has(whole))
          texts.set(whole, await textOf(experiment, own, attributes, start?.set));
    }
    const blocks = JSON.parse(JSON.stringify(card.blocks), (_, value) =>
      typeof value === 'string'
        ? value.replace(
            SPAN,
            (whole, attributes) =>
              `<span class="value"${attributes}>${texts.get(whole) ?? ''}</span>`,
          )
        : value,
    );
    return { ...card, blocks };
  }

  /**
   * @param {Experiment} experiment
   * @param {Record<string, any>} own
   * @param {string} attributes
   * @param {string} [opened]  what the card opens with
   */
  async function textOf(experiment, own, attributes, opened = '') {
    const read = (/** @type {string} */ name) =>
      new RegExp(` data-${name}="([^"]*)"`)
        .exec(attributes)?.[1]
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&');
    const of = read('of') ?? '';
    const set = of.includes(NOW) ? opened : (read('with') ?? '');
    const settings = { ...own, ...assigned(set, experiment) };
    const quote = quoting(async (wanted) => {
      const request = { experiment: experiment.id, settings, ...wanted };
      const key = JSON.stringify(request);
      if (!known.has(key)) known.set(key, engine.outcomes([request]));
      const [outcome] = await /** @type {ReturnType<typeof engine.outcomes>} */ (known.get(key));
      return { ...outcome, settings: withDefaults(experiment, settings) };
    });
    try {
      const [value] = await computed(of.replaceAll(NOW, ''), quote);
      return liveNumber(value, { digits: read('digits'), format: read('format') }, format);
    } catch {
      // What only the page knows (trials, pictures that are not installed) keeps a place of no size.
      return '';
    }
  }
}

/** @param {any} value @returns {string[]} */
function stringsIn(value) {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** @param {string} text @param {Experiment} experiment */
function assigned(text, { settings }) {
  const pairs = text.split(/\s+/).flatMap((part) => {
    const [name, value = ''] = part.split(/=(.*)/s);
    const row = settings.find((setting) => setting.name === name);
    const read = row && parse(row, value);
    return read && 'value' in read ? [[name, read.value]] : [];
  });
  return Object.fromEntries(pairs);
}
