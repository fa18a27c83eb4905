import fs from 'node:fs';
import { loadEngine } from '../../web/engine/node.js';
import { installedData } from '../../web/engine/installed-data.js';
import { buildTarget } from '../../web/tooling/build-engine.js';
import { inRoot } from '../../web/tooling/paths.js';
import { Problem, run } from '../../web/tooling/run.js';
import { onSite } from './site.js';
import { halfSpread, median } from './statistics.js';

const EPOCHS = 7;

/**
 * An epoch of chapter `fashion-mnist` on all 60,000 pictures, batches of 256, in WebAssembly: its updates
 * alone, and with what is measured at its end (the loss over all training pictures, test accuracy); the heap
 * with everything loaded; the same program native; updates a second in the page while it draws; and PyTorch,
 * as it is installed, on tensors in memory.
 */
export default async function fashionEpoch() {
  const bytes = await installedData()('fashion-mnist/all');
  if (!bytes) return [{ what: 'Fashion-MNIST epoch', figure: 'its files are not on this machine' }];
  const engine = await loadEngine();
  engine.provide('fashion-mnist/all', bytes);
  const settings = { pictures: 'all', epochs: EPOCHS + 1 };
  const trained = new engine.Run({ experiment: 'fashion-mnist', settings }, undefined);
  const { updatesPerEpoch: updates } = trained.go({ at: 0 });
  /** @type {number[]} */ const alone = [];
  /** @type {number[]} */ const whole = [];
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    const end = (epoch + 1) * updates;
    const started = performance.now();
    trained.go({ at: end - 1, updates });
    const between = performance.now();
    trained.go({ at: end, updates: 1 });
    if (epoch === 0) continue; // the first one warms up
    alone.push(((between - started) * updates) / (updates - 1));
    whole.push(performance.now() - started);
  }
  const heap = /** @type {any} */ (engine).HEAPU8.length / 1e6;
  const rows = [
    { what: 'Fashion-MNIST epoch, WebAssembly in Node', figure: shown(alone) },
    { what: 'the same with what is measured at its end', figure: shown(whole) },
    {
      what: 'heap with all pictures loaded',
      figure: `${heap.toFixed(0)} MB`,
      target: '≤ 120 MB',
      met: heap <= 120,
    },
  ];
  rows.push(...(await nativeEpoch(bytes)), await whileDrawing());
  const torch = await torchEpoch();
  if (!torch) {
    return [
      ...rows,
      { what: 'Fashion-MNIST epoch, PyTorch', figure: 'no python3 with torch here' },
    ];
  }
  const ratio = median(alone) / torch.medianMilliseconds;
  return [
    ...rows,
    {
      what: `Fashion-MNIST epoch, PyTorch ${torch.torch}`,
      figure: `${torch.medianMilliseconds.toFixed(1)} ms ± ${(torch.spread / 2).toFixed(1)}`,
    },
    { what: 'WebAssembly ÷ PyTorch', figure: ratio.toFixed(2), target: '≤ 0.7', met: ratio <= 0.7 },
  ];
}

/** One program built for both, each with the updates of an epoch alone. @param {Uint8Array} bytes */
async function nativeEpoch(bytes) {
  const file = inRoot('build/bench/fashion-mnist.idx');
  fs.mkdirSync(inRoot('build/bench'), { recursive: true });
  fs.writeFileSync(file, bytes);
  await buildTarget('native', ['bench_fashion']);
  await buildTarget('wasm', ['bench_fashion']);
  const epoch = async (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    JSON.parse(await run(command, [...args, file], { capture: true }));
  const native = await epoch(inRoot('build/native/bench_fashion'));
  const wasm = await epoch(process.execPath, inRoot('build/wasm/bench_fashion.js'));
  const ratio = wasm.medianMilliseconds / native.medianMilliseconds;
  const figure = `${native.medianMilliseconds.toFixed(1)} ms ± ${(native.spread / 2).toFixed(1)}`;
  return [
    { what: 'Fashion-MNIST epoch, native', figure },
    { what: 'WebAssembly ÷ native', figure: ratio.toFixed(2) },
  ];
}

/** Training on the sample of the page while its pictures follow: updates and frames a second. */
async function whileDrawing() {
  const { updates, frames } = await onSite(async (page, address) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${address}?lang=en&chapter=fashion-mnist&card=train&epochs=1000`);
    await page.waitForFunction(() => {
      const { status } =
        /** @type {any} */ (document.querySelector('gradient-walk'))?.getState() ?? {};
      return status === 'ready';
    });
    await page.locator('gradient-walk .drawing canvas').first().waitFor();
    return page.evaluate(runToEnd);
  });
  return {
    what: `updates a second while the page draws, ${frames.toFixed(0)} frames`,
    figure: updates.toFixed(0),
    target: '≥ 3000',
    met: updates >= 3000,
  };
}

/** Runs in the page: to the end of the run, as fast as it goes. */
async function runToEnd() {
  const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
  let frames = 0;
  let going = true;
  const count = () => {
    frames++;
    if (going) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const start = performance.now();
  await lab.step('run');
  const seconds = (performance.now() - start) / 1000;
  going = false;
  return { updates: lab.getState().step / seconds, frames: frames / seconds };
}

/** PyTorch's figures; null where there is none. */
async function torchEpoch() {
  const { PYTHON } = process.env;
  for (const python of PYTHON ? [PYTHON] : ['python3', '/usr/bin/python3']) {
    try {
      await run(python, ['-c', 'import torch'], { capture: true, quiet: true });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      continue;
    }
    const script = inRoot('tests/bench/fashion_torch.py');
    return JSON.parse(await run(python, [script], { capture: true }));
  }
  return null;
}

/** @param {number[]} times  milliseconds */
const shown = (times) => `${median(times).toFixed(1)} ms ± ${halfSpread(times).toFixed(1)}`;
