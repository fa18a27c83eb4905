import { createHash } from 'node:crypto';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { oembed } from '../../../web/tooling/embed/oembed.js';
import { pageAround } from '../../../web/tooling/embed/page.js';
import { oneChapter } from '../../../web/tooling/plugins/one-chapter.js';
import { inRoot } from '../../../web/tooling/paths.js';

const page = (/** @type {string} */ script, head = '') =>
  pageAround({
    script,
    template: 'embed/page.html',
    values: { version: '1.0.0', title: 'T', icon: 'data:,', head, body: '<p>B</p>', data: '' },
  });

const scriptOf = (/** @type {string} */ html) =>
  /<script>([^]*)<\/script>\s*<\/body>/.exec(html)?.[1] ?? '';

describe('a page around one script', () => {
  test('its policy lets that script run, to the byte, and no other', () => {
    const html = page('let a = 1;\n\n\nlet b = "$& {{title}} $1";');
    const hash = createHash('sha256').update(scriptOf(html), 'utf8').digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'`);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain("'self'");
    expect(html).not.toContain("'unsafe-inline'");
  });

  test('a script comes through whole, whatever stands in it', () => {
    const code = 'const a = "$& {{title}} $1 \\\\";\n\n  // {{body}}\nconst b = `</p>`;';
    expect(scriptOf(page(code)).trim()).toBe(code);
  });

  test('nothing in a script ends it early', () => {
    const html = page('const a = "</script><script>alert(1)</script><!-- <SCRIPT";');
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    expect(html.match(/<script/gi)).toHaveLength(1);
    expect(html).not.toContain('<!--');
    expect(vm.runInNewContext(`${scriptOf(html)}; a`)).toBe(
      '</script><script>alert(1)</script><!-- <SCRIPT',
    );
  });

  test('what is not given leaves no line behind', () => {
    expect(page('1')).not.toMatch(/\{\{|^ *\n/m);
    expect(page('1', '<link rel="x" />')).toContain('<link rel="x" />');
  });
});

describe('oEmbed', () => {
  const what = { chapter: 'scratch', title: '从零实现线性回归 · "Linear" regression' };

  test('without a public address there is none', () => {
    expect(oembed(what, undefined)).toEqual({ head: '', file: null });
  });

  test('with one, page and answer name each other absolutely', () => {
    for (const address of ['https://example.org/gw', 'https://example.org/gw/']) {
      const { head, file } = oembed(what, address);
      expect(head).toContain('href="https://example.org/gw/embed/1/scratch.oembed.json"');
      const answer = JSON.parse(file ?? '');
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: what.title });
      expect(answer.html).toContain('src="https://example.org/gw/embed/1/scratch.html"');
      expect(answer.html).toContain('&quot;Linear&quot;');
      expect(answer.html).not.toMatch(/style=|allowfullscreen/);
      expect(answer.thumbnail_url).toBe('https://example.org/gw/embed/1/scratch.en.png');
    }
  });
});

test('the lists of a one-chapter page hold that chapter and the pictures of its cards', async () => {
  const { load } = oneChapter('descent');
  const read = async (/** @type {string} */ file) =>
    String(await /** @type {any} */ (load)(inRoot('web', file)));
  expect(await read('chapters/index.js')).toContain("import('./descent/zh.md')");
  expect(await read('chapters/index.js')).not.toContain('scratch');
  expect(await read('scenes/index.js')).toContain("import('./curve/index.js')");
  expect(await read('scenes/index.js')).not.toContain('minibatch');
  expect(await /** @type {any} */ (load)(inRoot('web/app/main.js'))).toBe(undefined);
});
