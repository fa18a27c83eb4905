import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { createNodeClient } from '../../../web/engine/node.js';
import { loadWords } from '../../../web/i18n/index.js';
import { scenes } from '../../../web/scenes/index.js';
import { compileGuide, slug } from '../../../web/tooling/guide/compile.js';
import { guideLanguages, makeGuidePage, readGuide } from '../../../web/tooling/guide/make-guide.js';
import { compileChapter } from '../../../web/tooling/markdown/compile.js';
import { inRoot } from '../../../web/tooling/paths.js';
import { hosts } from '../../sites/hosts.js';
/** @import { Experiment } from '../../../web/engine/types.js' */
/** @import { Guide } from '../../../web/tooling/guide/compile.js' */

const languages = guideLanguages();
const texts = Object.fromEntries(languages.map((lang) => [lang, read(`web/guide/${lang}.md`)]));
/** @type {Record<string, Guide>} */
const guides = Object.fromEntries(
  await Promise.all(languages.map(async (lang) => [lang, await readGuide(lang)])),
);
/** @type {Experiment[]} */
const registry = await (await createNodeClient()).call('registry');

/** @param {string} file */
function read(file) {
  return fs.readFileSync(inRoot(file), 'utf8');
}

/** @param {string} folder @returns {string} all its scripts and sheets */
function sources(folder) {
  return fs
    .readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => read(path.join(folder, name)))
    .join('\n');
}

/** @param {string} text @param {RegExp} pattern  with one group */
const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** What a snippet says without what is said to people. @param {string} text */
const withoutWords = (text) =>
  text
    .replaceAll(/(?:\/\/|#) [^\n[{]*/g, '')
    .replaceAll(/(title|label)="[^"]*"/g, '$1')
    .replaceAll(/>[^<>{}\n]+</g, '><')
    .replaceAll(/(['`])[^'`\n]*\$\{/g, '$1${')
    .replaceAll(/\} \p{Script=Han}+/gu, '}')
    .replaceAll(/\b(zh|en)\b/g, 'lang');

/** Of an example with directives only these are the same. @param {string} text */
const directivesIn = (text) => all(text, /(::?[a-z]+\{[^}\n]*\})/g).map(withoutWords);

test('there is a guide in Chinese and in English', () => {
  expect(languages).toEqual(['en', 'zh']);
});

describe('both languages say the same', () => {
  const { en, zh } = guides;

  test('in sections of the same order and depth', () => {
    const levels = (/** @type {Guide} */ guide) => guide.headings.map(({ level }) => level);
    expect(levels(zh)).toEqual(levels(en));
  });

  test('with the same code', () => {
    const kinds = (/** @type {Guide} */ guide) => guide.code.map(({ lang }) => lang);
    expect(kinds(zh)).toEqual(kinds(en));
    en.code.forEach(({ lang, text }, at) => {
      const other = zh.code[at].text;
      if (directivesIn(text).length > 0) expect(directivesIn(other)).toEqual(directivesIn(text));
      else expect(withoutWords(other), `${lang} block ${at}`).toBe(withoutWords(text));
    });
  });

  test('with the same rows in every table', () => {
    const firsts = (/** @type {string} */ text) => all(text, /^\| (`[^`|]*`) +\|/gm);
    expect(firsts(texts.zh)).toEqual(firsts(texts.en));
  });
});

