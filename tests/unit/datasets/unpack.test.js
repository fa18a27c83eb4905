import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { beginning, unpackTogether } from '../../../web/datasets/unpack.js';
import { checkSize } from '../../../web/engine/idx-size.js';
import { file, idx, packed, refused } from './files.js';

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

const images = idx('images', 30);
const labels = idx('labels', 20);

it.each([
  {
    what: 'pictures that lack bytes',
    bytes: images.subarray(0, -100),
    name: 'file-short',
    value: 23_420,
  },
  {
    what: 'a header that lacks bytes',
    bytes: images.subarray(0, 15),
    name: 'file-short',
    value: 15,
  },
  { what: 'labels that lack bytes', bytes: labels.subarray(0, -1), name: 'file-short', value: 19 },
  {
    what: 'labels that go on',
    bytes: Buffer.concat([labels, labels]),
    name: 'file-long',
    value: 28,
  },
])('says of $what which file it is, whatever follows', async ({ bytes, name, value }) => {
  const files = [packed('first', bytes), packed('second', images)];
  expect(await refused(unpackTogether(files, checkSize))).toMatchObject({
    name,
    parameter: 'first.gz',
    value,
  });
});

it('takes files of the size they name', async () => {
  const files = [packed('first', images), packed('second', labels)];
  expect(await unpackTogether(files, checkSize)).toHaveLength(images.length + labels.length);
});
