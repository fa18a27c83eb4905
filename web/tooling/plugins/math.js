import fs from 'node:fs';
import { listChapters, readChapter } from '../chapter-files.js';
import { usedFonts, usedRules } from '../markdown/math-fonts.js';
import { inRoot } from '../paths.js';
/** @import { MathFont } from '../markdown/math-fonts.js' */
/** @import { Plugin } from 'vite' */

const FONTS = 'virtual:math-fonts';
const STYLES = 'virtual:math-styles';
const katex = inRoot('node_modules/katex/dist');

/**
 * What formulas need beside their HTML: `virtual:math-fonts` lists the fonts that the chapters really
 * use (a page in a shadow root registers them itself), `virtual:math-styles` is KaTeX's sheet as far as
 * they use it, without its @font-face rules.
 * @param {object} [options]
 * @param {boolean} [options.inline]  the fonts' bytes instead of addresses, for pages that may load nothing
 * @param {string | null} [options.chapter]  only what this one uses
 * @returns {Plugin}
 */
export function math({ inline = false, chapter = null } = {}) {
  return {
    name: 'gradient-walk:math',
    resolveId: (id) => ([FONTS, STYLES].includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${STYLES}` && id !== `\0${FONTS}`) return undefined;
      const html = await readHtml(chapter);
      if (id === `\0${STYLES}`) {
        const css = fs.readFileSync(`${katex}/katex.min.css`, 'utf8');
        return `export default ${JSON.stringify(usedRules(css, html))};\n`;
      }
      const used = usedFonts(html);
      return inline ? carried(used) : addressed(used);
    },
  };
}

/** @param {MathFont[]} fonts */
function addressed(fonts) {
  const imports = fonts.map(({ file }, at) => `import u${at} from '${katex}/fonts/${file}?url';`);
  const rows = fonts.map(({ family, weight, style }, at) => {
    return `{...${JSON.stringify({ family, weight, style, bytes: null })}, url: u${at}}`;
  });
  return `${imports.join('\n')}\nexport default [${rows.join(', ')}];\n`;
}

/** @param {MathFont[]} fonts */
function carried(fonts) {
  const rows = fonts.map(({ file, family, weight, style }) => {
    const bytes = fs.readFileSync(`${katex}/fonts/${file}`, 'base64');
    return { family, weight, style, bytes, url: null };
  });
  return `export default ${JSON.stringify(rows)};\n`;
}

/** @param {string | null} chapter */
async function readHtml(chapter) {
  const files = listChapters().filter((file) => !chapter || file.includes(`/${chapter}/`));
  return JSON.stringify(await Promise.all(files.map(readChapter)));
}
