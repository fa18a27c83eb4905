import fs from 'node:fs';
import path from 'node:path';

/** Where Debian's package dataset-fashion-mnist puts them. */
const DEBIAN_FOLDER = '/usr/share/datasets/fashion-mnist';

/** The official IDX files, as Zalando Research gives them out: images and labels, 31 MB together. */
export const FASHION_MNIST_FILES = [
  'train-images-idx3-ubyte.gz',
  'train-labels-idx1-ubyte.gz',
  't10k-images-idx3-ubyte.gz',
  't10k-labels-idx1-ubyte.gz',
];

/**
 * The folder that holds all four files: the one that FASHION_MNIST_DIR names, else Debian's.
 * @param {(string | undefined)[]} [folders]  in this order
 * @returns {string | null}  null: nowhere on this machine
 */
export function fashionMnistFolder(folders = [process.env.FASHION_MNIST_DIR, DEBIAN_FOLDER]) {
  return folders.map((folder) => folder && path.resolve(folder)).find(holdsAll) || null;
}

/** @param {string | undefined} folder */
const holdsAll = (folder) =>
  Boolean(folder) &&
  FASHION_MNIST_FILES.every((name) => fs.existsSync(path.join(String(folder), name)));
