import { buildTarget } from '../../web/tooling/build-engine.js';
import { inRoot } from '../../web/tooling/paths.js';
import { Problem, run } from '../../web/tooling/run.js';

/** An epoch of chapter `scratch`: WebAssembly against the same code native, and against PyTorch. */
export default async function scratchEpoch() {
  await buildTarget('native', ['bench_scratch']);
  await buildTarget('wasm', ['bench_scratch']);
  const native = await epoch(inRoot('build/native/bench_scratch'));
  const wasm = await epoch(process.execPath, inRoot('build/wasm/bench_scratch.js'));
  const torch = await torchEpoch();
  const rows = [
    { what: 'scratch epoch, native', figure: shown(native) },
    { what: 'scratch epoch, WebAssembly in Node', figure: shown(wasm) },
    ratio('WebAssembly ÷ native', wasm.median / native.median, (value) => value <= 2, '≤ 2'),
  ];
  if (!torch) {
    return [...rows, { what: 'scratch epoch, PyTorch', figure: 'no python3 with torch here' }];
  }
  return [
    ...rows,
    { what: 'scratch epoch, PyTorch', figure: shown(torch) },
    ratio('PyTorch ÷ WebAssembly', torch.median / wasm.median, (value) => value >= 100, '≥ 100'),
  ];
}

/** @param {string} command @param {string[]} args */
async function epoch(command, ...args) {
  const line = JSON.parse(await run(command, args, { capture: true }));
  return { median: line.medianMicroseconds, spread: line.spread };
}

/** PYTHON names the Python that has torch, where it is not python3. */
async function torchEpoch() {
  const python = process.env.PYTHON ?? 'python3';
  const quiet = { capture: true, quiet: true };
  const found = await run(python, ['-c', 'import torch'], quiet).then(
    () => true,
    (error) => {
      if (!(error instanceof Problem)) throw error;
      return false;
    },
  );
  return found ? epoch(python, inRoot('tests/bench/scratch_torch.py')) : null;
}

/** @param {{median: number, spread: number}} time  microseconds */
const shown = ({ median, spread }) => `${median.toFixed(1)} µs ± ${(spread / 2).toFixed(1)}`;

/**
 * @param {string} what
 * @param {number} value
 * @param {(value: number) => boolean} test
 * @param {string} target
 */
const ratio = (what, value, test, target) => ({
  what,
  figure: value.toFixed(2),
  target,
  met: test(value),
});
