import { expect, it } from 'vitest';
import { arrange, FILES } from '../../../web/datasets/arrange.js';
import { unpackTogether } from '../../../web/datasets/unpack.js';
import { file, four, idx, packed, refused } from './files.js';

it('puts four files in order by what is in them, whatever they are called', async () => {
  const [images, labels, testImages, testLabels] = four();
  const names = ['d.bin', 'c', 'b.gz', 'a'];
  const mixed = [testLabels, images, labels, testImages].map(({ blob }, k) => ({
    name: names[k],
    blob,
  }));
  const { files, swapped } = await arrange(mixed);
  expect(files.map(({ blob }) => blob)).toEqual(
    [images, labels, testImages, testLabels].map(({ blob }) => blob),
  );
  expect(files.map(({ name }) => name)).toEqual(FILES);
  expect(swapped).toBe(false);
});

it('takes plain files too, and the larger set for training, saying when names tell otherwise', async () => {
  const { files, swapped } = await arrange([
    file('t10k-images-idx3-ubyte', idx('images', 9)),
    file('t10k-labels-idx1-ubyte', idx('labels', 9)),
    packed('train-images-idx3-ubyte', idx('images', 4)),
    packed('train-labels-idx1-ubyte', idx('labels', 4)),
  ]);
  expect(swapped).toBe(true);
  expect((await unpackTogether(files)).length).toBe(13 * 784 + 13 + 2 * 24);
});

it('says which files are missing', async () => {
  const [images, labels] = four();
  expect(await refused(arrange([images, labels]))).toEqual({
    name: 'files-missing',
    value: 't10k-images-idx3-ubyte, t10k-labels-idx1-ubyte',
  });
  expect(await refused(arrange([]))).toMatchObject({ name: 'files-missing' });
});

it('says when there are too many', async () => {
  expect(await refused(arrange([...four(), ...four()]))).toEqual({ name: 'files-many', value: 8 });
});

it('says what a file is that is none of them', async () => {
  const html = file('train-images-idx3-ubyte.gz', Buffer.from('<!doctype html><p>404'));
  expect(await refused(arrange([html]))).toMatchObject({ name: 'file-page' });
  const text = file('notes.txt', Buffer.from('x1,x2,y\n1,2,3\n'));
  expect(await refused(arrange([text]))).toMatchObject({
    name: 'file-magic',
    parameter: 'notes.txt',
  });
  expect(await refused(arrange([file('empty', Buffer.alloc(3))]))).toMatchObject({
    name: 'file-short',
    value: 3,
  });
});
