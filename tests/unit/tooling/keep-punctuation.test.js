import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { keepPunctuation } from '../../../web/tooling/markdown/keep-punctuation.js';
import { math } from '../../../web/tooling/markdown/math-plugin.js';

const md = new MarkdownIt().use(math).use(keepPunctuation);

test('a formula stays with the punctuation after it and the bracket before it', () => {
  const html = md.renderInline('步长（$\\eta$），不是');
  expect(html.startsWith('步长<span class="keep">（<span class="katex" translate="no">')).toBe(
    true,
  );
  expect(html.endsWith('），</span>不是')).toBe(true);
});

test('a formula among words is left alone, and so is a displayed one', () => {
  expect(md.renderInline('步长 $\\eta$ 很小')).not.toContain('keep');
  expect(md.renderInline('$$x$$')).not.toContain('keep');
});

test('one mark between two formulas goes with the first', () => {
  const html = md.renderInline('$w$、$b$');
  expect(html.match(/class="keep"/g)).toHaveLength(1);
  expect(html).toContain('、</span><wbr /><span');
});

test('a formula that ends in an equals sign stays with the box that follows', () => {
  const html = md.renderInline('drag $\\mu=$ $0.1$, then');
  expect(html.match(/class="keep"/g)).toHaveLength(1);
  expect(html).toMatch(
    /^drag <span class="keep"><span class="katex".*<\/span> <span class="katex".*,<\/span> then$/,
  );
  expect(md.renderInline('$a=$ and $b$')).not.toContain('keep');
});

test('coordinates stay on one line, and other lists do not', () => {
  expect(md.renderInline('从点 (−40, −18) 出发')).toContain('(−40,\u00a0−18)');
  expect(md.renderInline('(1, 3)、(2, 5) 和 (3, 7)')).toContain(
    '(1,\u00a03)、(2,\u00a05) 和 (3,\u00a07)',
  );
  expect(md.renderInline('形状是 (B, 1)')).toContain('(B,\u00a01)');
  expect(md.renderInline('点 ($w$, $b$) 处')).toContain('</span>\u00a0<span');
  expect(md.renderInline('a (1 of 2, 3 of 4)')).not.toContain('\u00a0');
  expect(md.renderInline('$w$, $b$')).not.toContain('\u00a0');
});
