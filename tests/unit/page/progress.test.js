import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { MOST, readSuspended, suspend } from '../../../web/embed/suspend-data.js';
import { readProgress, Walk } from '../../../web/lab/walk.js';
import { inRoot } from '../../../web/tooling/paths.js';

const check = (/** @type {string} */ id) => ({ type: 'check', id });
const content = /** @type {any} */ ({
  cards: [
    { id: 'a', blocks: [check('one'), check('two')] },
    { id: 'b', blocks: [check('three')] },
    { id: 'c', blocks: [] },
  ],
});

describe('the way through a chapter', () => {
  test('counts its cards and its right checks, and nothing that it does not have', () => {
    const walk = new Walk('x', content);
    expect(walk.tally).toEqual({ done: 0, total: 3, right: 0, checks: 3 });
    walk.answer('one', '4', { state: 'wrong', named: null });
    walk.answer('two', '5', { state: 'right', named: null });
    walk.finish();
    walk.resume({ done: ['c', 'elsewhere'], answers: { three: '6', elsewhere: '7' } });
    expect(walk.tally).toEqual({ done: 2, total: 3, right: 2, checks: 3 });
  });

  test('goes on from what was kept, and keeps the reader’s own right answer', () => {
    const before = new Walk('x', content);
    before.finish();
    before.answer('one', '4', { state: 'right', named: null });
    const after = new Walk('x', content);
    after.answer('one', '4.0', { state: 'right', named: null });
    after.resume(JSON.parse(JSON.stringify(before.progress)));
    expect(after.progress).toEqual({ done: ['a'], answers: { one: '4.0' } });
  });
});

describe('what was kept elsewhere', () => {
  test('may be anything, and only what is of its kind is taken', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const progress = readProgress(json);
        if (progress === null) return;
        for (const text of [...progress.done, ...Object.values(progress.answers)])
          expect(typeof text).toBe('string');
      }),
    );
    expect(readProgress({ run: {} })).toBe(null);
    expect(readProgress({ done: ['a', 1], answers: { b: '2', c: 3 } })).toEqual({
      done: ['a'],
      answers: { b: '2' },
    });
    expect(readSuspended('')).toBe(null);
    expect(readSuspended('{"done": [')).toBe(null);
  });

  test.each(chapters.map(({ id }) => id))('fits a platform’s 4,096 characters: %s', (id) => {
    const text = fs.readFileSync(inRoot('web/chapters', id, 'en.md'), 'utf8');
    const found = (/** @type {RegExp} */ pattern) =>
      [...text.matchAll(pattern)].map(([, name]) => name);
    const done = found(/^## .*\{#([\w-]+)\}$/gm);
    const checks = found(/^::check\{id="?([\w-]+)/gm);
    expect(Math.min(done.length, checks.length)).toBeGreaterThan(0);
    const progress = {
      done,
      answers: Object.fromEntries(checks.map((name) => [name, '-0.123456, 0.123456'])),
    };
    const kept = suspend(progress);
    expect(kept.length).toBeLessThanOrEqual(MOST);
    expect(readSuspended(kept)).toEqual(progress);
  });

  test('leaves the longest answers out where there is no room for all', () => {
    const answers = { short: '1', long: '2'.repeat(4000), middle: '3'.repeat(200) };
    const kept = readSuspended(suspend({ done: ['a'], answers }));
    expect(kept).toEqual({ done: ['a'], answers: { short: '1', middle: answers.middle } });
  });
});
