import { describe, expect, test } from 'vitest';
import { createHighlighter } from '../../../web/tooling/code/highlight.js';
import { listChapters, readChapter } from '../../../web/tooling/chapter-files.js';
import { usedFonts } from '../../../web/tooling/markdown/math-fonts.js';
import { inRoot, shown } from '../../../web/tooling/paths.js';
import { compileChapter } from '../../../web/tooling/markdown/compile.js';

const highlight = await createHighlighter();

test('C++ is coloured by classes, its quantities can be pointed at', () => {
  expect(highlight('sgd({&w, &b}, lr, batchSize);  // not y', 'cpp')).toEqual([
    expect.stringMatching(
      /<span data-q="w">w<\/span>.*<span data-q="batch-size">batchSize<\/span>/,
    ),
  ]);
  expect(highlight('return a < b;  // not y', 'cpp')[0]).toMatchInlineSnapshot(
    `"<span class="code-keyword">return</span> a <span class="code-keyword">&lt;</span> <span data-q="b">b</span>;<span class="code-comment">  // not y</span>"`,
  );
});

test('Python: quantities inside strings and comments are left alone', () => {
  expect(highlight('y_hat = net(X)  # y', 'python')[0]).toMatchInlineSnapshot(
    `"<span data-q="yHat">y_hat</span> <span class="code-keyword">=</span> <span class="code-function">net</span><span class="code-punctuation">(<span data-q="X">X</span>)</span>  <span class="code-comment"># y</span>"`,
  );
  expect(highlight('print("w", w.grad)', 'python')[0]).toMatchInlineSnapshot(
    `"<span class="code-function">print</span><span class="code-punctuation">(</span><span class="code-string">"w"</span><span class="code-punctuation">, <span data-q="w">w</span>.<span data-q="grad">grad</span>)</span>"`,
  );
});

test('formulas name the fonts that they use, and no others', () => {
  const words = {
    cut: () => expect.unreachable(),
    highlight: (/** @type {string} */ code) => code,
  };
  const fontsOf = (/** @type {string} */ tex) => {
    const chapter = compileChapter(`# T\n\n## C {#c}\n\n${tex}`, 'x.md', words);
    return usedFonts(JSON.stringify(chapter)).map(({ file }) =>
      file.replace(/^KaTeX_|\.woff2$/g, ''),
    );
  };
  expect(fontsOf('no formula')).toEqual([]);
  expect(fontsOf('$2$')).toEqual(['Main-Regular']);
  expect(fontsOf('$x$')).toEqual(['Main-Regular', 'Math-Italic']);
  expect(fontsOf('$\\mathbf w$')).toEqual(['Main-Regular', 'Main-Bold']);
  expect(fontsOf('$\\mathcal B$')).toEqual(['Main-Regular', 'Caligraphic-Regular']);
  expect(fontsOf('$$\\sum$$')).toEqual(['Main-Regular', 'Size2-Regular']);
  expect(fontsOf('$$\\Bigl(1\\Bigr)$$')).toEqual(['Main-Regular', 'Size2-Regular']);
});

describe('every chapter compiles, its excerpts are there', () => {
  test.each(listChapters().map(shown))('%s', async (file) => {
    const { chapter } = await readChapter(inRoot(file));
    expect(chapter.cards.length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(chapter.cards)).not.toMatch(/\sstyle=/);
  });
});
