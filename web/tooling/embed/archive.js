import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { dist, inRoot } from '../paths.js';
/** @import { Zippable } from 'fflate' */

/** Zip knows no time zone and no year before 1980: the same build gives the same archive. */
const TIME = new Date(1980, 0, 1);

/**
 * Writes dist/gradient-walk-embed.zip: the embed folder with what has to go with it, for whoever puts it on
 * a server of their own without building it.
 * @param {string} version
 */
export async function writeArchive(version) {
  /** @type {Zippable} */
  const files = { 'README.txt': textEntry(readme(version)) };
  for (const name of ['LICENSE', 'NOTICE']) files[name] = fileEntry(inRoot(name));
  const folder = path.join(dist, 'embed');
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    if (fs.statSync(file).isFile())
      files[`embed/${name.split(path.sep).join('/')}`] = fileEntry(file);
  }
  fs.writeFileSync(path.join(dist, 'gradient-walk-embed.zip'), zipSync(files, { level: 6 }));
}

/** @param {string} file @returns {[Uint8Array, {mtime: Date}]} */
export const fileEntry = (file) => [new Uint8Array(fs.readFileSync(file)), { mtime: TIME }];

/** @param {string} text @returns {[Uint8Array, {mtime: Date}]} */
export const textEntry = (text) => [strToU8(text), { mtime: TIME }];

/** @param {string} version */
const readme = (version) => `Gradient Walk ${version} · 梯度漫步

1. 把 embed 文件夹放到任何一台静态网站服务器上。
   Put the folder "embed" on any static web server.
2. 服务器要发送 Access-Control-Allow-Origin: *（只用 iframe 时不需要），最好开启 gzip。
   Let it send Access-Control-Allow-Origin: * (frames alone need none) and, better, gzip.
3. 在课程网页里写 / In a page of your course:
   <iframe src="https://HOST/embed/1/scratch.html" title="Gradient Walk" width="100%" height="560" loading="lazy" data-gradient-walk="1"></iframe>
4. embed/1 会随新版本更新，embed/${version} 保持不变。
   embed/1 follows newer versions; embed/${version} stays as it is.
`;
