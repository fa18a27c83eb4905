import { html, nothing } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { DEEPEST } from '../../styles/code.js';
/** @import { CodeLine } from '../../tooling/chapter-types.js' */

/** One line of a listing, without the numbers it has made. @param {CodeLine | null} line */
export function codeLine(line) {
  if (!line) return nothing;
  const indent = Math.min(DEEPEST, line.html.length - line.html.trimStart().length);
  return html`<code class="line in-${indent}">${unsafeHTML(line.html)}</code>`;
}
