import path from 'node:path';
import { readChapter } from '../chapter-files.js';
import { ChapterError } from '../markdown/chapter-error.js';
import { splitChapter } from '../markdown/split.js';
import { inRoot } from '../paths.js';
import { withValueTexts } from '../value-texts.js';
/** @import { Plugin } from 'vite' */

const REST = 'rest';

/**
 * Makes `import('./chapters/scratch/zh.md')` give the compiled chapter: its beginning, and the way to
 * the rest of it, which is a file of its own. A mistake in it stops a build and shows on the dev
 * server, with file and line; a change of it, or of a source that it shows, reloads the page.
 * @returns {Plugin}
 */
export function chapters() {
  return {
    name: 'gradient-walk:chapters',
    enforce: 'pre',
    async load(id) {
      const [file, part] = id.split('?');
      if (!file.endsWith('.md')) return undefined;
      try {
        const { chapter, sources } = await readChapter(file);
        for (const source of sources) this.addWatchFile(source);
        const cards = await withValueTexts(path.basename(path.dirname(file)), chapter.cards);
        const { beginning, rest } = splitChapter({ ...chapter, cards });
        if (part === REST) return `export default ${JSON.stringify(rest)};\n`;
        return `export default ${JSON.stringify(beginning)};
export const rest = () => import('./${path.basename(file)}?${REST}');\n`;
      } catch (error) {
        if (!(error instanceof ChapterError)) throw error;
        const { message, file, line } = error;
        return this.error({
          message: `${file}:${line}: ${message}`,
          loc: { file: inRoot(file ?? ''), line, column: 0 },
        });
      }
    },
  };
}
