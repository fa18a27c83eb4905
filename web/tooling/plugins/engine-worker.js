import fs from 'node:fs';
import path from 'node:path';
import { buildEngine } from '../build-engine.js';
import { inRoot, shown, workerScript } from '../paths.js';

const MODULE = 'virtual:engine-worker';
const SERVED = 'engine/worker.js';
const QUIET_MS = 200;

/**
 * Serves `virtual:engine-worker`: where build/engine/worker.js is. Vite cannot run a classic worker
 * through its own pipeline on the dev server, so the file is handed out as it is; a build emits it as a
 * hashed file, or carries its text (`inline`) for pages that may load nothing.
 * @param {{inline?: boolean}} [options]
 * @returns {import('vite').Plugin}
 */
export function engineWorker({ inline = false } = {}) {
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
      if (serving)
        return `const here = import.meta.url;\n${source(`new URL('${base}${SERVED}', here).href`, 'null')}`;
      const script = readWorker();
      if (inline) return source('null', JSON.stringify(script));
      const file = this.emitFile({ type: 'asset', name: 'worker.js', source: script });
      return source(`import.meta.ROLLUP_FILE_URL_${file}`, 'null');
    },
    configureServer(server) {
      server.middlewares.use(`${base}${SERVED}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(readWorker());
      });
      rebuildOnChange(server);
    },
  };
}

/** @param {string} url @param {string} text  both JavaScript expressions */
const source = (url, text) => `export const url = ${url};\nexport const text = ${text};\n`;

function readWorker() {
  if (fs.existsSync(workerScript)) return fs.readFileSync(workerScript, 'utf8');
  throw new Error(`${shown(workerScript)} is missing: run npm run build:engine`);
}

/**
 * A change in cpp/ or web/engine/ builds the engine again and reloads the page.
 * @param {import('vite').ViteDevServer} server
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
