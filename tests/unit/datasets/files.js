import { gzipSync } from 'node:zlib';

/**
 * An IDX file of `count` pictures or labels.
 * @param {'images' | 'labels'} kind
 * @param {number} count
 */
export function idx(kind, count) {
  const header = kind === 'images' ? [0x0803, count, 28, 28] : [0x0801, count];
  const bytes = Buffer.alloc(4 * header.length + count * (kind === 'images' ? 784 : 1), 1);
  header.forEach((number, k) => bytes.writeUInt32BE(number, 4 * k));
  return bytes;
}

/** @param {string} name @param {Uint8Array} bytes */
export const file = (name, bytes) => ({ name, blob: new Blob([/** @type {any} */ (bytes)]) });

/** @param {string} name @param {Uint8Array} bytes */
export const packed = (name, bytes) => file(`${name}.gz`, gzipSync(bytes));

/** Four files that belong together, 30 pictures to train on and 20 to test. */
export const four = () => [
  packed('train-images-idx3-ubyte', idx('images', 30)),
  packed('train-labels-idx1-ubyte', idx('labels', 30)),
  packed('t10k-images-idx3-ubyte', idx('images', 20)),
  packed('t10k-labels-idx1-ubyte', idx('labels', 20)),
];

/** @param {Promise<unknown>} promise @returns {Promise<any>} what it says of its failure */
export const refused = (promise) =>
  promise.then(
    () => ({ name: 'nothing' }),
    (error) => error.info ?? error,
  );
