/**
 * `npm run fuzz`: random input under the address and the undefined-behaviour sanitizer, over each target
 * of this folder (libFuzzer, from the inputs in corpus/), the properties of links and what else comes from
 * outside (fast-check), and the native tests under the sanitizers and under Valgrind. A minute a target;
 * `-- --runs 1000000` goes by inputs instead. `-- --only run,properties` does some; `-- --keep` adds what
 * reached new code to corpus/. A finding is written to build/fuzz/ and ends with exit code 1.
 */
import fs from 'node:fs';
import { buildEngine, buildTarget } from '../../web/tooling/build-engine.js';
import { inRoot, shown } from '../../web/tooling/paths.js';
import { isProgram, main, Problem, run } from '../../web/tooling/run.js';
import { setUp } from '../../web/tooling/setup.js';

const SECONDS = 60;
const LONGEST = 4096; // bytes of an input: two pictures and their labels are 1618
const SLOWEST = 10; // seconds an input
const PROPERTIES = 20_000;

const folder = (/** @type {string[]} */ ...parts) => inRoot('build/fuzz', ...parts);
const kept = (/** @type {string} */ target) => inRoot('tests/fuzz/corpus', target);
const suite = (/** @type {string} */ build) => inRoot('build', build, 'native_tests');

/** @typedef {{runs: number | null, keep: boolean, only: string[] | null}} Options */

async function fuzz() {
  const options = readArguments(process.argv.slice(2));
  await setUp('fuzz');
  const targets = fs.readdirSync(inRoot('tests/fuzz/corpus')).sort();
  /** @type {Record<string, () => Promise<string>>} */
  const steps = {
    ...Object.fromEntries(targets.map((target) => [target, () => fuzzTarget(target, options)])),
    properties: () => checkProperties(options.runs ?? PROPERTIES),
    native: runSanitized,
    valgrind: runValgrind,
  };
  const ids = Object.keys(steps);
  const unknown = options.only?.find((id) => !ids.includes(id));
  if (unknown) throw new Problem(`No "${unknown}". There are: ${ids.join(', ')}`);

  const told = [];
  for (const id of options.only ?? ids) {
    console.log(`\n── ${id}`);
    told.push(`${id.padEnd(10)}  ${await steps[id]()}`);
    console.log(told.at(-1));
  }
  console.log(`\n${told.join('\n')}`);
}

/** @param {string} target @param {Options} options */
async function fuzzTarget(target, { runs, keep }) {
  const program = `fuzz_${target}`;
  await buildTarget('fuzz', [program]);
  const found = folder('corpus', target);
  fs.mkdirSync(found, { recursive: true });
  const seeds = [found, kept(target)];
  const bound = runs === null ? `-max_total_time=${SECONDS}` : `-runs=${runs}`;
  const limits = [bound, `-max_len=${LONGEST}`, `-timeout=${SLOWEST}`];
  const log = folder(`${target}.log`);
  const findings = `-artifact_prefix=${folder(`finding-${target}-`)}`;
  // What it says, a line for each input that reached new code, goes to a file.
  await run(
    'sh',
    [
      '-c',
      '"$@" 2> "$0"',
      log,
      folder(program),
      ...limits,
      '-print_final_stats=1',
      findings,
      ...seeds,
    ],
    {
      failure: `A finding in ${target}: ${shown(log)} tells it, the input lies beside`,
    },
  );
  if (keep) await run(folder(program), ['-merge=1', kept(target), found], { quiet: true });
  return toldBy(fs.readFileSync(log, 'utf8'));
}

/** @param {string} log  of libFuzzer */
function toldBy(log) {
  const number = (/** @type {RegExp} */ pattern) =>
    Number(pattern.exec(log)?.[1] ?? NaN).toLocaleString('en');
  const inputs = number(/number_of_executed_units: (\d+)/);
  const speed = number(/average_exec_per_sec: +(\d+)/);
  const edges = number(/.*cov: (\d+)/s);
  return `${inputs} inputs, ${speed} a second, ${edges} edges reached, no finding`;
}

/** @param {number} inputs  a property */
async function checkProperties(inputs) {
  await buildEngine();
  const { runNodeTool } = await import('../../web/tooling/node-tool.js');
  const files = fs
    .readdirSync(inRoot('tests/unit'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => `tests/unit/${name}`)
    .filter((file) => fs.readFileSync(inRoot(file), 'utf8').includes('propertyRuns'));
  await runNodeTool('vitest', ['run', '--config', 'tests/vitest.config.js', ...files], {
    env: { PROPERTY_RUNS: String(inputs) },
    failure: 'A property does not hold: the input stands above',
  });
  return `${inputs.toLocaleString('en')} inputs a property, no finding`;
}

async function runSanitized() {
  await buildTarget('fuzz', ['native_tests']);
  await run(suite('fuzz'), [], { failure: 'The native tests fail under the sanitizers' });
  return 'the native tests under ASan and UBSan, no finding';
}

async function runValgrind() {
  await buildTarget('native', ['native_tests']);
  const flags = ['--error-exitcode=1', '--quiet', '--leak-check=full'];
  await run('valgrind', [...flags, suite('native')], {
    failure: 'The native tests fail under Valgrind',
  });
  return 'the native tests under Valgrind, no finding';
}

/** @param {string[]} args @returns {Options} */
function readArguments(args) {
  const rest = [...args];
  /** @type {Options} */
  const options = { runs: null, keep: false, only: null };
  while (rest.length > 0) {
    const [flag, value] = /** @type {string} */ (rest.shift()).split('=');
    if (flag === '--keep') options.keep = true;
    else if (flag === '--only') options.only = (value ?? rest.shift() ?? '').split(',');
    else if (flag === '--runs') options.runs = Number(value ?? rest.shift());
    else throw new Problem('Usage: npm run fuzz -- [--runs inputs] [--only target,…] [--keep]');
  }
  if (options.runs !== null && !(Number.isInteger(options.runs) && options.runs > 0))
    throw new Problem('--runs: expected a whole number of inputs, such as 1000000.');
  return options;
}

if (isProgram(import.meta)) await main(fuzz);
