import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../web/controls/assignments.js';
import { createNodeClient } from '../../web/engine/node.js';

/** @param {string} name */
const fixture = async (name) =>
  JSON.parse(await readFile(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

const [variants, byHand, descent] = await Promise.all(
  ['variants', 'by_hand', 'descent'].map(fixture),
);
/** @type {Record<string, any>[]} */
const byHandRuns = byHand.runs;
/** @type {Record<string, any>[]} */
const descentRuns = descent.runs;
const client = await createNodeClient();
/** @type {import('../../web/engine/types.js').Experiment[]} */
const registry = await client.call('registry');

/** Nine digits → the float32 they stand for. @param {number[]} numbers */
const floats = (numbers) => numbers.map(Math.fround);

/**
 * @param {import('../../web/engine/types.js').Probe} probe
 * @param {number} step
 * @returns {number[]}
 */
function parametersAt({ series }, step) {
  const width = series.parameterNames.length;
  return [...series.parameters.slice(step * width, (step + 1) * width)];
}

/** Names of variants.py's cases → settings. @param {string} name */
function settingsOf(name) {
  const rows = registry.find(({ id }) => id === 'regression')?.settings ?? [];
  if (name === 'right') return {};
  if (name === 'second training cell') return { epochs: 6 };
  return parseAssignments(name, rows);
}

describe.each([0, 42])('seed %i', (seed) => {
  test.each(Object.keys(variants[`seed${seed}`]))('"%s" goes as in PyTorch', async (name) => {
    const wanted = variants[`seed${seed}`][name];
    const settings = { ...settingsOf(name), seed };
    const probe = await client.probe({ experiment: 'regression', settings });
    const rows = wanted.first_steps_w_b.map((/** @type {number[]} */ row) => floats(row));
    expect(parametersAt(probe, 0)).toEqual(floats(wanted.initial_w_b));
    expect([1, 2, 3, 4, 5].map((step) => parametersAt(probe, step))).toEqual(rows);
    expect([...probe.series.loss.slice(1, 6)]).toEqual(floats(wanted.first_batch_losses));

    const { loss, w_b: minimum, largest_safe_lr: limit } = wanted.minimum;
    expect(probe.analysis.minimumLoss / loss).toBeCloseTo(1, 10);
    expect(probe.analysis.largestSafeLr / limit).toBeCloseTo(1, 10);
    expect(probe.analysis.minimum).toHaveLength(minimum.length);

    expect(probe.divergedAt).toBe(wanted.first_infinite_batch_loss);
    if (probe.divergedAt !== null) return;
    expect(parametersAt(probe, probe.totalSteps)).toEqual(floats(wanted.final_w_b));
    const losses = probe.epochs.map(({ loss: printed }) => printed);
    // The broadcast loss of all data is a million terms there; here it is computed otherwise.
    if (!name.includes('drop-reshape')) expect(losses).toEqual(floats(wanted.epoch_losses));
    else losses.forEach((x, k) => expect(Number(x) / wanted.epoch_losses[k]).toBeCloseTo(1, 6));
  });
});

test.each(byHandRuns)('by hand, $reduction, lr $lr, x $x: as in Python', async (wanted) => {
  const { x, y, lr, reduction, iterations } = wanted;
  const settings = { x, y, lr, reduction, iterations };
  const probe = await client.probe({ experiment: 'by-hand', settings });
  const end = parametersAt(probe, iterations);
  if (reduction === 'sum') expect(end).toEqual(wanted.final_w_b);
  else end.forEach((p, k) => expect(p / wanted.final_w_b[k]).toBeCloseTo(1, 9));
  const limits = byHand.curvature[x[1] === 2 ? 'first' : 'second'].largest_safe_lr;
  expect(probe.analysis.largestSafeLr).toBeCloseTo(limits[reduction], 12);
});

test.each(descentRuns)('descent from $start with lr $lr: as in PyTorch', async (wanted) => {
  const { start, lr } = wanted;
  const probe = await client.probe({ experiment: 'descent', settings: { start, lr } });
  const steps = wanted.x.map((/** @type {number[]} */ _, /** @type {number} */ k) =>
    parametersAt(probe, k),
  );
  expect(steps).toEqual(wanted.x);
  expect([...probe.series.fullLoss]).toEqual(wanted.f);
});
