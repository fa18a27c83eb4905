import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { dist } from '../../web/tooling/paths.js';
import { elementScript, hostPage } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { onSite } from './site.js';

/** A frame holds both languages and all pictures of its chapter: it is also the file to hand out. */
const LIMITS_KB = { element: 150, frame: 200 };
const folder = path.join(dist, 'embed');

/** What a page has to load for one lab of the main chapter, gzip, without the fonts of the formulas. */
export default async function embedBytes() {
  const rows = [
    { what: 'element, first view', bytes: await elementBytes(), limit: LIMITS_KB.element },
  ];
  for (const name of fs.readdirSync(path.join(folder, '1'))) {
    if (!name.endsWith('.html') || name === 'gradient-walk.html') continue;
    rows.push({
      what: `frame ${name}`,
      bytes: frameBytes(path.join(folder, '1', name)),
      limit: LIMITS_KB.frame,
    });
  }
  return rows.map(({ what, bytes, limit }) => ({
    what: `${what}, gzip, without fonts`,
    figure: `${(bytes / 1000).toFixed(1)} kB`,
    target: `≤ ${limit} kB`,
    met: bytes / 1000 <= limit,
  }));
}

async function elementBytes() {
  const embed = await serveFolder(folder, { 'Access-Control-Allow-Origin': '*' });
  const html = hostPage('<gradient-walk chapter="scratch" lang="zh"></gradient-walk>', {
    head: elementScript(`${embed.origin}/1/gradient-walk.js`),
  });
  const host = await servePages({ '/': { html } });
  const bytes = await onSite(async (page) => {
    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('response', (response) => {
      if (!response.url().startsWith(embed.origin) || response.url().endsWith('.woff2')) return;
      sizes.push(response.body().then((body) => zlib.gzipSync(body).length));
    });
    await page.goto(`${host.origin}/`, { waitUntil: 'networkidle' });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  });
  await Promise.all([embed.close(), host.close()]);
  return bytes;
}

/** Fonts are inside, in base64, and after the scripts the sample of pictures. @param {string} file */
function frameBytes(file) {
  const html = fs.readFileSync(file, 'utf8');
  const bare = html
    .replace(/bytes:([`"])[A-Za-z0-9+/=]{2000,}\1/g, '')
    .replace(/<script type="application\/gzip"[^]*?<\/script>/g, '');
  return zlib.gzipSync(bare).length;
}
