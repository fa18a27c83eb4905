/**
 * The worker: the engine behind a message port. The build makes one classic script of all this, with
 * Emscripten's glue and the WebAssembly bytes inside.
 */
import { createEngine, deflatedWasm } from 'virtual:engine';
import { EngineError } from './engine-error.js';
import { createMethods } from './methods.js';
import { serve } from './protocol.js';
import { throwing } from './thrown.js';

const loading = load();
// Who asks is told; nobody asking is no reason for an "unhandled rejection".
loading.catch(() => {});

serve(/** @type {any} */ (self), async (method, args) => (await loading)(method, args));

async function load() {
  const engine = await new Promise((resolve, reject) => {
    const onAbort = (/** @type {unknown} */ reason) =>
      reject(new EngineError({ name: 'engine-refused', value: String(reason) }));
    // Emscripten's promise stays open after some failures; its abort hook does not.
    inflate(deflatedWasm)
      .then((wasmBinary) => createEngine(/** @type {any} */ ({ wasmBinary, onAbort })))
      .then(resolve, onAbort);
  });
  return createMethods(
    throwing(engine),
    Math.floor(performance.timeOrigin + performance.now()) * 1000,
  );
}

/** @param {string} base64 */
async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}
