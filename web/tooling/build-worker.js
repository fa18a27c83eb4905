import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { engineFolder, inRoot, shown, workerScript } from './paths.js';
import { Problem } from './run.js';

const GLOBAL = 'gradientWalkEngine';
const sources = inRoot('web/engine');

/**
 * Makes build/engine/worker.js: the worker (web/engine/worker.js and what it imports), Emscripten's glue
 * and the WebAssembly bytes as one classic script without imports, so that it also runs from a Blob, in
 * a sandboxed frame and inside a single-file page.
 * @returns {Promise<boolean>}  false when it was up to date
 */
export async function buildWorker() {
  const glue = path.join(engineFolder, 'glue.js');
  const wasm = path.join(engineFolder, 'engine.wasm');
  const inputs = [glue, wasm, import.meta.filename, ...listScripts()];
  if (
    fs.existsSync(workerScript) &&
    inputs.every((file) => modified(file) <= modified(workerScript))
  )
    return false;
  const text = assemble(
    fs.readFileSync(glue, 'utf8'),
    fs.readFileSync(wasm),
    await bundle(path.join(sources, 'worker.js')),
  );
  fs.writeFileSync(workerScript, text);
  return true;
}

/**
 * The glue stays as Emscripten wrote it, in sloppy mode and outside the bundler's reach; the three
 * names it would export itself under are shadowed.
 * @param {string} glue  leaves `createEngine` behind
 * @param {Uint8Array} wasm
 * @param {string} worker  a script that takes {createEngine, wasmBinary} from GLOBAL
 */
export function assemble(glue, wasm, worker) {
  return `(()=>{const ${GLOBAL}=(()=>{var exports,module,define;${glue}
return{createEngine,wasmBinary:Uint8Array.from("${binaryString(wasm)}",c=>c.charCodeAt(0))}})();
${worker}})();
`;
}

/**
 * Bytes as the inside of a "…" literal, one character each: in UTF-8 and gzip this is about a fifth
 * smaller than base64. What a script or an HTML page would read otherwise is escaped.
 * @param {Uint8Array} bytes
 */
export function binaryString(bytes) {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/["\\\n\r\0<]/g, escape);
}

/** @param {string} character */
function escape(character) {
  const short = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' }[character];
  return short ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
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
  const [{ output }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (result);
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
