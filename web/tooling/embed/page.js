import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { inRoot } from '../paths.js';

/**
 * The HTML around a script that carries everything. Its policy names the script by its hash, since in a
 * sandboxed frame nothing is 'self'; adopted style sheets and fonts made of bytes need no permission.
 * @param {object} page
 * @param {string} page.script  a classic script
 * @param {string} page.template  below web/: {{name}} stands for a value
 * @param {Record<string, string>} page.values  by name, HTML
 */
export function pageAround({ script, template, values }) {
  const text = `\n${escapeScript(script)}\n`;
  /** @type {Record<string, string>} */
  const all = { ...values, policy: policyFor(text) };
  return fs
    .readFileSync(inRoot('web', template), 'utf8')
    .replace(/^ *\{\{(\w+)\}\}\n/gm, (line, name) => (all[name] === '' ? '' : line))
    .replace(/\{\{(\w+)\}\}/g, (place, name) => all[name] ?? place)
    .replace('{{script}}', () => `<script>${text}</script>`);
}

/** What would end a script element early stands in strings only, where a backslash changes nothing. */
const escapeScript = (/** @type {string} */ code) =>
  code.replace(/<(?=\/script|!--|script)/gi, '\\x3c');

/** @param {string} script  exactly as it stands between its tags */
function policyFor(script) {
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  const rules = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}
