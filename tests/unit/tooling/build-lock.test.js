import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLock } from '../../../web/tooling/build-lock.js';

/** @type {string} */
let file;

beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lock-')), 'wasm.lock');
});
afterEach(() => fs.rmSync(path.dirname(file), { recursive: true }));

test('one works after the other, and the second says what it waits for', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  /** @type {string[]} */
  const log = [];
  const work = (/** @type {string} */ name) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.push(`${name} ends`);
  };
  await Promise.all([withLock(file, work('one')), withLock(file, work('other'))]);
  expect(log).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
  expect(said.mock.calls).toEqual([[expect.stringContaining(`process ${process.pid}`)]]);
  said.mockRestore();
});

test('the lock of a process that has ended is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  fs.writeFileSync(file, String(pid));
  expect(await withLock(file, async () => fs.readFileSync(file, 'utf8'))).toBe(`${process.pid}`);
  expect(fs.readdirSync(path.dirname(file))).toEqual([]);
});

test('work that fails gives the lock back', async () => {
  const failing = withLock(file, async () => {
    throw new Error('the compiler');
  });
  await expect(failing).rejects.toThrow('the compiler');
  expect(fs.existsSync(file)).toBe(false);
});
