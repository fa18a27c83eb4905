import { html, nothing } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { DEEPEST } from '../../styles/code.js';
/** @import { CodeLine } from '../../tooling/chapter-types.js' */

/** How many spaces a line begins with. @param {CodeLine} line */
export const indentOf = ({ html }) => Math.min(DEEPEST, html.length - html.trimStart().length);

/** One line of a listing, without the numbers it has made. @param {CodeLine | null} line */
export const codeLine = (line) =>
  line ? html`<code class="line in-${indentOf(line)}">${unsafeHTML(line.html)}</code>` : nothing;
