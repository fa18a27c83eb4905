import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { dist, inRoot } from '../../web/tooling/paths.js';
import { Problem } from '../../web/tooling/run.js';
import { chromium as executable } from '../../web/tooling/tools.js';
/** @import { Page } from '@playwright/test' */

/**
 * Opens the built site in Chromium for a measurement, and cleans up.
 * @template T
 * @param {(page: Page, address: string) => Promise<T>} measure
 * @returns {Promise<T>}
 */
export async function onSite(measure) {
  if (!fs.existsSync(dist)) throw new Problem('There is no dist/ yet: run npm run build');
  const server = await preview({
    configFile: inRoot('web/vite.config.js'),
    configLoader: 'native',
    preview: { port: 0, open: false },
    logLevel: 'error',
  });
  const browser = await chromium.launch({
    executablePath: executable() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    return await measure(await browser.newPage(), address);
  } finally {
    await browser.close();
    await server.close();
  }
}
