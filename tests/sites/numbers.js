import assert from 'node:assert/strict';
import fs from 'node:fs';
import { inRoot } from '../../web/tooling/paths.js';

/** What PyTorch printed: parameters after each update, by seed. */
const notebook = JSON.parse(
  fs.readFileSync(inRoot('tests/parity/fixtures/notebook_scratch.json'), 'utf8'),
);

/**
 * The state is the one that PyTorch is in after so many updates, in every bit.
 * @param {any} state
 * @param {{seed: number, step: number}} at
 */
export function expectNumbers(state, { seed, step }) {
  const { w, b } = state.parameters;
  const wanted = notebook[`seed${seed}`].float32.steps20_w0_w1_b[step - 1];
  assert.deepEqual(
    [state.step, ...[w, b].flat(2).map(Math.fround)],
    [step, ...wanted.map(Math.fround)],
  );
}
