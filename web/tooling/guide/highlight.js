import html from 'shiki/langs/html.mjs';
import javascript from 'shiki/langs/javascript.mjs';
import nginx from 'shiki/langs/nginx.mjs';
import python from 'shiki/langs/python.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { escapeHtml } from '../code/quantities.js';

const LANGUAGES = ['html', 'js', 'nginx', 'python', 'sh', 'yaml'];
const PREFIX = '--code-';

/**
 * Colours the guide's snippets by the classes that the chapters' listings have (web/styles/code.js);
 * nothing in them belongs to a picture, so no quantity is wrapped.
 * @returns {Promise<(code: string, lang: string) => string>} HTML
 */
export async function createGuideHighlighter() {
  const shiki = await createHighlighterCore({
    themes: [
      createCssVariablesTheme({ name: 'classes', variablePrefix: PREFIX, fontStyle: false }),
    ],
    langs: [html, javascript, nginx, python, shell, yaml],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  return (code, lang) => {
    if (!LANGUAGES.includes(lang)) return escapeHtml(code);
    return shiki
      .codeToTokensBase(code, { lang, theme: 'classes', tokenizeTimeLimit: 0 })
      .map((line) => line.map(({ content, color }) => tokenHtml(content, color)).join(''))
      .join('\n');
  };
}

/** @param {string} content @param {string | undefined} color  var(--code-token-…) or the foreground */
function tokenHtml(content, color) {
  const name = /^var\(--code-token-(keyword|string|comment)[a-z-]*\)$/.exec(color ?? '')?.[1];
  return name ? `<span class="code-${name}">${escapeHtml(content)}</span>` : escapeHtml(content);
}
