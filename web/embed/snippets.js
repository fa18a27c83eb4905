import { linkAttributes, readLink, writeLink } from '../session/url-state.js';
/** @import { Link } from '../session/url-state.js' */

/**
 * What to paste where, for every kind of site. Two ways in: a frame, valid wherever HTML is, and the
 * element. Nothing here has a style attribute or a bare one, and every tag is closed: MDX is JSX, which
 * stops at the first, drops the second and needs the third.
 *
 * @typedef {object} Choice
 * @property {Partial<Link>} link  what is at its default is left out
 * @property {string} title  names the frame, and is the text of the way out where there is no script
 * @property {number} [height]  of the frame, in px
 * @property {'frame' | 'element'} [way]  for the sites that take both
 *
 * @typedef {object} SitePart  what the site needs once
 * @property {string} file
 * @property {string} code  lines to add there
 * @property {boolean} needed  false: a frame works without, at its given height
 *
 * @typedef {'html' | 'element' | 'docusaurus' | 'vitepress' | 'myst' | 'mkdocs' | 'lms'} SnippetId
 * @typedef {{id: SnippetId, code: string, site: SitePart | null}} Snippet
 */

const HEIGHT = 560;

/**
 * @param {Choice} choice
 * @param {string} host  absolute address of the embed folder, 'https://HOST/embed/1/'
 * @returns {Snippet[]}
 */
export function snippets(choice, host) {
  const inFrame = frame(choice, host);
  const asElement = element(choice, host);
  const needed = choice.way === 'element';
  const body = needed ? asElement : inFrame;
  const [script, module] = [`${host}host.js`, `${host}gradient-walk.js`];
  const src = needed ? module : script;
  const site = (/** @type {string} */ file, /** @type {string} */ code) => ({ file, code, needed });
  return [
    {
      id: 'html',
      code: inFrame,
      site: { file: '<head>', code: hostScript(script), needed: false },
    },
    {
      id: 'element',
      code: asElement,
      site: { file: '<head>', code: elementScript(module), needed: true },
    },
    {
      id: 'docusaurus',
      // React knows the attribute by this name; HTML does not mind.
      code: body.replace(' frameborder="0"', ' frameBorder="0"'),
      site: site(
        'docusaurus.config.js',
        `scripts: [{ src: ${jsText(src)}, ${needed ? "type: 'module'" : 'defer: true'} }],`,
      ),
    },
    { id: 'vitepress', code: body, site: site('.vitepress/config.mts', vitepress(src, needed)) },
    {
      id: 'myst',
      code: `\`\`\`{raw} html\n${body}\n\`\`\``,
      site: site(
        'conf.py',
        needed
          ? `html_js_files = [(${JSON.stringify(src)}, {"type": "module"})]`
          : `html_js_files = [${JSON.stringify(src)}]`,
      ),
    },
    {
      id: 'mkdocs',
      // Python-Markdown leaves alone what is in a block it knows, and it does not know the element. The
      // script stands beside it: before 1.5 MkDocs has no place for a module.
      code: needed ? `<div>\n${body}\n${elementScript(src)}\n</div>` : body,
      site: needed ? null : site('mkdocs.yml', `extra_javascript:\n  - ${src}`),
    },
    { id: 'lms', code: inFrame, site: null },
  ];
}

/** @param {Choice} choice @param {string} host */
function frame(choice, host) {
  return tag('iframe', {
    src: frameAddress(choice, host),
    title: choice.title,
    width: '100%',
    height: String(choice.height ?? HEIGHT),
    loading: 'lazy',
    frameborder: '0',
    allow: 'fullscreen; clipboard-write',
    'data-gradient-walk': '1',
  });
}

/**
 * The opening tag is alone on its line, and no line is empty: so Markdown takes it all for HTML.
 * @param {Choice} choice
 * @param {string} host
 */
function element(choice, host) {
  const own = linkAttributes(asRead(choice.link)).filter(([name]) =>
    /^[a-z][a-z0-9-]*$/.test(name),
  );
  const wayOut = tag('a', { href: frameAddress(choice, host) }, escape(choice.title));
  return tag('gradient-walk', Object.fromEntries(own), `\n${wayOut}\n`);
}

/** The chapter is the page. @param {Choice} choice @param {string} host */
function frameAddress({ link }, host) {
  const { search, hash } = writeLink({ ...asRead(link), chapter: null });
  return `${host}${link.chapter}.html${search}${hash}`;
}

/** As it is read there: what would be left aside is not offered here. @param {Choice['link']} link */
function asRead(link) {
  const { search, hash } = writeLink({ ...link, run: null });
  return readLink(search, hash);
}

/** @param {string} src @param {boolean} element */
function vitepress(src, element) {
  const how = element ? "type: 'module'" : "defer: ''";
  const head = `head: [['script', { ${how}, src: ${jsText(src)} }]],`;
  const vue = `vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'gradient-walk' } } },`;
  return element ? `${head}\n${vue}` : head;
}

/** @param {string} src */
const elementScript = (src) => tag('script', { type: 'module', src });

/** No module: it needs no permission (CORS) of its server, as a frame needs none. @param {string} src */
const hostScript = (src) => tag('script', { src, defer: 'defer' });

/** @param {string} name @param {Record<string, string>} attributes @param {string} [content]  HTML */
function tag(name, attributes, content = '') {
  const all = Object.entries(attributes);
  const written = all.map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  return `<${name}${written}>${content}</${name}>`;
}

/**
 * For HTML, and for what else reads it first: braces are code in MDX and Vue, backquotes end a block of
 * Markdown, and so does an empty line.
 * @param {string} text
 */
function escape(text) {
  return text.replace(/[&<>"'`{}\n\r\t]/g, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`);
}

/** @type {Record<string, string>} */
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
function jsText(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
