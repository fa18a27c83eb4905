import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FASHION_MNIST_FILES, fashionMnistFolder } from '../../../web/engine/installed-data.js';

let parent = '';

beforeEach(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'fashion-mnist-'));
});
afterEach(() => fs.rmSync(parent, { recursive: true }));

/** @param {string} name @param {string[]} files */
function folderOf(name, files) {
  const folder = path.join(parent, name);
  fs.mkdirSync(folder);
  for (const file of files) fs.writeFileSync(path.join(folder, file), '');
  return folder;
}

it('is the first folder that holds all four files', () => {
  const short = folderOf('short', FASHION_MNIST_FILES.slice(1));
  const whole = folderOf('whole', FASHION_MNIST_FILES);
  const other = folderOf('other', FASHION_MNIST_FILES);
  expect(fashionMnistFolder([undefined, short, whole, other])).toBe(whole);
});

it('is null where there is none', () => {
  const short = folderOf('short', FASHION_MNIST_FILES.slice(0, 3));
  expect(fashionMnistFolder([undefined, '', short, path.join(parent, 'nowhere')])).toBeNull();
});
