/**
 * `npm run build`: dist/, which any static server can serve: the site, and embed/ for other people's
 * pages. PUBLIC_URL, the address it will have, is needed for oEmbed only.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildEngine } from './build-engine.js';
import { dist, inRoot } from './paths.js';
import { copyFashionMnist } from './plugins/fashion-mnist.js';
import { isProgram, main, Problem } from './run.js';
import { setUp } from './setup.js';

/** @param {{posters?: boolean}} [options] */
export async function buildSite({ posters = true } = {}) {
  await buildEngine();
  const { build } = await import('vite');
  try {
    const configFile = inRoot('web/vite.config.js');
    // Node reads it as it is: bundled, it would drag the chapters in as code.
    await build({ configFile, configLoader: 'native', logLevel: 'warn' });
    copyFashionMnist();
    const { buildEmbed } = await import('./build-embed.js');
    await buildEmbed({ posters });
    // GitHub Pages shall take the files as they are.
    fs.writeFileSync(path.join(dist, '.nojekyll'), '');
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The site could not be built: ${/** @type {Error} */ (error).message}`);
  }
}

if (isProgram(import.meta)) {
  await main(async () => {
    await setUp('site');
    await buildSite();
  });
}
