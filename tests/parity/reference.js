import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { createNodeClient } from '../../web/engine/node.js';
import { Session } from '../../web/session/session.js';
import { parametersAt } from '../../web/view/run-view.js';
/** @import { Edit, View } from '../../web/engine/types.js' */

/** A file of fixtures/. @param {string} name @returns {any} */
export function fixture(name) {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));
}

/** The engine in Node. */
export const client = await createNodeClient();

/**
 * A run from its start to its end.
 * @param {string} experiment
 * @param {Record<string, any>} [settings]
 * @param {Edit[]} [edits]
 * @returns {Promise<View>}
 */
export async function whole(experiment, settings = {}, edits = []) {
  const session = await Session.open({ client, experiment, settings, edits });
  const view = await session.forward('run');
  await session.close();
  return view;
}

/** The parameters after `step` updates, flat. @param {View} view @param {number} step */
export const rowAt = (view, step) => parametersAt(view, step);

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

/** @param {ArrayLike<number>} actual @param {number[]} expected @param {number} relative */
export function expectClose(actual, expected, relative) {
  expect(actual.length).toBe(expected.length);
  for (const [k, value] of expected.entries()) {
    expect(Math.abs(actual[k] - value)).toBeLessThanOrEqual(relative * Math.abs(value));
  }
}
