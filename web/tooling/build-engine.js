import fs from 'node:fs';
import { withLock } from './build-lock.js';
import { inRoot, root } from './paths.js';
import { isProgram, main, run } from './run.js';
import { setUp } from './setup.js';

/**
 * Builds the engine for the page: C++ → build/engine/glue.js and engine.wasm, then the worker script
 * around them; and the same of each smaller engine. What is up to date is left alone (under a second).
 */
export async function buildEngine() {
  await locked('wasm', async () => {
    await make('wasm', ['engine']);
    const { buildWorkers } = await import('./build-worker.js');
    await buildWorkers();
  });
}

/**
 * native and wasm: the two hosts. fuzz: native, as libFuzzer and the sanitizers want it.
 * @typedef {'native' | 'wasm' | 'fuzz'} Host
 */

/** CMake's variables of a host, beside those that all have. @type {Partial<Record<Host, string[]>>} */
const VARIABLES = { fuzz: ['-DCMAKE_CXX_COMPILER=clang++', '-DSANITIZE=ON', '-DFUZZ=ON'] };

/**
 * Configures build/<host> where that has not been done, and builds. The page's engine needs no test
 * libraries; they are looked for when a target of the tests is first asked for.
 * @param {Host} host
 * @param {string[]} targets
 */
export async function buildTarget(host, targets) {
  await locked(host, () => make(host, targets));
}

/** Two builds of a folder at once spoil it. @param {Host} host @param {() => Promise<void>} work */
const locked = (host, work) => withLock(inRoot(`build/${host}.lock`), work);

/** @param {Host} host @param {string[]} targets */
async function make(host, targets) {
  const folder = inRoot('build', host);
  const env = buildEnvironment();
  const tests = targets.some((target) => target !== 'engine');
  const cache = readCache(folder);
  // Emscripten's scripts for Node are CommonJS, whatever the project around them is.
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(inRoot('build/package.json'), '{ "type": "commonjs" }\n');
  // CMake refuses a folder that was configured in another place (a copied or moved checkout).
  if (cache && cache.CMAKE_HOME_DIRECTORY !== root) fs.rmSync(folder, { recursive: true });
  const configured = fs.existsSync(`${folder}/build.ninja`) && (!tests || cache?.TESTS === 'ON');
  if (!configured) {
    const own = VARIABLES[host] ?? [];
    const variables = [`-DTESTS=${tests ? 'ON' : 'OFF'}`, ...own, '-Wno-dev'];
    const configure = ['cmake', '-S', root, '-B', folder, '-G', 'Ninja', ...variables];
    const [command, ...args] = host === 'wasm' ? ['emcmake', ...configure] : configure;
    await run(command, args, { env, failure: `CMake could not configure build/${host}` });
  }
  await run('cmake', ['--build', folder, '--target', ...targets], {
    env,
    failure: `The ${host} build failed: the compiler's message stands above`,
  });
}

/** @param {string} folder @returns {Record<string, string> | null} CMake's variables there */
function readCache(folder) {
  const file = `${folder}/CMakeCache.txt`;
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, 'utf8').matchAll(/^(\w+):\w+=(.*)$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
}

/**
 * With a Node that is not Debian's, Debian's emcc finds its `acorn` through NODE_PATH only.
 * @returns {Record<string, string>}
 */
function buildEnvironment() {
  const modules = '/usr/share/nodejs';
  if (!fs.existsSync(modules)) return {};
  const known = process.env.NODE_PATH;
  return { NODE_PATH: known ? `${known}:${modules}` : modules };
}

if (isProgram(import.meta)) {
  await main(async () => {
    await setUp('engine');
    await buildEngine();
  });
}
