import MarkdownIt from 'markdown-it';
import { readAttributes } from './attributes.js';
import { createBlocks } from './blocks.js';
import { ChapterError } from './chapter-error.js';
import { checkCard } from './check-card.js';
import { sheet } from './class-styles.js';
import { directives } from './directive-plugin.js';
import { keepPunctuation } from './keep-punctuation.js';
import { math } from './math-plugin.js';
import { countWords } from './words.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { Block, Chapter, CodeTab } from '../chapter-types.js' */
/** @import { Known } from './check-card.js' */
/** @import { Token } from 'markdown-it' */

/**
 * @typedef {object} Surroundings
 * @property {(name: 'cpp' | 'python', excerpt: string) => CodeTab} cut
 *   throws an Error where there is no such excerpt
 * @property {(code: string, lang: string) => string} highlight  HTML of a fenced block
 * @property {Known | null} [known]  what directives may name; null: all goes
 */

/**
 * A chapter's Markdown → cards of blocks. A mistake throws a ChapterError with file and line.
 * @param {string} text
 * @param {string} file  for messages
 * @param {Surroundings} surroundings
 * @returns {Chapter}
 */
export function compileChapter(text, file, { cut, highlight, known = null }) {
  const md = createParser(highlight);
  try {
    const tokens = md.parse(text, {});
    const [head, ...parts] = splitAtHeadings(tokens);
    const title = readHeading(head?.heading, 'h1');
    const rules = new Map();
    const { blocks, html } = createBlocks(md, cut, rules);
    if (head.body.length > 0)
      throw new ChapterError('words before the first card', lineOf(head.body[0]));
    const ids = new Set();
    const cards = parts.map(({ heading, body }) => {
      const { inline, attributes, line } = readHeading(heading, 'h2');
      const { id } = attributes;
      if (!id) throw new ChapterError('a card needs an id: ## Title {#id}', line);
      if (ids.has(id)) throw new ChapterError(`two cards have the id ${id}`, line);
      ids.add(id);
      const run = known && checkCard(body, known);
      const was = attributes.was?.split(' ');
      const head = { id, ...(was && { was }), title: html([inline]), words: countWords(body) };
      const still = run?.experiment.phases.length === 0;
      const parts = withRows(blocks(body), run?.experiment.settings ?? []);
      const inside = stopsInside(parts);
      const card = { ...head, ...(still && { still }), ...(inside && { inside }), blocks: parts };
      if (run) known?.about?.(card, run);
      return card;
    });
    const plain = title.inline.content;
    return { title: plain, short: title.attributes.short ?? plain, cards, styles: sheet(rules) };
  } catch (error) {
    if (error instanceof ChapterError) error.file ??= file;
    throw error;
  }
}

/**
 * Whether a card is about the stops of an update: its action steps to them, or it opens at one.
 * @param {Block[]} blocks
 */
const stopsInside = (blocks) =>
  blocks.some(
    (block) =>
      (block.type === 'run' && block.unit === 'micro') ||
      (block.type === 'start' && block.to?.includes('phase:')),
  );

/**
 * A page draws controls before the engine has told it their rows.
 * @param {Block[]} blocks
 * @param {Setting[]} settings  of the card's experiment
 */
function withRows(blocks, settings) {
  return blocks.map((block) => {
    if (block.type !== 'switch' && block.type !== 'control') return block;
    const setting = settings.find(({ name }) => name === block.name);
    return setting ? { ...block, setting } : block;
  });
}

/** @param {(code: string, lang: string) => string} highlight */
function createParser(highlight) {
  const md = new MarkdownIt({ html: false });
  md.use(directives).use(math).use(keepPunctuation);
  md.renderer.rules.fence = (tokens, index) =>
    `<pre class="code-block"><code>${highlight(tokens[index].content, tokens[index].info.trim())}</code></pre>\n`;
  // Rules inside a text know its first line, for their messages; a heading's attributes are no text.
  md.core.ruler.at('inline', (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type !== 'inline') return;
      if (token.map) state.env.line = token.map[0] + 1;
      const before = state.tokens[index - 1];
      if (before?.type === 'heading_open') before.meta = takeAttributes(token);
      md.inline.parse(token.content, md, state.env, token.children ?? []);
    });
  });
  return md;
}

/** @param {Token} heading  loses `{…}` at its end */
function takeAttributes(heading) {
  const at = heading.content.search(/\{[^{}]*=[^{}]*\}$|\{#[^{}]*\}$/);
  if (at < 0) return {};
  const { attributes } = readAttributes(heading.content.slice(at), lineOf(heading));
  heading.content = heading.content.slice(0, at).trim();
  return attributes;
}

/** @param {Token[]} tokens @returns {{heading: Token[], body: Token[]}[]} */
function splitAtHeadings(tokens) {
  const parts = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.type === 'heading_open' && token.level === 0 && /^h[12]$/.test(token.tag)) {
      parts.push({ heading: tokens.slice(at, at + 3), body: /** @type {Token[]} */ ([]) });
      at += 2;
    } else if (parts.length === 0) {
      throw new ChapterError('a chapter starts with # Title', lineOf(token));
    } else {
      parts[parts.length - 1].body.push(token);
    }
  }
  return parts;
}

/** @param {Token[] | undefined} heading @param {string} tag */
function readHeading(heading, tag) {
  if (!heading) throw new ChapterError('a chapter starts with # Title', 1);
  const [open, inline] = heading;
  const line = lineOf(open);
  if (open.tag !== tag)
    throw new ChapterError(`${open.markup} stands where ${tag} is expected`, line);
  return { inline, attributes: /** @type {Record<string, string>} */ (open.meta), line };
}

/** @param {Token} token */
const lineOf = (token) => (token.map?.[0] ?? 0) + 1;
