import fs from 'node:fs';
import { buildEngine, buildTarget } from './build-engine.js';
import { buildSite } from './build.js';
import * as counts from './counts.js';
import { checkFormat, checkTypes, lint } from './lint.js';
import { runNodeTool } from './node-tool.js';
import { dist, inRoot, shown } from './paths.js';
import { Problem, run } from './run.js';
import { firefox } from './tools.js';
/** @import { Counts, Timed } from './counts.js' */

const reports = inRoot('build/test');

/**
 * @typedef {object} Step
 * @property {string} id  for --only
 * @property {string} title
 * @property {() => Promise<Counts | void>} run  a runner's step gives its counts;
 *   a Problem stops everything
 * @property {() => Timed[]} [times]  how long its tests took, when it has run
 */

/** What must pass, in this order. @type {Step[]} */
export const steps = [
  { id: 'lint', title: 'Lint: mistakes and the direction of imports', run: lint },
  { id: 'format', title: 'Format: prettier, clang-format', run: checkFormat },
  { id: 'types', title: 'Types: tsc', run: checkTypes },
  { id: 'native', title: 'Engine, native: build and doctest', run: native },
  { id: 'wasm', title: 'Engine, WebAssembly: build and doctest in Node', run: wasm },
  { id: 'digest', title: 'The same bits in both builds', run: digest },
  {
    id: 'unit',
    title: 'Unit and parity tests: vitest',
    run: unit,
    times: () => counts.vitestTimes(reportOf('unit')),
  },
  { id: 'build', title: 'Site: vite build', run: buildSite },
  {
    id: 'browser',
    title: 'The built site in Chromium: Playwright',
    run: browser,
    times: () => counts.playwrightTimes(reportOf('browser')),
  },
  {
    id: 'firefox',
    title: 'The built site in Firefox: vitest and puppeteer',
    run: inFirefox,
    times: () => counts.vitestTimes(reportOf('firefox')),
  },
];

async function native() {
  await buildTarget('native', ['native_tests', 'digest']);
  return doctest(inRoot('build/native/native_tests'), []);
}

async function wasm() {
  await buildEngine();
  await buildTarget('wasm', ['native_tests', 'digest']);
  return doctest(process.execPath, [inRoot('build/wasm/native_tests.js')]);
}

/** Both programs print a digest of data, orders, weights, gradients and losses. */
async function digest() {
  const program = inRoot('build/native/digest');
  if (!fs.existsSync(program))
    throw new Problem('There is no build yet: run the step native first');
  const [one, other] = await Promise.all([
    run(program, [], { capture: true }),
    run(process.execPath, [inRoot('build/wasm/digest.js')], { capture: true }),
  ]);
  if (one.trim() === '') throw new Problem('The digest program printed nothing');
  if (one === other) return;
  const lines = other.split('\n');
  const at = one.split('\n').findIndex((line, index) => line !== lines[index]);
  throw new Problem(`The builds differ:\n  native ${one.split('\n')[at]}\n  wasm   ${lines[at]}`);
}

async function unit() {
  return vitest('unit', 'tests/vitest.config.js');
}

async function inFirefox() {
  if (firefox() === null) console.log('   skipped: no Firefox on this machine');
  return vitest('firefox', 'tests/firefox/vitest.config.js');
}

/** @param {string} name @param {string} config */
function vitest(name, config) {
  const report = freshReport(name);
  const args = ['run', '--config', config];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return counted(
    () => runNodeTool('vitest', [...args, ...reporters]),
    () => counts.vitestCounts(report),
  );
}

async function browser() {
  if (!fs.existsSync(dist))
    throw new Problem(`There is no ${shown(dist)} yet: run the step build first`);
  const report = freshReport('browser');
  const args = ['test', '--config', 'tests/browser/playwright.config.js', '--reporter=list,json'];
  return counted(
    () =>
      runNodeTool('@playwright/test', args, {
        bin: 'playwright',
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    () => counts.playwrightCounts(report),
  );
}

/** @param {string} command @param {string[]} args */
function doctest(command, args) {
  let output = '';
  return counted(
    async () => {
      output = await run(command, args, { capture: true, echo: true });
    },
    (error) => counts.doctestCounts(error?.output ?? output),
  );
}

/**
 * A runner whose tests fail has counted them, and says so by its exit code too. If that code stands
 * against a count without failures, something else went wrong: then it is a Problem.
 * @param {() => Promise<unknown>} runner
 * @param {(error: any) => Counts} count
 */
async function counted(runner, count) {
  /** @type {any} */
  let error = null;
  await runner().catch((caught) => {
    if (!(caught instanceof Problem)) throw caught;
    error = caught;
  });
  const result = count(error);
  if (error && result.failed === 0) throw error;
  return result;
}

/** @param {string} id  of a step */
const reportOf = (id) => `${reports}/${id}.json`;

/** @param {string} id  of a step */
function freshReport(id) {
  fs.mkdirSync(reports, { recursive: true });
  const file = reportOf(id);
  fs.rmSync(file, { force: true });
  return file;
}
