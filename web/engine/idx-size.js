import { EngineError } from './engine-error.js';

/** Bytes in front of the entries, by the file's first number; other files are told apart elsewhere. */
const HEADERS = new Map([
  [0x0803, 16],
  [0x0801, 8],
]);

/** Pixels along each side of a picture. */
const SIDE = 28;

/**
 * Holds an unpacked IDX file to the size that its own first numbers name: the engine is given the files
 * as one piece, and would look for what one lacks in the next.
 * @param {string} name @param {Uint8Array} bytes
 * @throws {EngineError} file-short, file-long
 */
export function checkSize(name, bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const header = bytes.length < 4 ? undefined : HEADERS.get(view.getUint32(0));
  if (header === undefined) return;
  if (bytes.length < header) {
    throw new EngineError({
      name: 'file-short',
      parameter: name,
      value: bytes.length,
      min: header,
    });
  }
  const images = header === 16;
  // Pictures of another size are the engine's to refuse.
  if (images && (view.getUint32(8) !== SIDE || view.getUint32(12) !== SIDE)) return;
  const entry = images ? SIDE * SIDE : 1;
  const [there, wanted] = [bytes.length - header, view.getUint32(4) * entry];
  if (there < wanted) {
    throw new EngineError({ name: 'file-short', parameter: name, value: there, min: wanted });
  }
  if (there > wanted) {
    throw new EngineError({ name: 'file-long', parameter: name, value: there - wanted });
  }
}
