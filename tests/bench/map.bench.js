import fs from 'node:fs';
import { workerScript } from '../../web/tooling/paths.js';
import { median, halfSpread } from './statistics.js';
import { onSite } from './site.js';

const ROUNDS = 5;
const LIMIT_S = 1;
const RATES = [1e-3, 2e-3, 3e-3, 5e-3, 0.01, 0.015, 0.03, 0.045, 0.06, 0.1];
const MORE_RATES = [0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.4, 2, 3];
const SIZES = [1, 2, 3, 5, 10, 20, 32, 50, 64, 100, 128, 256, 400, 500, 1000];

/** The map of chapter `minibatch` in Chromium's worker: 300 runs of 3 epochs, in slices. */
export default async function map() {
  const script = fs.readFileSync(workerScript, 'utf8');
  const requests = SIZES.flatMap((size) =>
    [...RATES, ...MORE_RATES].map((lr) => ({
      experiment: 'regression',
      settings: { 'batch-size': size, lr },
    })),
  );
  const { seconds, slices } = await onSite(async (page, address) => {
    await page.goto(address);
    return page.evaluate(inPage, { script, rounds: ROUNDS, requests });
  });
  return [
    {
      what: `lr × batch map, ${requests.length} runs of 3 epochs`,
      figure: `${median(seconds).toFixed(2)} ± ${halfSpread(seconds).toFixed(2)} s`,
      target: `≤ ${LIMIT_S} s`,
      met: median(seconds) <= LIMIT_S,
    },
    { what: '  longest slice', figure: `${Math.max(...slices).toFixed(0)} ms` },
  ];
}

/** Runs in the page. @param {{script: string, rounds: number, requests: any[]}} task */
async function inPage({ script, rounds, requests }) {
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  let id = 0;
  /** @type {number[]} */
  const slices = [];
  const ask = async (/** @type {string} */ method, /** @type {any} */ args) => {
    const start = performance.now();
    const result = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) =>
        data.error ? reject(new Error(JSON.stringify(data.error))) : resolve(data.result);
      worker.postMessage({ id: ++id, method, args });
    });
    slices.push(performance.now() - start);
    return /** @type {any} */ (result);
  };
  const seconds = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    let part = await ask('outcomes', { requests });
    const { job } = part;
    while (!part.done) part = await ask('nextOutcomes', { job });
    if (round > 0) seconds.push((performance.now() - start) / 1000);
    else slices.length = 0; // the first round compiles
  }
  worker.terminate();
  return { seconds, slices };
}
