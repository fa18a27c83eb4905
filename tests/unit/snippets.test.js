import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippets } from '../../web/embed/snippets.js';
import { readLink } from '../../web/session/url-state.js';
/** @import { Choice } from '../../web/embed/snippets.js' */

const HOST = 'https://HOST/embed/1/';
const ids = ['html', 'element', 'docusaurus', 'vitepress', 'myst', 'mkdocs', 'lms'];

/** @param {string} id @param {Partial<Choice>} [choice] */
const snippet = (id, choice) => {
  const all = snippets({ link: { chapter: 'scratch' }, title: '从零实现', ...choice }, HOST);
  const found = all.find((row) => row.id === id);
  if (!found) throw new Error(`no snippet for ${id}`);
  return found;
};

/** @type {Record<string, string>} */
const NAMES = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** @param {string} text */
const plain = (text) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCharCode(Number(code)) : NAMES[name],
  );

/**
 * The attributes of the first tag of this name.
 * @param {string} code
 * @param {string} name
 * @returns {[string, string][]}
 */
const attributesOf = (code, name) => {
  const tag = code.match(new RegExp(`<${name}((?: [\\w-]+="[^"]*")*)>`));
  if (!tag) throw new Error(`no <${name}> with quoted attributes in ${code}`);
  return [...tag[1].matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, text]) => [key, plain(text)]);
};

/** @param {string} code */
const addressOf = (code) => new URL(Object.fromEntries(attributesOf(code, 'iframe')).src);

/** What every snippet must be, whatever is chosen. @param {string} code */
function expectSound(code) {
  const bare = code.replaceAll(/"[^"]*"/g, '""');
  expect(bare).not.toMatch(/style=/);
  expect(bare).not.toMatch(/<[\w-]+(?: [\w-]+="")* [\w-]+(?=[ >])/);
  const opened = [...bare.matchAll(/<([\w-]+)[ >]/g)].map(([, name]) => name);
  const closed = [...bare.matchAll(/<\/([\w-]+)>/g)].map(([, name]) => name);
  expect(closed.sort()).toEqual(opened.sort());
  expect(code).not.toMatch(/\n\s*\n/);
}

