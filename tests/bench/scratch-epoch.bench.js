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

/** Uses the first Python that has torch; PYTHON names another one. */
async function torchEpoch() {
  const { PYTHON } = process.env;
  for (const python of PYTHON ? [PYTHON] : ['python3', '/usr/bin/python3']) {
    if (await hasTorch(python)) return epoch(python, inRoot('tests/bench/scratch_torch.py'));
  }
  return null;
}

/** @param {string} python */
async function hasTorch(python) {
  try {
    await run(python, ['-c', 'import torch'], { capture: true, quiet: true });
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return false;
  }
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