describe.each(languages)('the guide in %s', (lang) => {
  const text = texts[lang];
  const guide = guides[lang];
  const snippets = guide.code.filter((block) => /^\s*<\w/m.test(block.text));

  test('has every parameter of a link in its table', () => {
    const keys = all(read('web/session/url-state.js'), /^const KEYS = ['"]([^'"]+)/gm).join(' ');
    expect(keys).toContain('chapter card');
    for (const key of [...keys.split(' '), 'seed', 'compat']) {
      expect(text).toMatch(new RegExp(`^\\| \`${key}\` +\\|`, 'm'));
    }
  });

  test('names the controls that hide= knows, and no other', () => {
    const code = ['lab', 'controls', 'styles'].map((folder) => sources(`web/${folder}`)).join('\n');
    const known = [...all(code, /\bhide\.has\('([\w-]+)'\)/g), ...all(code, /\.hide-([\w-]+)/g)];
    const [, after] = text.split(/^### .*hide.*$/m);
    const named = all(after.split(/^###/m)[0], /^\| `([\w-]+)` +\|/gm);
    expect(named.sort()).toEqual([...new Set(known)].sort());
    for (const list of all(text, /hide=([\w,-]+)/g)) {
      for (const name of list.split(',')) expect(named).toContain(name);
    }
  });

  test('has every setting, card and picture in the tables that are made', () => {
    for (const { name } of registry.flatMap(({ settings }) => settings)) {
      expect(guide.html).toContain(`<code>${name}</code>`);
    }
    for (const { id } of chapters) {
      expect(guide.html).toContain(`<summary><code>${id}</code>`);
      for (const card of all(read(`web/chapters/${id}/${lang}.md`), /^## .*\{#([\w-]+)/gm)) {
        expect(guide.html).toContain(`<code>${card}</code>`);
      }
    }
    expect(guide.html).not.toMatch(/setting\.[\w-]+/);
  });

  test('shows chapters, cards, pictures and settings that exist', () => {
    const page = all(text, /\/embed\/[\d.]+\/([\w-]+)\.html/g);
    const named = [...page, ...all(text, /\bchapter="?([\w-]+)/g)];
    const ids = [...chapters.map(({ id }) => id), 'gradient-walk'];
    expect(named.length).toBeGreaterThan(5);
    for (const id of named) expect(ids).toContain(id);
    for (const scene of all(text, /\bscene=([\w-]+)/g)) {
      expect(Object.keys(scenes)).toContain(scene);
    }
    const cards = chapters.map(({ id }) => read(`web/chapters/${id}/${lang}.md`)).join('\n');
    for (const card of all(text, /\bcard(?:="?|: ?'| !== ')([\w-]+)/g)) {
      expect(cards).toContain(`{#${card}}`);
    }
  });

  test('has every directive of the chapters, as one of them has it or as it would compile', () => {
    const written = chapters.map(({ id }) => read(`web/chapters/${id}/${lang}.md`)).join('\n');
    const examples = guide.code.flatMap((block) => all(block.text, /^(::[a-z]+\{.*\})$/gm));
    expect(examples.length).toBeGreaterThan(9);
    const used = new Set(all(written, /^::([a-z]+)/gm));
    const shown = new Set(guide.code.flatMap((block) => all(block.text, /^::([a-z]+)/gm)));
    expect([...shown]).toEqual(expect.arrayContaining([...used]));
    const known = { registry, experiments: registry.map(({ id }) => id) };
    const surroundings = { cut: () => /** @type {any} */ ({}), highlight: String, known };
    for (const block of guide.code) {
      const own = all(block.text, /^(::[a-z]+\{.*\})$/gm);
      if (own.every((example) => written.includes(`\n${example}\n`))) continue;
      compileChapter(`# T\n\n## C {#c}\n\n${block.text}\n`, `${lang}.md`, surroundings);
    }
    expect(guide.code.some((block) => block.text.includes(':value{of='))).toBe(true);
  });

  test('has links that lead somewhere', () => {
    const ids = guide.headings.map(({ id }) => `#${id}`);
    expect(guide.links.length).toBeGreaterThan(5);
    for (const link of guide.links) expect(ids).toContain(link);
  });

  test('has HTML that survives every editor: no style, no bare attribute, all tags closed', () => {
    expect(snippets.length).toBeGreaterThan(6);
    for (const { text: html } of snippets) {
      expect(html).not.toMatch(/\sstyle\s*=/);
      const open = /** @type {string[]} */ ([]);
      const markup = html.replaceAll(/(<script[^>]*>)[^]*?(<\/script>)/g, '$1$2');
      for (const [tag, slash, name] of markup.matchAll(/<(\/?)([a-z][\w-]*)[^<>]*>/g)) {
        if (slash) expect(open.pop(), tag).toBe(name);
        else open.push(name);
        const bare = tag.replaceAll(/[\w-]+="[^"]*"/g, '').replace(/^<\/?[\w-]+/, '');
        // `hidden` stands in an example of the teacher's own text.
        if (name !== 'p') expect(bare.trim(), tag).toBe('>');
        if (tag.startsWith('<iframe')) expect(tag).toMatch(/title="[^"]+"/);
      }
      expect(open).toEqual([]);
    }
  });

  test('has HTML of which no line begins with a >: in a cell of Markdown that would be a quote', () => {
    const texts = [...guide.code.map(({ text }) => text), read('README.md')];
    for (const text of texts) expect(text).not.toMatch(/^\s*>/m);
  });

  test('says of a site builder how it is done where a test builds one, and of no other', () => {
    const said = guide.headings.filter(({ level }) => level === 3).map(({ html }) => html);
    const first = said.findIndex((title) => title.startsWith('Docusaurus'));
    const last = said.findIndex((title) => title.startsWith('docsify'));
    const words = (/** @type {string} */ title) => title.split(/[^A-Za-z]/)[0];
    const built = hosts.map(({ title }) => words(title));
    expect(
      said
        .slice(first, last + 1)
        .map(words)
        .sort(),
    ).toEqual(built.sort());
    // Where its files go is part of the same test.
    const folders = all(text, /^\| ([A-Za-z]+) +\| [^|]*embed\/`/gm);
    expect(folders.sort()).toEqual(built.sort());
  });

  test('knows methods and events of the element, and the marks of a dark page', () => {
    const element = read('web/embed/element.js');
    for (const method of ['run', 'pause', 'step', 'reset', 'set', 'getState', 'setState']) {
      expect(element).toMatch(new RegExp(`^  ${method}\\(`, 'm'));
      expect(text).toContain(`\`${method}(`);
    }
    const sources = element + read('web/lab/workbench.js');
    for (const event of ['ready', 'change', 'done', 'complete', 'error']) {
      expect(sources).toContain(`'${event}'`);
      expect(text).toContain(`\`gradient-walk-${event}\``);
    }
    const marks = all(read('web/embed/host-theme.js'), /attribute: '([\w-]+)'/g);
    for (const mark of marks) expect(text).toContain(mark);
  });

  test('quotes the sentence that stands where the engine was refused', async () => {
    const t = await loadWords(lang);
    const [sentence] = t('error.engine-refused').split(/[.。]/);
    expect(text).toContain(sentence);
  });

  test('becomes a page without scripts and style attributes, with a sheet its policy knows', async () => {
    const page = await makeGuidePage(lang);
    expect(page).not.toMatch(/<script|<[^>]*\sstyle=/);
    const [sheet] = all(page, /<style>([^]*)<\/style>/g);
    const hash = createHash('sha256').update(sheet).digest('base64');
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    for (const other of languages) {
      if (other !== lang) expect(page).toContain(`href="${other}.html"`);
    }
    expect(page).toContain(`href="../?lang=${lang}"`);
    const targets = all(page, /href="#([^"]+)"/g).map(decodeURIComponent);
    for (const id of targets) expect(page).toContain(`id="${id}"`);
  });
});

describe('the Markdown of a guide', () => {
  const surroundings = {
    directives: {
      table: (/** @type {Record<string, string>} */ { of }) => {
        if (of) throw new Error(`there is no ${of}`);
        return '<hr>';
      },
    },
    highlight: (/** @type {string} */ code) => code,
  };
  const compile = (/** @type {string} */ text) => compileGuide(text, 'en.md', surroundings);

  test('headings get the ids that code hosts give them', () => {
    expect(slug('Sphinx, MyST, Jupyter Book')).toBe('sphinx-myst-jupyter-book');
    expect(slug('“It’s” light – in dark_mode')).toBe('its-light--in-dark_mode');
    expect(slug('章节、卡片和图')).toBe('章节卡片和图');
    expect(compile('# T\n\n## `a` b\n').headings).toEqual([
      { level: 2, id: 'a-b', html: '<code>a</code> b' },
    ]);
  });

  test('a directive on its line is replaced, in code it is code', () => {
    expect(compile('# T\n\n::table{}\n').html).toContain('<hr>');
    expect(compile('# T\n\n```text\n::table{}\n```\n').html).toContain('::table{}');
  });

  test.each([
    ['# T\n\n::fly{}', 3, 'unknown directive ::fly'],
    ['# T\n\n::table{of=x}', 3, '::table: there is no x'],
    ['# T\n\n## A\n\n## A', 5, 'two headings have the id a'],
    ['## A', 1, 'a guide starts with # Title'],
  ])('a mistake is named with its line: %j', (text, line, message) => {
    /** @type {any} */
    let error = null;
    try {
      compile(text);
    } catch (caught) {
      error = caught;
    }
    expect(error?.message).toContain(message);
    expect(error).toMatchObject({ line, file: 'en.md' });
  });
});
