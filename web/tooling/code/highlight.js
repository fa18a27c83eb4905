import cpp from 'shiki/langs/cpp.mjs';
import python from 'shiki/langs/python.mjs';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { escapeHtml, wrapQuantities } from './quantities.js';

const PREFIX = '--code-';

/**
 * Colours code by classes (`code-keyword`, `code-string`, …; web/styles/code.js gives them colours), with
 * the quantities of the pictures wrapped.
 */
export async function createHighlighter() {
  const theme = createCssVariablesTheme({
    name: 'classes',
    variablePrefix: PREFIX,
    fontStyle: false,
  });
  const shiki = await createHighlighterCore({
    themes: [theme],
    langs: [cpp, python],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  /** @param {string} code @param {'cpp' | 'python'} lang @returns {string[]} HTML, a line each */
  return (code, lang) =>
    shiki
      // No time limit: on a busy machine it would leave lines without colours.
      .codeToTokensBase(code, { lang, theme: 'classes', tokenizeTimeLimit: 0 })
      .map((line) => line.map(({ content, color }) => tokenHtml(content, color)).join(''));
}

/** @param {string} content @param {string | undefined} color  var(--code-token-…) or the foreground */
function tokenHtml(content, color) {
  const name = /^var\(--code-token-([a-z]+)[a-z-]*\)$/.exec(color ?? '')?.[1];
  const text =
    name === 'string' || name === 'comment' ? escapeHtml(content) : wrapQuantities(content);
  return name ? `<span class="code-${name}">${text}</span>` : text;
}
