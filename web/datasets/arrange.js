import { EngineError } from '../engine/engine-error.js';
import { beginning } from './unpack.js';
/** @import { DataFile } from './unpack.js' */

/** Names of the four files, in the engine's order: training pictures, their labels, test, theirs. */
export const FILES = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
];

/** The first four bytes of an IDX file of pictures, and of one of labels. */
const KINDS = new Map([
  [0x0803, 'images'],
  [0x0801, 'labels'],
]);

/**
 * Four files in the engine's order, by what is in them: names may be anything. The larger set of
 * pictures is the one to train on; labels go with the pictures they are as many as.
 * @param {DataFile[]} files
 * @returns {Promise<{files: DataFile[], swapped: boolean}>}  swapped: their names say otherwise.
 *   Rejects with EngineError: file-page, file-cut, file-short, file-magic, files-missing, files-many
 */
export async function arrange(files) {
  const known = await Promise.all(files.map(identify));
  const [images, labels] = ['images', 'labels'].map((kind) =>
    known.filter((file) => file.kind === kind).sort(largerFirst),
  );
  if (images.length > 2 || labels.length > 2) {
    throw new EngineError({ name: 'files-many', value: files.length });
  }
  if (images.length < 2 || labels.length < 2) {
    throw new EngineError({ name: 'files-missing', value: missing(images, labels).join(', ') });
  }
  const fits = labels[0].count === images[0].count || labels[1].count !== images[0].count;
  const [own, other] = fits ? labels : [labels[1], labels[0]];
  const ordered = [images[0], own, images[1], other];
  return {
    files: ordered.map(({ blob }, k) => ({ name: FILES[k], blob })),
    swapped: ordered.some(({ name }, k) => says(name, k < 2 ? 't10k' : 'train')),
  };
}

/** @param {DataFile} file */
async function identify({ name, blob }) {
  const head = await beginning({ name, blob }, 8);
  if (head.length < 8) {
    throw new EngineError({ name: 'file-short', parameter: name, value: head.length, min: 8 });
  }
  const view = new DataView(head.buffer);
  const magic = view.getUint32(0);
  const kind = KINDS.get(magic);
  if (!kind) throw new EngineError({ name: 'file-magic', parameter: name, value: magic });
  return { name, blob, kind, count: view.getUint32(4) };
}

/** @typedef {Awaited<ReturnType<typeof identify>>} Known */

/** Of as many, the one that is called so comes first. @param {Known} a @param {Known} b */
function largerFirst(a, b) {
  return b.count - a.count || Number(says(b.name, 'train')) - Number(says(a.name, 'train'));
}

/** @param {string} name @param {string} word */
const says = (name, word) => name.toLowerCase().startsWith(word);

/**
 * Of a set that is not whole, what it takes: a single file of a kind is the training set's if it is
 * large or called so.
 * @param {Known[]} images
 * @param {Known[]} labels
 */
function missing(images, labels) {
  const there = [...images, ...labels].map(({ name, kind, count }) => {
    const test = says(name, 't10k') || (!says(name, 'train') && count <= 10000);
    return FILES[(test ? 2 : 0) + (kind === 'labels' ? 1 : 0)];
  });
  const others = FILES.filter((name) => !there.includes(name));
  return others.length > 0 ? others : FILES;
}
