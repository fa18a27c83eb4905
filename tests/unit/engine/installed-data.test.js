import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  FASHION_MNIST_FILES,
  fashionMnistFolder,
  installedData,
} from '../../../web/engine/installed-data.js';

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

const SIZES = [16 + 1000 * 784, 8 + 1000, 16 + 500 * 784, 8 + 500];

/** Four files of so many bytes each, packed. @param {number[]} sizes */
function filesOf(sizes) {
  const folder = path.join(parent, 'packed');
  fs.mkdirSync(folder);
  for (const [k, name] of FASHION_MNIST_FILES.entries()) {
    // Bytes that hardly pack: a period of 251 with a wandering start.
    const bytes = Uint8Array.from({ length: sizes[k] }, (_, i) => (i % 251) ^ ((i * i) >> 7));
    fs.writeFileSync(path.join(folder, name), gzipSync(bytes));
  }
  return folder;
}

it('gives the first entries of each, which say how many they are', async () => {
  const folder = filesOf(SIZES.map((size) => size + 5000));
  const bytes = await installedData(folder)('fashion-mnist/sample');
  expect(bytes?.length).toBe(SIZES.reduce((sum, size) => sum + size));
  expect(Buffer.from(bytes ?? []).readUInt32BE(SIZES[0] + 4)).toBe(1000);
});

it('says which file is cut, or too short for the sample', async () => {
  const short = filesOf([SIZES[0] + 1, SIZES[1] + 1, SIZES[2] - 1, SIZES[3] + 1]);
  await expect(installedData(short)('fashion-mnist/sample')).rejects.toMatchObject({
    info: { name: 'file-cut', parameter: FASHION_MNIST_FILES[2] },
  });
  const first = path.join(short, FASHION_MNIST_FILES[0]);
  fs.writeFileSync(first, fs.readFileSync(first).subarray(0, 1000));
  for (const what of ['fashion-mnist/sample', 'fashion-mnist/all'])
    await expect(installedData(short)(what)).rejects.toMatchObject({
      info: { name: 'file-cut', parameter: FASHION_MNIST_FILES[0] },
    });
});
