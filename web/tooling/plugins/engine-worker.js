import fs from 'node:fs';
import path from 'node:path';
import { buildEngine } from '../build-engine.js';
import { chapters } from '../../chapters/index.js';
import { experimentsOf } from '../../chapters/contents.js';
import { engineFor, engineNames, suffixOf } from '../../engine/engines.js';
import { embedHeaders } from '../embed-headers.js';
import { engineFolder, inRoot, shown } from '../paths.js';
/** @import { EngineName } from '../../engine/engines.js' */
/** @import { Plugin, ViteDevServer } from 'vite' */

const MODULE = 'virtual:engine-worker';
const SERVED = 'engine';
const QUIET_MS = 200;

/**
 * Serves `virtual:engine-worker`: where the workers of build/engine are. Vite cannot run a classic worker
 * through its own pipeline on the dev server, so the file is handed out as it is; a build emits it as a
 * hashed file, or carries its text (`inline`) for pages that may load nothing: one, that of the chapter.
 * @param {{inline?: boolean, chapter?: string | null}} [options]
 * @returns {Plugin}
 */
export function engineWorker({ inline = false, chapter = null } = {}) {
  let serving = false;
  let base = '/';
  return {
    name: 'gradient-walk:engine-worker',
    configResolved(config) {
      serving = config.command === 'serve';
      base = config.base;
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      // Vite rewrites new URL('…', import.meta.url), so the two stand apart.
      if (serving) {
        const address = (/** @type {string} */ file) =>
          `new URL('${base}${SERVED}/${file}', here).href`;
        const rows = engineNames.map((name) => source(name, address(fileOf(name)), 'null'));
        return `const here = import.meta.url;\n${exported(rows)}`;
      }
      if (inline) {
        const entry = chapters.find(({ id }) => id === chapter);
        const name = engineFor(entry ? experimentsOf(entry) : null);
        return exported([source(name, 'null', JSON.stringify(readWorker(name)))]);
      }
      return exported(
        engineNames.map((name) => {
          const asset = { name: fileOf(name), source: readWorker(name) };
          const file = this.emitFile({ type: 'asset', ...asset });
          return source(name, `import.meta.ROLLUP_FILE_URL_${file}`, 'null');
        }),
      );
    },
    configureServer(server) {
      for (const name of engineNames) {
        server.middlewares.use(`${base}${SERVED}/${fileOf(name)}`, (_request, response) => {
          // A worker of an isolated page must be isolated itself.
          response.setHeaders(new Map(Object.entries(embedHeaders)));
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(readWorker(name));
        });
      }
      rebuildOnChange(server);
    },
  };
}

/** @param {EngineName} name */
const fileOf = (name) => `worker${suffixOf(name)}.js`;

/** @param {EngineName} name @param {string} url @param {string} text  both JavaScript expressions */
const source = (name, url, text) => `${name}: { url: ${url}, text: ${text} }`;

/** @param {string[]} rows */
const exported = (rows) => `export const sources = { ${rows.join(', ')} };\n`;

/** @param {EngineName} name */
function readWorker(name) {
  const workerScript = path.join(engineFolder, fileOf(name));
  if (fs.existsSync(workerScript)) return fs.readFileSync(workerScript, 'utf8');
  throw new Error(`${shown(workerScript)} is missing: run npm run build:engine`);
}

/**
 * A change in cpp/ or web/engine/ builds the engine again and reloads the page.
 * @param {ViteDevServer} server
 */
function rebuildOnChange(server) {
  const folders = [inRoot('cpp'), inRoot('web/engine')];
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  const rebuild = async () => {
    try {
      await buildEngine();
      server.ws.send({ type: 'full-reload' });
    } catch (error) {
      server.config.logger.error(/** @type {Error} */ (error).message);
    }
  };
  server.watcher.add(folders).on('change', (file) => {
    if (!folders.some((folder) => file.startsWith(folder + path.sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(rebuild, QUIET_MS);
  });
}
