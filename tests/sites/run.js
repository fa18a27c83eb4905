/**
 * `npm run test:sites`: builds real sites of the kinds that teachers have, with labs in them, and drives
 * them; then a plain page in the other browsers. `-- --only mkdocs,webkit` runs some,
 * `-- --built` takes dist/ as it is.
 */
import fs from 'node:fs';
import { isProgram, main, Problem } from '../../web/tooling/run.js';
import { inRoot } from '../../web/tooling/paths.js';
import { installTools, setUp } from '../../web/tooling/setup.js';
import { Checks } from './checks.js';
import { workFolder } from './folder.js';
import { serve } from './serve.js';

const BASE = '/course/';

async function testSites() {
  const { only, built } = readArguments(process.argv.slice(2));
  await setUp({ tests: true });
  if (!built) await (await import('../../web/tooling/build.js')).buildSite();
  const { hosts } = await import('./hosts.js');
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (/** @type {Checks} */ { passed, failed, skipped }) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  };

  // A copy, since dist/ may be built anew meanwhile; 127.0.0.1 is another site than localhost.
  const folder = workFolder('embed');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(inRoot('dist/embed'), `${folder}/embed`, { recursive: true });
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const server = await serve({ folder, host: '127.0.0.1', headers });
  const embed = `${server.origin}/embed/1/`;
  try {
    for (const host of hosts) if (!only || only.includes(host.id)) add(await testHost(host, embed));
  } finally {
    server.close();
  }
  console.log(`\nsites: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (total.failed > 0) process.exitCode = 1;
}

/**
 * @param {import('./hosts.js').Host} host
 * @param {string} embed
 */
async function testHost(host, embed) {
  const { launch } = await import('./chromium.js');
  const { checkHost } = await import('./host-checks.js');
  const checks = new Checks();
  const name = `${host.title} in Chromium`;
  console.log(`\n── ${name}`);
  try {
    await installTools(host.tools);
  } catch (error) {
    checks.skip(name, reasonOf(error));
    return checks;
  }
  // The address of a site is known before it is built.
  const place = { folder: workFolder(`${host.id}-served`) };
  const server = await serve({ folder: place.folder, base: BASE });
  const browser = await launch();
  try {
    const start = performance.now();
    let told = '';
    await checks.check('the site is built', async () => {
      const out = await host.build({ origin: server.origin, base: BASE, embed });
      fs.rmSync(place.folder, { recursive: true, force: true });
      fs.cpSync(out, place.folder, { recursive: true });
      told = `built in ${((performance.now() - start) / 1000).toFixed(1)} s, `;
    });
    if (told) await checkHost({ host, origin: server.origin, base: BASE, embed }, browser, checks);
    console.log(`   ${host.title}: ${told}${checks.told}`);
  } finally {
    await browser.close();
    server.close();
  }
  return checks;
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Problem)) throw error;
  return error.message.split('\n')[0];
}

/** @param {string[]} args */
function readArguments(args) {
  let only = null;
  let built = false;
  for (let k = 0; k < args.length; k++) {
    if (args[k] === '--built') built = true;
    else if (args[k] === '--only' && args[k + 1]) only = args[++k].split(',');
    else throw new Problem('Usage: npm run test:sites -- [--only host,browser] [--built]');
  }
  return { only, built };
}

if (isProgram(import.meta)) await main(testSites);
