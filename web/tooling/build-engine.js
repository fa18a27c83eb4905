import fs from 'node:fs';
import { inRoot, root } from './paths.js';
import { isProgram, main, run } from './run.js';

/**
 * Builds the engine for the page: C++ → build/engine/glue.js and engine.wasm, then the worker script
 * around them. What is up to date is left alone (under a second).
 */
export async function buildEngine() {
  await buildTarget('wasm', ['engine']);
  const { buildWorker } = await import('./build-worker.js');
  await buildWorker();
}

/**
 * Configures build/<host> where that has not been done, and builds.
 * @param {'native' | 'wasm'} host
 * @param {string[]} targets
 */
export async function buildTarget(host, targets) {
  const folder = inRoot('build', host);
  const env = buildEnvironment();
  forgetMovedBuild(folder);
  if (!fs.existsSync(`${folder}/build.ninja`)) {
    const configure = ['cmake', '-S', root, '-B', folder, '-G', 'Ninja'];
    const [command, ...args] = host === 'wasm' ? ['emcmake', ...configure] : configure;
    await run(command, args, { env, failure: `CMake could not configure build/${host}` });
  }
  await run('cmake', ['--build', folder, '--target', ...targets], {
    env,
    failure: `The ${host} build failed: the compiler's message stands above`,
  });
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

/**
 * CMake refuses a build folder that was configured in another place (a copied or moved checkout).
 * @param {string} folder
 */
function forgetMovedBuild(folder) {
  const cache = `${folder}/CMakeCache.txt`;
  if (!fs.existsSync(cache)) return;
  const home = /^CMAKE_HOME_DIRECTORY:INTERNAL=(.*)$/m.exec(fs.readFileSync(cache, 'utf8'))?.[1];
  if (home !== root) fs.rmSync(folder, { recursive: true, force: true });
}

if (isProgram(import.meta)) await main(buildEngine);
