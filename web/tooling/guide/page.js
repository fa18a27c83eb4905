import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { codeStyles } from '../../styles/code.js';
import { tokens } from '../../styles/tokens.js';
import { inRoot } from '../paths.js';
import { words as allWords } from './words.js';
/** @import { Guide, Heading } from './compile.js' */

/**
 * One page of the guide: no script, one sheet inside that the policy knows by its hash, so that the file
 * is the same on a server and on a disk.
 * @param {string} lang
 * @param {Guide} guide
 * @param {string[]} languages  that have a guide
 * @returns {string}
 */
export function guidePage(lang, { title, html, headings }, languages) {
  const words = allWords[lang];
  const styles = sheet();
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const others = languages
    .filter((other) => other !== lang)
    .map((other) => {
      const { tag, language } = allWords[other];
      return `<a href="${other}.html" lang="${tag}" hreflang="${tag}">${language}</a>`;
    });
  return `<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${words.app}</title>
<link rel="icon" type="image/svg+xml" href="${icon()}">
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<a class="brand" href="../?lang=${lang}">${mark}<span>${words.app}</span></a>
<p class="languages">${others.join(' ')}</p>
</header>
<nav aria-label="${words.contents}">
<h2>${words.contents}</h2>
${contents(headings)}
</nav>
<main id="text" tabindex="-1">
${html}</main>
</body>
</html>
`;
}

/** @param {Heading[]} headings */
function contents(headings) {
  const link = (/** @type {Heading} */ { id, html }) =>
    `<a href="#${encodeURIComponent(id)}">${html}</a>`;
  /** @type {{title: string, below: string[]}[]} */
  const chapters = [];
  for (const heading of headings) {
    if (heading.level === 2) chapters.push({ title: link(heading), below: [] });
    else if (heading.level === 3) chapters.at(-1)?.below.push(`<li>${link(heading)}</li>`);
  }
  const items = chapters.map(
    ({ title, below }) =>
      `<li>${title}${below.length > 0 ? `\n<ul>${below.join('\n')}</ul>` : ''}</li>`,
  );
  return `<ol>${items.join('\n')}</ol>`;
}

/** Light, dark where the system is, light again on paper. */
function sheet() {
  const rules = fs.readFileSync(inRoot('web/tooling/guide/guide.css'), 'utf8');
  return `:root { ${colours('light')} }
@media screen and (prefers-color-scheme: dark) { :root { ${colours('dark')} } }
${codeStyles}
${rules}`;
}

/** @param {'light' | 'dark'} theme */
function colours(theme) {
  const kebab = (/** @type {string} */ name) =>
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const lines = Object.entries(tokens[theme]).map(([name, value]) => `--${kebab(name)}: ${value};`);
  return `color-scheme: ${theme}; ${lines.join(' ')}`;
}

function icon() {
  const svg = fs.readFileSync(inRoot('web/app/icon.svg'), 'utf8');
  return `data:image/svg+xml,${encodeURIComponent(svg.replace(/\n\s*/g, ' ').trim())}`;
}

/** As in the app's rail. */
const mark = `<svg viewBox="0 0 26 20" aria-hidden="true"><path opacity=".35" d="M1 3c4 13 12 16 24 15"/><path class="steps" d="m2 6 4 5 5 3.6 6 2.2"/><circle cx="2" cy="6" r="1.7"/><circle cx="6" cy="11" r="1.7"/><circle cx="11" cy="14.6" r="1.7"/><circle cx="17" cy="16.8" r="1.7"/></svg>`;
