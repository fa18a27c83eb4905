import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Problem } from '../../web/tooling/run.js';
import { installTools } from '../../web/tooling/setup.js';
import { siteTools } from '../../web/tooling/tools.js';
import { testBundled } from './bundled/check.js';
import { Checks } from './checks.js';
import { launch } from './chromium.js';
import { firefox } from './firefox.js';
import { lostFiles, workFolder } from './folder.js';
import { checkHost } from './host-checks.js';
import { hosts } from './hosts.js';
import { checkPictures } from './pictures-checks.js';
import { checkPlainPage } from './plain-checks.js';
import { servePlainPage } from './plain-page.js';
import { testReveal } from './reveal/check.js';
import { serve } from './serve.js';
import { webkit } from './webkit.js';
/** @import { Tool } from '../../web/tooling/tools.js' */
/** @import { Host } from './hosts.js' */
/** @import { Driver } from './plain-checks.js' */

const BASE = '/course/';

/**
 * @typedef {object} Subject
 * @property {string} id  for --only
 * @property {string} title
 * @property {(embed: string) => Promise<{built?: string, checks: Checks}>} test
 */

/** A site in a browser each, in this order. @type {Subject[]} */
export const subjects = [
  ...hosts.map((host) => ({
    id: host.id,
    title: `${host.title} in Chromium`,
    test: (/** @type {string} */ embed) => testHost(host, embed),
  })),
  { id: 'reveal', title: 'A deck of reveal.js in Chromium', test: testReveal },
  { id: 'bundled', title: 'React and Vue from the package in Chromium', test: testBundled },
  {
    id: 'firefox',
    title: 'A plain page in Firefox',
    test: (embed) => testPlainPage(firefox, [], embed),
  },
  {
    id: 'webkit',
    title: 'A plain page in WebKitGTK',
    test: (embed) => testPlainPage(webkit, siteTools.webkit, embed),
  },
];

/** @param {Host} host @param {string} embed */
async function testHost(host, embed) {
  const checks = new Checks();
  if (!(await canHave(host.tools, 'the site', checks))) return { checks };
  const folder = workFolder(`${host.id}-served`);
  // A site may have to know its address when it is built.
  const server = await serve({ folder, base: BASE });
  const site = { host, origin: server.origin, base: BASE, embed };
  const browser = await launch();
  let built = '';
  try {
    const start = performance.now();
    await checks.check('the site is built', async () => {
      const out = await host.build(site);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.cpSync(out, folder, { recursive: true });
      built = `built in ${((performance.now() - start) / 1000).toFixed(1)} s, `;
    });
    if (built)
      await checks.check('its copy of the embed folder is whole', () =>
        assert.deepEqual(lostFiles(folder), []),
      );
    if (built) await checkHost(site, browser, checks);
  } finally {
    await browser.close();
    server.close();
  }
  return { built, checks };
}

/** @param {() => Promise<Driver>} start @param {Tool[]} tools @param {string} embed */
async function testPlainPage(start, tools, embed) {
  const checks = new Checks();
  if (!(await canHave(tools, 'the browser', checks))) return { checks };
  const { address, close } = await servePlainPage(embed);
  try {
    await checks.check('the browser starts', async () => {
      const driver = await start();
      try {
        await checkPlainPage(driver, address, checks);
        await checkPictures(driver, checks);
      } finally {
        await driver.close();
      }
    });
  } finally {
    close();
  }
  return { checks };
}

/**
 * What cannot be installed here is not a failure of ours.
 * @param {Tool[]} tools
 * @param {string} what
 * @param {Checks} checks
 */
async function canHave(tools, what, checks) {
  try {
    await installTools(tools);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    checks.skip(what, error.message.replaceAll(/\s+/g, ' '));
    return false;
  }
}
