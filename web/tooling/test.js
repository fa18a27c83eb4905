/**
 * `npm test`: the set-up, then everything that must pass, in order, up to the first failure. The last
 * lines name the slowest tests and sum what the runners counted. `npm test -- --only unit,browser` runs
 * some steps.
 */
import { add, none } from './counts.js';
import { isProgram, main, Problem } from './run.js';
import { setUp } from './setup.js';
import { slowest, tooSlow } from './slow-tests.js';
/** @import { Counts, Timed } from './counts.js' */

async function test() {
  const only = readOnly(process.argv.slice(2));
  await setUp('tests');
  const { steps } = await import('./test-steps.js');
  const unknown = only?.find((id) => !steps.some((step) => step.id === id));
  if (unknown) {
    throw new Problem(`No step "${unknown}". Steps: ${steps.map(({ id }) => id).join(', ')}`);
  }

  let total = none;
  let reason = '';
  /** @type {Timed[]} */
  const times = [];
  for (const { id, title, run, times: timesOf } of steps) {
    if (only && !only.includes(id)) continue;
    console.log(`\n── ${title}`);
    const start = performance.now();
    try {
      const counts = (await run()) ?? none;
      total = add(total, counts);
      times.push(...(timesOf?.() ?? []));
      const slow = tooSlow(times);
      if (counts.failed > 0) reason = `${counts.failed} failed`;
      else if (slow) reason = slow;
      else console.log(`   ${told(counts)}${seconds(start)}`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reason = error.message;
      total = add(total, { passed: 0, failed: 1 });
    }
    if (reason) {
      console.error(`\nStopped at "${id}" (${seconds(start)}): ${reason}`);
      process.exitCode = 1;
      break;
    }
  }
  if (times.length > 0) console.log(`\nThe slowest tests:\n${slowest(times)}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

/** @param {string[]} args @returns {string[] | null} */
function readOnly(args) {
  if (args.length === 0) return null;
  const [flag, list] = args[0].split('=');
  const ids = list ?? args[1];
  if (flag !== '--only' || !ids) throw new Problem('Usage: npm test -- [--only step,step]');
  return ids.split(',');
}

/** @param {Counts} counts */
const told = ({ passed }) => (passed > 0 ? `${passed} passed, ` : '');

/** @param {number} start */
const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

if (isProgram(import.meta)) await main(test);
