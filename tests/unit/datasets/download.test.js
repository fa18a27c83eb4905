import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { download } from '../../../web/datasets/download.js';
import { refused } from './files.js';
/** @import { ServerResponse } from 'node:http' */
/** @import { AddressInfo } from 'node:net' */

/** What a server does with a request. @type {(response: ServerResponse) => void} */
let answer = () => {};
/** @type {http.Server} */
let server;
let folder = '';

beforeEach(async () => {
  server = http.createServer((_, response) => answer(response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {AddressInfo} */ (server.address());
  folder = `http://127.0.0.1:${port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** @param {Partial<Parameters<typeof download>[2]>} [how] */
const start = (how) =>
  download(folder, ['a', 'b'], {
    signal: new AbortController().signal,
    onProgress() {},
    ...how,
  });

it('fetches one file after the other and tells how far it is', async () => {
  answer = (response) => response.end('12345');
  /** @type {{packed: number, plain: number}[]} */
  const progress = [];
  const files = await start({ onProgress: (received) => progress.push(received) });
  expect(files.map(({ name, blob }) => [name, blob.size])).toEqual([
    ['a', 5],
    ['b', 5],
  ]);
  expect(progress.at(-1)).toEqual({ packed: 10, plain: 0 });
});

it('tells apart what the server sends to be unpacked on the way', async () => {
  const packed = gzipSync(Buffer.alloc(5000));
  answer = (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed);
  let received = {};
  const files = await start({ onProgress: (now) => (received = now) });
  expect(files.map(({ blob }) => blob.size)).toEqual([5000, 5000]);
  expect(received).toEqual({ packed: 0, plain: 10_000 });
});

it('says when a file is not there, and when the connection breaks', async () => {
  answer = (response) => response.writeHead(404).end();
  expect(await refused(start())).toEqual({ name: 'fetch-failed', parameter: 'a', value: 404 });
  answer = (response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('12', () => response.destroy());
  };
  expect(await refused(start())).toMatchObject({ name: 'fetch-failed', parameter: 'a' });
});

it('says when nothing comes any more', async () => {
  answer = (response) => void response.write('12');
  expect(await refused(start({ patience: 40 }))).toEqual({
    name: 'fetch-stalled',
    parameter: 'a',
  });
});

it('stops at a signal', async () => {
  const life = new AbortController();
  answer = (response) => void response.write('12');
  const stopped = start({ signal: life.signal, onProgress: () => life.abort() });
  expect(await refused(stopped)).toMatchObject({ name: 'AbortError' });
});
