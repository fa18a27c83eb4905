import fs from 'node:fs';
import { workerScript } from '../../web/tooling/paths.js';
import { median, halfSpread } from './statistics.js';
import { onSite } from './site.js';

const ROUNDS = 7;
const UPDATES = 300;
const FRAMES_PER_SECOND = 60;

/**
 * The page's worker in Chromium: recorded updates, the same with the graph that `backprop` shows of each,
 * and jumps in the history, each asked for singly.
 */
export default async function recordedUpdates() {
  const script = fs.readFileSync(workerScript, 'utf8');
  const { steps, graphs, jumps } = await onSite(async (page, address) => {
    await page.goto(address);
    return page.evaluate(inPage, { script, rounds: ROUNDS, updates: UPDATES });
  });
  return [
    row('updates with records in the worker, a second', steps, 2000),
    row('  with the graph of each', graphs, 2000),
    row('jumps in the history (scrubbing), a second', jumps, FRAMES_PER_SECOND),
  ];
}

/** @param {string} what @param {number[]} rates @param {number} least */
function row(what, rates, least) {
  const figure = `${median(rates).toFixed(0)} ± ${halfSpread(rates).toFixed(0)}`;
  return { what, figure, target: `≥ ${least}`, met: median(rates) >= least };
}

/** Runs in the page. @param {{script: string, rounds: number, updates: number}} task */
async function inPage({ script, rounds, updates }) {
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  let id = 0;
  const ask = (/** @type {string} */ method, /** @type {any} */ args) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) =>
        data.error ? reject(new Error(JSON.stringify(data.error))) : resolve(data.result);
      worker.postMessage({ id: ++id, method, args });
    });
  const rate = async (/** @type {(k: number) => Promise<unknown>} */ action) => {
    const start = performance.now();
    for (let k = 0; k < updates; k++) await action(k);
    return (1000 * updates) / (performance.now() - start);
  };

  const tensors = ['X', 'y', 'yHat', 'residual', 'loss', 'gradPerSample', 'grad', 'step'];
  tensors.push('before', 'after', 'fullGrad', 'order');
  const graph = [{ question: 'graph', args: {}, needs: 'update' }];
  /** @param {string} experiment @param {object} [more]  to be asked at each update */
  const openRun = async (experiment, more) => {
    const settings = { epochs: 10 };
    const opened = await ask('open', { experiment, settings });
    const { handle: run } = /** @type {any} */ (opened);
    return {
      go: (/** @type {number} */ at, /** @type {number} */ have) =>
        ask('go', { runs: [{ run, at, have, stage: 0, tensors, ...more }] }),
      close: () => ask('close', { run }),
    };
  };
  /** @type {Record<'steps' | 'graphs' | 'jumps', number[]>} */
  const rates = { steps: [], graphs: [], jumps: [] };
  for (let round = 0; round <= rounds; round++) {
    const plain = await openRun('regression');
    const shown = await openRun('backprop', { inside: true, ask: graph });
    const now = {
      steps: await rate((k) => plain.go(k + 1, k + 1)),
      jumps: await rate((k) => plain.go((k * 7919) % updates, updates + 1)),
      graphs: await rate((k) => shown.go(k + 1, k + 1)),
    };
    await plain.close();
    await shown.close();
    if (round === 0) continue; // the first round compiles
    rates.steps.push(now.steps);
    rates.jumps.push(now.jumps);
    rates.graphs.push(now.graphs);
  }
  worker.terminate();
  return rates;
}
