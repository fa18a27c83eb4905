import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import zlib from 'node:zlib';
import { EngineError } from './engine-error.js';
import { checkSize, layoutOf } from './idx-size.js';
/** @import { LoadBytes } from './supplied.js' */

/** Where Debian's package dataset-fashion-mnist puts them. */
const DEBIAN_FOLDER = '/usr/share/datasets/fashion-mnist';

/** The official IDX files, as Zalando Research gives them out: images and labels, 31 MB together. */
export const FASHION_MNIST_FILES = [
  'train-images-idx3-ubyte.gz',
  'train-labels-idx1-ubyte.gz',
  't10k-images-idx3-ubyte.gz',
  't10k-labels-idx1-ubyte.gz',
];

/** How many of each file the page carries with it: training pictures, their labels, test, theirs. */
const SAMPLE = [1000, 1000, 500, 500];

/**
 * The folder that holds all four files: the one that FASHION_MNIST_DIR names, else Debian's.
 * @param {(string | undefined)[]} [folders]  in this order
 * @returns {string | null}  null: nowhere on this machine
 */
export function fashionMnistFolder(folders = [process.env.FASHION_MNIST_DIR, DEBIAN_FOLDER]) {
  return folders.map((folder) => folder && path.resolve(folder)).find(holdsAll) || null;
}

/**
 * What a page loads, from the files on this machine: for the command line, tests, benchmarks, and the
 * sample that a build cuts.
 * @param {string | null} [folder]
 * @returns {LoadBytes}
 */
export function installedData(folder = fashionMnistFolder()) {
  return async (name) => {
    if (!folder || !holdsSet(folder)) return null;
    if (name === 'fashion-mnist/all') {
      return Buffer.concat(FASHION_MNIST_FILES.map((file) => whole(folder, file)));
    }
    return name === 'fashion-mnist/sample' ? sample(folder) : null;
  };
}

/** The first entries of each of the four files. @param {string} folder */
function sample(folder) {
  const parts = FASHION_MNIST_FILES.map((name, k) => {
    const { header, entry } = layoutOf(name.includes('images'));
    const size = header + SAMPLE[k] * entry;
    const part = Buffer.from(unpacked(folder, name, size).subarray(0, size));
    part.writeUInt32BE(SAMPLE[k], 4);
    return part;
  });
  return Buffer.concat(parts);
}

/**
 * A file's bytes, or as many of the first ones: the sample needs one in sixty.
 * @param {string} folder @param {string} name @param {number} [first]
 * @returns {Buffer}  throws EngineError file-cut
 */
function unpacked(folder, name, first) {
  const [packed, plain] = [name, plainName(name)].map((file) => path.join(folder, file));
  try {
    if (!has(folder, name)) return fs.readFileSync(plain);
    const bytes = fs.readFileSync(packed);
    if (first === undefined) return zlib.gunzipSync(bytes);
    // Packed they are never more than unpacked, but for the headers of gzip and of its blocks.
    const finishFlush = zlib.constants.Z_SYNC_FLUSH;
    const head = zlib.gunzipSync(bytes.subarray(0, first + 4096), { finishFlush });
    if (head.length < first) throw new RangeError('a cut file');
    return head;
  } catch {
    throw new EngineError({ name: 'file-cut', parameter: name });
  }
}

/** @param {string} folder @param {string} name */
function whole(folder, name) {
  const bytes = unpacked(folder, name);
  checkSize(plainName(name), bytes);
  return bytes;
}

/** @param {string} name */
const plainName = (name) => name.replace(/\.gz$/, '');

/** @param {string} folder @param {string} file */
const has = (folder, file) => fs.existsSync(path.join(folder, file));

/** Packed or plain, all four. @param {string} folder */
const holdsSet = (folder) =>
  FASHION_MNIST_FILES.every((name) => has(folder, name) || has(folder, plainName(name)));

/** @param {string | undefined} folder */
const holdsAll = (folder) => folder && FASHION_MNIST_FILES.every((name) => has(folder, name));
