import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { keepPunctuation } from '../../../web/tooling/markdown/keep-punctuation.js';
import { math } from '../../../web/tooling/markdown/math-plugin.js';

const md = new MarkdownIt().use(math).use(keepPunctuation);

test('a formula stays with the punctuation after it and the bracket before it', () => {
  const html = md.renderInline('步长（$\\eta$），不是');
  expect(html.startsWith('步长<span class="keep">（<span class="katex">')).toBe(true);
  expect(html.endsWith('），</span>不是')).toBe(true);
});

test('a formula among words is left alone, and so is a displayed one', () => {
  expect(md.renderInline('步长 $\\eta$ 很小')).not.toContain('keep');
  expect(md.renderInline('$$x$$')).not.toContain('keep');
});

test('one mark between two formulas goes with the first', () => {
  const html = md.renderInline('$w$、$b$');
  expect(html.match(/class="keep"/g)).toHaveLength(1);
});
