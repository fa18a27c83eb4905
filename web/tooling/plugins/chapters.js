import { readChapter } from '../chapter-files.js';
import { ChapterError } from '../markdown/chapter-error.js';
import { inRoot } from '../paths.js';

/**
 * Makes `import('./chapters/scratch/zh.md')` give the compiled chapter. A mistake in it stops a build
 * and shows on the dev server, with file and line; a change of it, or of a source that it shows,
 * reloads the page.
 * @returns {import('vite').Plugin}
 */
export function chapters() {
  return {
    name: 'gradient-walk:chapters',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.md')) return undefined;
      try {
        const { chapter, sources } = await readChapter(id);
        for (const source of sources) this.addWatchFile(source);
        return `export default ${JSON.stringify(chapter)};\n`;
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
