import { snippets } from '../../web/embed/snippets.js';
/** @import { SnippetId } from '../../web/embed/snippets.js' */

/**
 * @typedef {'frame' | 'element'} Way
 * @typedef {'index' | 'frame' | 'element' | 'many'} PageName
 */

/** The pages of every site. @type {PageName[]} */
export const pageNames = ['index', 'frame', 'element', 'many'];

/**
 * Two labs beside each other, the first in the language of the site; and more than may have an engine.
 * @type {Record<PageName, {way: Way, seed: number, lang: string | null}[]>}
 */
const labs = {
  index: [],
  frame: [
    { way: 'frame', seed: 0, lang: null },
    { way: 'frame', seed: 42, lang: 'en' },
  ],
  element: [
    { way: 'element', seed: 0, lang: null },
    { way: 'element', seed: 42, lang: 'en' },
  ],
  many: [0, 42, 0, 42, 0].map((seed) => ({ way: 'element', seed, lang: 'en' })),
};

/**
 * What a teacher writes, made of the snippets that the app offers for this kind of site.
 * @param {SnippetId} id
 * @param {string} embed  address of the embed folder
 * @returns {Record<string, string>} Markdown by file name
 */
export function markdownPages(id, embed) {
  const entries = pageNames.map((name) => [`${name}.md`, markdownPage(name, id, embed)]);
  return Object.fromEntries(entries);
}

/**
 * The same for generators that need no snippet of their own: the frame and the element as HTML has them.
 * @param {string} embed
 * @param {(name: PageName) => string} linkTo  address of a page
 * @returns {Record<PageName, string>} Markdown by name of the page
 */
export function plainPages(embed, linkTo) {
  const entries = pageNames.map((name) => {
    const links = pageNames.map((to) => `[to ${to}](${linkTo(to)})`).join(' · ');
    const blocks = labs[name].map(
      (lab) => snippet(lab.way === 'frame' ? 'html' : 'element', embed, lab).code,
    );
    return [name, `${[`# The page “${name}”`, links, ...blocks, '最后一段。'].join('\n\n')}\n`];
  });
  return Object.fromEntries(entries);
}

/**
 * A layout around such a page, with the two scripts in its head.
 * @param {string} embed
 * @param {string} content  how the generator's templates call it
 */
export function plainLayout(embed, content) {
  const script = (/** @type {SnippetId} */ id) =>
    snippet(id, embed, { way: 'frame', seed: 0, lang: null }).site?.code ?? '';
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A course</title>
    ${script('html')}
    ${script('element')}
  </head>
  <body>
    <main>${content}</main>
  </body>
</html>
`;
}

/**
 * The lines for the site's configuration, as offered.
 * @param {SnippetId} id
 * @param {string} embed
 * @returns {Record<Way, string>}
 */
export function siteParts(id, embed) {
  const part = (/** @type {Way} */ way) => snippet(id, embed, { way, seed: 0, lang: null }).site;
  return { frame: part('frame')?.code ?? '', element: part('element')?.code ?? '' };
}

/** @param {PageName} name @param {SnippetId} id @param {string} embed */
function markdownPage(name, id, embed) {
  const links = pageNames.map((to) => `[to ${to}](./${to}.md)`).join(' · ');
  const blocks = labs[name].map((lab) => snippet(id, embed, lab).code);
  return `${[`# The page “${name}”`, links, ...blocks, '最后一段。'].join('\n\n')}\n`;
}

/**
 * @param {SnippetId} id
 * @param {string} embed
 * @param {{way: Way, seed: number, lang: string | null}} lab
 */
export function snippet(id, embed, { way, seed, lang }) {
  const link = { chapter: 'scratch', lang, settings: { seed: String(seed) } };
  const title = `从零实现 “${seed}” {x}`;
  const found = snippets({ link, title, way }, embed).find((one) => one.id === id);
  if (!found) throw new Error(`there is no snippet for ${id}`);
  return found;
}