describe('a snippet', () => {
  it('is there for every kind of site', () => {
    const all = snippets({ link: { chapter: 'scratch' }, title: 'x' }, HOST);
    expect(all.map(({ id }) => id)).toEqual(ids);
  });

  it('is a frame in the form the contract shows', () => {
    const { code, site } = snippet('html', { link: { chapter: 'scratch', lang: 'zh' } });
    expect(code).toBe(
      '<iframe src="https://HOST/embed/1/scratch.html?lang=zh" title="从零实现" width="100%" height="560" loading="lazy" frameborder="0" allow="fullscreen; clipboard-write" data-gradient-walk="1"></iframe>',
    );
    expect(site).toMatchObject({
      code: '<script src="https://HOST/embed/1/host.js" defer="defer"></script>',
      needed: false,
    });
  });

  it('is an element with a way out for who has no script', () => {
    const { code, site } = snippet('element', {
      link: { chapter: 'scratch', lang: 'zh', hide: ['code', 'scrub'], readonly: true },
    });
    expect(code).toBe(
      '<gradient-walk chapter="scratch" lang="zh" hide="code,scrub" readonly="1">\n' +
        '<a href="https://HOST/embed/1/scratch.html?lang=zh&amp;hide=code,scrub&amp;readonly=1">从零实现</a>\n' +
        '</gradient-walk>',
    );
    expect(site?.code).toBe(
      '<script type="module" src="https://HOST/embed/1/gradient-walk.js"></script>',
    );
    expect(site?.needed).toBe(true);
  });

  it('leaves out what is as it is by default', () => {
    const link = { chapter: 'scratch', card: null, theme: null, hide: [], readonly: false };
    const { code } = snippet('html', { link });
    expect(addressOf(code).href).toBe('https://host/embed/1/scratch.html');
    expect(attributesOf(snippet('element', { link }).code, 'gradient-walk')).toEqual([
      ['chapter', 'scratch'],
    ]);
  });

  it('names the attribute of the frame as React does, for Docusaurus alone', () => {
    expect(snippet('docusaurus').code).toContain(' frameBorder="0"');
    for (const id of ['html', 'vitepress', 'myst', 'mkdocs', 'lms']) {
      expect(snippet(id).code).toContain(' frameborder="0"');
    }
  });

  it.each(/** @type {const} */ (['frame', 'element']))(
    'says what the site needs once, as %s',
    (way) => {
      const src = HOST + (way === 'frame' ? 'host.js' : 'gradient-walk.js');
      const parts = ids.map((id) => [id, snippet(id, { way }).site]);
      const { docusaurus, vitepress, myst, mkdocs, lms } = Object.fromEntries(parts);
      const needed = way === 'element';
      expect(docusaurus).toMatchObject({ file: 'docusaurus.config.js', needed });
      // The element is a module; the host script needs to be none.
      expect(docusaurus.code).toBe(
        `scripts: [{ src: '${src}', ${needed ? "type: 'module'" : 'defer: true'} }],`,
      );
      const [head, vue] = vitepress.code.split('\n');
      const how = needed ? "type: 'module'" : "defer: ''";
      expect(head).toBe(`head: [['script', { ${how}, src: '${src}' }]],`);
      expect(vue?.includes("isCustomElement: (tag) => tag === 'gradient-walk'")).toBe(
        needed || undefined,
      );
      const file = needed ? `("${src}", {"type": "module"})` : `"${src}"`;
      expect(myst.code).toBe(`html_js_files = [${file}]`);
      if (needed) expect(mkdocs).toBeNull();
      else expect(mkdocs.code).toBe(`extra_javascript:\n  - ${src}`);
      expect(lms).toBeNull();
    },
  );

  it('is one line for an LMS, and raw HTML for MyST', () => {
    expect(snippet('lms').code).not.toContain('\n');
    expect(snippet('myst').code).toMatch(/^```\{raw\} html\n<iframe [^\n]*\n```$/);
    expect(snippet('mkdocs', { way: 'element' }).code).toMatch(/^<div>\n[^]*\n<\/div>$/);
  });

  it('keeps a title from becoming anything else', () => {
    const title = '"><script>alert(1)</script> {{x}} ```';
    for (const way of /** @type {const} */ (['frame', 'element'])) {
      for (const id of ids) {
        const { code } = snippet(id, { title, way });
        const own = /^```\{raw\} html|```$|<script type="module" src="[^"]*"><\/script>/g;
        expect(code.replace(own, '')).not.toMatch(/<script|\{|`/);
      }
    }
    expect(attributesOf(snippet('html', { title }).code, 'iframe')).toContainEqual([
      'title',
      title,
    ]);
  });

  it('brings any setting to the other side as it was', () => {
    const name = fc.constantFrom('seed', 'lr', 'true-w', 'batch-size', 'peek', 'x0');
    // Any character, but no half of one: that cannot be in an address.
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(fc.dictionary(name, text), text, (settings, title) => {
        const choice = { link: { chapter: 'scratch', settings }, title };
        for (const way of /** @type {const} */ (['frame', 'element'])) {
          for (const { id, code, site } of snippets({ ...choice, way }, HOST)) {
            expectSound(code);
            if (site?.file === '<head>') expectSound(site.code);
            const asElement = id === 'element' || (way === 'element' && /<gradient/.test(code));
            const search = asElement
              ? `?${new URLSearchParams(attributesOf(code, 'gradient-walk'))}`
              : addressOf(code).search;
            expect(readLink(search, '').settings).toEqual({ ...settings });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('brings everything that can be chosen to the other side', () => {
    const link = /** @type {Choice['link']} */ ({
      chapter: 'scratch',
      card: 'one-update',
      scene: 'contour',
      lang: 'en',
      theme: 'dark',
      start: 'click',
      hide: ['phases', 'code'],
      readonly: true,
      links: false,
      settings: { seed: '7', 'true-w': '2,-3.4' },
    });
    expect(readLink(addressOf(snippet('html', { link }).code).search, '')).toMatchObject({
      ...link,
      chapter: null,
    });
  });
});
