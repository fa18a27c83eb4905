import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { createNodeClient } from '../../web/engine/node.js';

/** @typedef {import('../../web/engine/types.js').Probe} Probe */

/** A file of fixtures/. @param {string} name @returns {any} */
export function fixture(name) {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));
}

/** The engine in Node. */
export const client = await createNodeClient();

/** The parameters after `step` updates, flat. @param {Probe} probe @param {number} step */
export function rowAt({ series }, step) {
  const width = series.parameterNames.length;
  return Array.from(series.parameters.subarray(step * width, (step + 1) * width));
}

/**
 * The same floats, all bits. The reference prints nine digits, which name a float; null stands for
 * inf and nan.
 * @param {ArrayLike<number | null>} actual
 * @param {(number | null)[]} expected
 */
export function expectFloats(actual, expected) {
  const float = (/** @type {number | null} */ value) =>
    value === null || !Number.isFinite(value) ? null : Math.fround(value);
  expect(Array.from(actual, float)).toEqual(expected.map(float));
}

/**
 * @param {ArrayLike<number>} actual
 * @param {number[]} expected
 * @param {number} relative
 */
export function expectClose(actual, expected, relative) {
  expect(actual.length).toBe(expected.length);
  for (const [k, value] of expected.entries()) {
    expect(Math.abs(actual[k] - value)).toBeLessThanOrEqual(relative * Math.abs(value));
  }
}
