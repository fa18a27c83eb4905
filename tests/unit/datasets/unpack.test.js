import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { beginning, unpackTogether } from '../../../web/datasets/unpack.js';
import { file, packed, refused } from './files.js';

const text = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString();

it('unpacks what is packed and takes the rest as it is, in one piece', async () => {
  const files = [packed('a', Buffer.from('first ')), file('b', Buffer.from('second'))];
  expect(text(await unpackTogether(files))).toBe('first second');
});

it('reads the beginning of a large file without the rest', async () => {
  const large = packed('a', Buffer.alloc(5e6, 7));
  expect([...(await beginning(large, 3))]).toEqual([7, 7, 7]);
  expect([...(await beginning(file('b', Buffer.from([1])), 3))]).toEqual([1]);
});

it('says when a packed file breaks off, is damaged, or is longer than it says', async () => {
  const whole = gzipSync(Buffer.alloc(50_000, 'abcdef'));
  const cut = file('cut.gz', whole.subarray(0, whole.length - 30));
  expect(await refused(unpackTogether([cut]))).toMatchObject({
    name: 'file-cut',
    parameter: 'cut.gz',
  });
  const damaged = Buffer.from(whole);
  damaged.fill(255, 20, 40);
  expect(await refused(unpackTogether([file('damaged.gz', damaged)]))).toMatchObject({
    name: 'file-cut',
  });
  const longer = Buffer.from(whole);
  longer.writeUInt32LE(3, longer.length - 4);
  expect(await refused(unpackTogether([file('longer.gz', longer)]))).toMatchObject({
    name: 'file-cut',
  });
});
