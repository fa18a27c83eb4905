import fs from 'node:fs';
import { listChapters, readChapter } from '../chapter-files.js';
import { usedFonts } from '../markdown/math-fonts.js';
import { inRoot } from '../paths.js';

const FONTS = 'virtual:math-fonts';
const STYLES = 'virtual:math-styles';
const katex = inRoot('node_modules/katex/dist');

/**
 * What formulas need beside their HTML: `virtual:math-fonts` lists the fonts that the chapters really
 * use (a page in a shadow root registers them itself), `virtual:math-styles` is KaTeX's sheet without
 * its @font-face rules.
 * @returns {import('vite').Plugin}
 */
export function math() {
  return {
    name: 'gradient-walk:math',
    resolveId: (id) => ([FONTS, STYLES].includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${STYLES}`) return `export default ${JSON.stringify(readStyles())};\n`;
      if (id !== `\0${FONTS}`) return undefined;
      const used = usedFonts(await allHtml());
      const imports = used.map(
        ({ file }, at) => `import u${at} from '${katex}/fonts/${file}?url';`,
      );
      const rows = used.map(({ family, weight, style }, at) => {
        return `{...${JSON.stringify({ family, weight, style })}, url: u${at}}`;
      });
      return `${imports.join('\n')}\nexport default [${rows.join(', ')}];\n`;
    },
  };
}

function readStyles() {
  const css = fs.readFileSync(`${katex}/katex.min.css`, 'utf8');
  return css.replace(/@font-face\s*\{[^}]*\}/g, '');
}

async function allHtml() {
  const chapters = await Promise.all(listChapters().map(readChapter));
  return JSON.stringify(chapters);
}
