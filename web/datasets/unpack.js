import { EngineError } from '../engine/engine-error.js';

/**
 * A file of a data set, packed with gzip or plain: which of both its first bytes say.
 * @typedef {{name: string, blob: Blob}} DataFile
 */

/** @param {DataFile} file @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>} */
async function plainStream({ name, blob }) {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (first === 0x3c) throw new EngineError({ name: 'file-page', parameter: name });
  const packed = first === 0x1f && second === 0x8b;
  return packed ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob.stream();
}

/**
 * Gives the bytes of a file, unpacked, as they come; a false answer ends it early.
 * @param {DataFile} file
 * @param {(chunk: Uint8Array) => boolean} take
 */
async function read(file, take) {
  const reader = (await plainStream(file)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (!take(value)) return void reader.cancel().catch(() => {});
    }
  } catch {
    // A stream that ends in the middle, or what only looked like gzip.
    throw new EngineError({ name: 'file-cut', parameter: file.name });
  }
}

/**
 * The first `count` bytes, fewer where it has no more.
 * @param {DataFile} file
 * @param {number} count
 */
export async function beginning(file, count) {
  const head = new Uint8Array(count);
  let at = 0;
  await read(file, (chunk) => {
    const part = chunk.subarray(0, count - at);
    head.set(part, at);
    at += part.length;
    return at < count;
  });
  return head.subarray(0, at);
}

/**
 * The files' bytes, unpacked, one after the other in one piece.
 * @param {DataFile[]} files
 * @param {(name: string, bytes: Uint8Array) => void} [check]  of each file; may throw
 * @returns {Promise<Uint8Array>}
 */
export async function unpackTogether(files, check = () => {}) {
  const sizes = await Promise.all(files.map(unpackedSize));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let start = 0;
  for (const [k, file] of files.entries()) {
    let at = start;
    await read(file, (chunk) => {
      const fits = at + chunk.length <= start + sizes[k];
      if (fits) bytes.set(chunk, at);
      at += chunk.length;
      return fits;
    });
    const end = start + sizes[k];
    if (at !== end) throw new EngineError({ name: 'file-cut', parameter: file.name });
    check(file.name, bytes.subarray(start, end));
    start = end;
  }
  return bytes;
}

/** A gzip file says in its last four bytes how long it is unpacked. More than this is none of ours. */
const MOST = 200e6;

/** @param {DataFile} file */
async function unpackedSize({ name, blob }) {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b && blob.size >= 18;
  const size = packed
    ? new DataView(await blob.slice(-4).arrayBuffer()).getUint32(0, true)
    : blob.size;
  if (size > MOST) throw new EngineError({ name: 'file-cut', parameter: name });
  return size;
}
