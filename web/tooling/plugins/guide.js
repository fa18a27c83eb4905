/** @import { ChapterError } from '../markdown/chapter-error.js' */
/** @import { Plugin } from 'vite' */

/**
 * The teachers' guide: guide/<lang>.html in the site, made from web/guide/<lang>.md, and the same pages
 * on the dev server. A mistake in it stops a build, with file and line.
 * @returns {Plugin}
 */
export function guide() {
  return {
    name: 'gradient-walk:guide',
    async generateBundle() {
      const { guideLanguages, makeGuidePage } = await maker();
      for (const lang of guideLanguages()) {
        const source = await makeGuidePage(lang).catch((error) => this.error(sentence(error)));
        this.emitFile({ type: 'asset', fileName: `guide/${lang}.html`, source });
      }
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const lang = /^\/guide\/([a-z]+)\.html(?:\?|$)/.exec(request.url ?? '')?.[1];
        if (!lang) return next();
        const { guideLanguages, makeGuidePage } = await maker();
        if (!guideLanguages().includes(lang)) return next();
        try {
          const page = await makeGuidePage(lang);
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page);
        } catch (error) {
          response.statusCode = 500;
          response.end(sentence(/** @type {Error} */ (error)));
        }
      });
    },
  };
}

/** It asks the engine and colours code: loaded when a page is made. */
const maker = () => import('../guide/make-guide.js');

/** @param {Error} error */
function sentence(error) {
  if (!(error instanceof Error) || !('line' in error)) return String(error);
  const { file, line, message } = /** @type {ChapterError} */ (error);
  return `${file}:${line}: ${message}`;
}
