import { EngineError } from './engine-error.js';

/** Pixels along each side of a picture. */
const SIDE = 28;
/** First numbers of a file; others are told apart elsewhere. */
const [IMAGES, LABELS] = [0x0803, 0x0801];

/** Bytes in front of the entries of a file, and of one entry. @param {boolean} images  else labels */
export const layoutOf = (images) =>
  images ? { header: 16, entry: SIDE * SIDE } : { header: 8, entry: 1 };

/**
 * Holds an unpacked IDX file to the size that its own first numbers name: the engine is given the files
 * as one piece, and would look for what one lacks in the next.
 * @param {string} name @param {Uint8Array} bytes
 * @throws {EngineError} file-short, file-long
 */
export function checkSize(name, bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = bytes.length < 4 ? 0 : view.getUint32(0);
  if (first !== IMAGES && first !== LABELS) return;
  const images = first === IMAGES;
  const { header, entry } = layoutOf(images);
  const short = (/** @type {number} */ value, /** @type {number} */ min) =>
    new EngineError({ name: 'file-short', parameter: name, value, min });
  if (bytes.length < header) throw short(bytes.length, header);
  // Pictures of another size are the engine's to refuse.
  if (images && (view.getUint32(8) !== SIDE || view.getUint32(12) !== SIDE)) return;
  const [there, wanted] = [bytes.length - header, view.getUint32(4) * entry];
  if (there < wanted) throw short(there, wanted);
  if (there > wanted)
    throw new EngineError({ name: 'file-long', parameter: name, value: there - wanted });
}
