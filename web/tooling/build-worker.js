import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { build, minify } from 'vite';
import { engineNames, suffixOf } from '../engine/engines.js';
import { engineFolder, inRoot, shown } from './paths.js';
import { Problem } from './run.js';
/** @import { Rolldown } from 'vite' */

const GLOBAL = 'gradientWalkEngine';
const sources = inRoot('web/engine');

/** Makes build/engine/worker.js, and the same of each smaller engine. */
export async function buildWorkers() {
  for (const name of engineNames) await buildWorker(suffixOf(name));
}

/**
 * The worker (web/engine/worker.js and what it imports), Emscripten's glue and the WebAssembly bytes as
 * one classic script without imports, so that it also runs from a Blob, in a sandboxed frame and inside
 * a single-file page. What is up to date is left alone.
 * @param {string} suffix
 */
async function buildWorker(suffix) {
  const workerScript = path.join(engineFolder, `worker${suffix}.js`);
  const glue = path.join(engineFolder, `glue${suffix}.js`);
  const wasm = path.join(engineFolder, `engine${suffix}.wasm`);
  const inputs = [glue, wasm, import.meta.filename, ...listScripts()];
  if (
    fs.existsSync(workerScript) &&
    inputs.every((file) => modified(file) <= modified(workerScript))
  )
    return;
  const text = assemble(
    await minified(fs.readFileSync(glue, 'utf8')),
    fs.readFileSync(wasm),
    await bundle(path.join(sources, 'worker.js')),
  );
  // Whoever reads the file meanwhile finds the old one whole.
  fs.writeFileSync(`${workerScript}.new`, text);
  fs.renameSync(`${workerScript}.new`, workerScript);
}

/**
 * The glue stays in sloppy mode and outside the bundler's reach; the three names it would export
 * itself under are shadowed. The bytes are deflated, in base64: with gzip as small as the bare wasm
 * (84.4 kB where 84.0 kB are; as one character a byte it is 92.0 kB), and still small where a server
 * does not compress or the script is part of a page (112 kB against 307 kB).
 * @param {string} glue  leaves `createEngine` behind
 * @param {Uint8Array} wasm
 * @param {string} worker  a script that takes {createEngine, deflatedWasm} from GLOBAL
 */
export function assemble(glue, wasm, worker) {
  const bytes = zlib.deflateSync(wasm, { level: 9, memLevel: 9 }).toString('base64');
  return `(()=>{const ${GLOBAL}=(()=>{var exports,module,define;${glue}
return{createEngine,deflatedWasm:"${bytes}"}})();
${worker}})();
`;
}

/** Emscripten leaves long names to a compressor that not everybody has. @param {string} glue */
async function minified(glue) {
  const { code, errors } = await minify('glue.js', glue, { module: false });
  if (errors.length > 0) throw new Problem(`glue.js cannot be minified: ${errors[0].message}`);
  return code;
}

/** @param {string} entry */
async function bundle(entry) {
  const result = await build({
    configFile: false,
    root: sources,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'gradientWalkWorker', fileName: 'worker' },
      rolldownOptions: {
        external: ['virtual:engine'],
        output: { globals: { 'virtual:engine': GLOBAL } },
      },
    },
  });
  const [{ output }] = /** @type {Rolldown.RolldownOutput[]} */ (result);
  if (output.length !== 1) throw new Problem(`${shown(entry)} must become a single script`);
  return output[0].code;
}

function listScripts() {
  return fs
    .readdirSync(sources)
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(sources, name));
}

/** @param {string} file */
function modified(file) {
  if (!fs.existsSync(file))
    throw new Problem(`${shown(file)} is missing: run npm run build:engine`);
  return fs.statSync(file).mtimeMs;
}
