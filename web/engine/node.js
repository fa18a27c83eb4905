import { readFile } from 'node:fs/promises';
import { compileFunction } from 'node:vm';
import { EngineError } from './engine-error.js';
import { suffixOf } from './engines.js';
import { installedData } from './installed-data.js';
import { createMethods } from './methods.js';
import { outcomes } from './outcomes.js';
import { supplied } from './supplied.js';
import { throwing } from './thrown.js';
/** @import { Call, EngineClient } from './client.js' */
/** @import { EngineName } from './engines.js' */
/** @import { Engine } from './methods.js' */
/** @import { LoadBytes } from './supplied.js' */

const folder = new URL('../../build/engine/', import.meta.url);

/**
 * The same engine in this process: for the command line, tests and benchmarks.
 * @param {LoadBytes} [load]  where bytes come from that it misses; otherwise
 *   from the files that are installed
 * @returns {Promise<EngineClient>}
 *   rejects with `engine-not-built` or `engine-broken` where build/engine has no engine that runs
 */
export async function createNodeClient(load = installedData()) {
  return localClient(createMethods(await loadEngine()), load);
}

/**
 * The engine's module, as bindings.cpp exports it.
 * @param {EngineName} [name]
 * @returns {Promise<Engine>}
 */
export async function loadEngine(name = 'all') {
  const [glue, wasmBinary] = await Promise.all([
    readFile(new URL(`glue${suffixOf(name)}.js`, folder), 'utf8'),
    readFile(new URL(`engine${suffixOf(name)}.wasm`, folder)),
  ]).catch(() => {
    throw new EngineError({ name: 'engine-not-built' });
  });
  // The glue is a classic script that leaves `createEngine` behind; neither import nor require
  // (which goes by the package's "type") takes it as one.
  const createEngine = compileFunction(`${glue}\nreturn createEngine;`)();
  try {
    return throwing(await createEngine({ wasmBinary, printErr: () => {} }));
  } catch (error) {
    // Glue and bytes of different builds, say. Its stack would show the whole glue, one line.
    throw new EngineError({ name: 'engine-broken', value: String(error) });
  }
}

/**
 * The client's face over a method table in the same process.
 * @param {(method: string, args?: any) => any} handle @param {LoadBytes} [load]
 * @returns {EngineClient}
 */
export function localClient(handle, load) {
  /** @type {Call} */
  const ask = async (method, args) => handle(method, args);
  const call = load ? supplied(ask, load) : ask;
  return {
    call,
    outcomes: (requests, how) => outcomes(call, requests, how),
    close: () => {},
  };
}
