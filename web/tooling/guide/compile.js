import MarkdownIt from 'markdown-it';
import { readAttributes } from '../markdown/attributes.js';
import { ChapterError } from '../markdown/chapter-error.js';
/** @import { Token } from 'markdown-it' */

const DIRECTIVE = /^::([a-z-]+)/;

/**
 * @typedef {{level: number, id: string, html: string}} Heading
 * @typedef {object} Guide
 * @property {string} title
 * @property {string} html
 * @property {Heading[]} headings  levels 2 and 3
 * @property {{lang: string, text: string}[]} code  fenced blocks
 * @property {string[]} links
 *
 * @typedef {object} Surroundings
 * @property {Record<string, (attributes: Record<string, string>) => string>} directives  HTML of
 *   `::name{…}` on a line of its own; throws an Error where it cannot be made
 * @property {(code: string, lang: string) => string} highlight
 */

/**
 * The guide's Markdown → a page's content. Headings get the ids that code hosts give them, so links
 * inside work there and on the page.
 * @param {string} text
 * @param {string} file  for messages
 * @param {Surroundings} surroundings
 * @returns {Guide}
 */
export function compileGuide(text, file, { directives, highlight }) {
  // Curly quotes, and no other cleverness.
  const md = new MarkdownIt({ html: false, typographer: true }).disable('replacements');
  md.block.ruler.before('fence', 'directive', (state, start, _end, silent) => {
    const line = state.src.slice(state.bMarks[start], state.eMarks[start]);
    const name = DIRECTIVE.exec(line)?.[1];
    if (!name) return false;
    if (silent) return true;
    state.line = start + 1;
    const token = state.push('html_block', '', 0);
    token.content = `${directiveHtml(directives, name, line, start + 1)}\n`;
    return true;
  });
  dressTables(md);
  md.renderer.rules.fence = (tokens, index) =>
    `<pre><code>${highlight(tokens[index].content.trimEnd(), tokens[index].info.trim())}</code></pre>\n`;

  try {
    const tokens = md.parse(text, {});
    const headings = nameHeadings(md, tokens);
    const [title] = headings;
    if (title?.level !== 1) throw new ChapterError('a guide starts with # Title', 1);
    const inline = tokens.flatMap(({ children }) => children ?? []);
    return {
      title: title.html,
      html: md.renderer.render(tokens, md.options, {}),
      headings: headings.filter(({ level }) => level > 1),
      code: tokens
        .filter(({ type }) => type === 'fence')
        .map(({ info, content }) => ({ lang: info.trim(), text: content })),
      links: inline
        .filter(({ type }) => type === 'link_open')
        .map((token) => decodeURI(String(token.attrGet('href')))),
    };
  } catch (error) {
    if (error instanceof ChapterError) error.file ??= file;
    throw error;
  }
}

/**
 * The id of a heading as code hosts make it: lower case, spaces as hyphens, nothing but letters,
 * digits and hyphens.
 * @param {string} text
 */
export function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\-_ ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * @param {Surroundings['directives']} directives
 * @param {string} name
 * @param {string} text  the whole line
 * @param {number} line
 */
function directiveHtml(directives, name, text, line) {
  const make = Object.hasOwn(directives, name) ? directives[name] : null;
  if (!make) throw new ChapterError(`unknown directive ::${name}`, line);
  const { attributes } = readAttributes(text.slice(name.length + 2), line);
  try {
    return make(attributes);
  } catch (error) {
    throw new ChapterError(`::${name}: ${/** @type {Error} */ (error).message}`, line);
  }
}

/**
 * @param {import('markdown-it').MarkdownIt} md
 * @param {Token[]} tokens  headings get their ids
 * @returns {Heading[]}
 */
function nameHeadings(md, tokens) {
  const known = new Set();
  return tokens.flatMap((open, at) => {
    if (open.type !== 'heading_open') return [];
    const inline = tokens[at + 1];
    const words = (inline.children ?? []).map(({ content }) => content).join('');
    const id = slug(words);
    if (known.has(id)) {
      throw new ChapterError(`two headings have the id ${id}`, (open.map?.[0] ?? 0) + 1);
    }
    known.add(id);
    open.attrSet('id', id);
    const html = md.renderer.render([inline], md.options, {});
    return [{ level: Number(open.tag.slice(1)), id, html }];
  });
}

/**
 * A narrow page lays rows out as blocks, after which only the roles say that it is a table.
 * @param {import('markdown-it').MarkdownIt} md
 */
function dressTables(md) {
  const roles = {
    table_open: 'table',
    thead_open: 'rowgroup',
    tbody_open: 'rowgroup',
    tr_open: 'row',
    th_open: 'columnheader',
    td_open: 'cell',
  };
  for (const [rule, role] of Object.entries(roles)) {
    md.renderer.rules[rule] = (tokens, index, options, _env, self) => {
      tokens[index].attrSet('role', role);
      return self.renderToken(tokens, index, options);
    };
  }
}
