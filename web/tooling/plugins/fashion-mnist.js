import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { chapters } from '../../chapters/index.js';
import {
  FASHION_MNIST_FILES,
  fashionMnistFolder,
  installedData,
} from '../../engine/installed-data.js';
import { dist } from '../paths.js';
/** @import { Plugin } from 'vite' */

const MODULE = 'virtual:fashion-mnist';
const SAMPLE = 'fashion-mnist-sample.gz';
const LICENCE = `Fashion-MNIST, copyright 2017 Zalando SE, https://tech.zalando.com, MIT licence.
Source: https://github.com/zalandoresearch/fashion-mnist
Han Xiao, Kashif Rasul, Roland Vollgraf: Fashion-MNIST, a Novel Image Dataset for Benchmarking
Machine Learning Algorithms. arXiv:1708.07747
`;

/** The experiment that reads the pictures. */
const EXPERIMENT = 'fashion-mnist';

/** The id of the element that carries the sample in a page of one file. */
export const SAMPLE_ELEMENT = 'fashion-mnist-sample';

/**
 * Where the files are that are not on this machine when the site is built: an address that ends in '/',
 * fixed in FASHION_MNIST_URL.
 */
export const fashionMnistUrl = () =>
  fashionMnistFolder() ? null : (process.env.FASHION_MNIST_URL ?? null);

/**
 * Serves `virtual:fashion-mnist`: `sample`, the address of the sample or null; `element`, the id of the
 * element that carries it in its text instead; `all`, the folder of the four files or null;
 * `size`, how many bytes they are, and `plainSize`, how many unpacked, or null.
 * @param {object} [options]
 * @param {boolean} [options.inline]  the page may load nothing
 * @param {string} [options.data]  where the site's folder of data lies, as a script of this build sees it
 * @returns {Plugin}
 */
export function fashionMnist({ inline = false, data = '../data/' } = {}) {
  let serving = false;
  let base = '/';
  return {
    name: 'gradient-walk:fashion-mnist',
    configResolved(config) {
      serving = config.command === 'serve';
      base = config.base;
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      if (inline) return source('null', JSON.stringify(SAMPLE_ELEMENT), 'null');
      const folder = serving ? `${base}data/` : data;
      const there = `new URL('${folder}', here).href`;
      const all = fashionMnistFolder() ? there : JSON.stringify(fashionMnistUrl());
      const bytes = await packedSample();
      if (!bytes) return source('null', 'null', all);
      if (serving) return source(`new URL('${folder}${SAMPLE}', here).href`, 'null', all);
      const file = this.emitFile({ type: 'asset', name: SAMPLE, source: bytes });
      return source(`import.meta.ROLLUP_FILE_URL_${file}`, 'null', all);
    },
    configureServer(server) {
      server.middlewares.use(`${base}data/`, async (request, response, next) => {
        const name = path.basename((request.url ?? '').split('?')[0]);
        const bytes = name === SAMPLE ? await packedSample() : readFile(name);
        if (!bytes) return next();
        response.setHeader('Content-Type', 'application/gzip');
        response.end(bytes);
      });
    },
  };
}

/** @type {Promise<Buffer | null> | undefined} */
let packing;

/** The sample as one gzip; null: the files are nowhere on this machine. */
function packedSample() {
  packing ??= installedData()('fashion-mnist/sample').then(
    (bytes) => bytes && zlib.gzipSync(bytes, { level: 9, memLevel: 9 }),
  );
  return packing;
}

// Vite rewrites new URL('…', import.meta.url), so the two stand apart.
/** @param {string} sample @param {string} element @param {string} all  JavaScript expressions */
const source = (sample, element, all) => `const here = import.meta.url;
export const sample = ${sample};
export const element = ${element};
export const all = ${all};
export const size = ${total((file) => file.length)};
export const plainSize = ${total((file) => file.readUInt32LE(file.length - 4))};
`;

/** Over the four files; null: they are not here. @param {(file: Buffer) => number} measure */
const total = (measure) =>
  fashionMnistFolder() &&
  FASHION_MNIST_FILES.reduce((sum, name) => sum + measure(readFile(name) ?? Buffer.alloc(4)), 0);

/** @param {string} name */
function readFile(name) {
  const folder = fashionMnistFolder();
  if (!folder || !FASHION_MNIST_FILES.includes(name)) return null;
  return fs.readFileSync(path.join(folder, name));
}

/** Copies the four files into dist/data, with where they come from. */
export function copyFashionMnist() {
  const folder = fashionMnistFolder();
  if (!folder) return;
  const to = path.join(dist, 'data');
  fs.mkdirSync(to, { recursive: true });
  for (const name of FASHION_MNIST_FILES) {
    fs.copyFileSync(path.join(folder, name), path.join(to, name));
  }
  fs.writeFileSync(path.join(to, 'LICENCE.txt'), LICENCE);
}

/**
 * The sample as an element of a page of one file, after its scripts; '' where the page has no use for it.
 * @param {string | null} chapter  null: the page holds them all
 */
export async function sampleElement(chapter) {
  const asked = chapters.filter(({ id }) => !chapter || id === chapter);
  const used = asked.some(({ experiment, also = [] }) =>
    [experiment, ...also].includes(EXPERIMENT),
  );
  const bytes = used && (await packedSample());
  if (!bytes) return '';
  const text = bytes.toString('base64');
  return `<script type="application/gzip" id="${SAMPLE_ELEMENT}">${text}</script>`;
}
