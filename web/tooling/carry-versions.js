/**
 * `node web/tooling/carry-versions.js <folder>`: copies the exact versions of the embed folder that were
 * published before (`<folder>/embed/1.0.0`) into dist, so that pages that name one keep working when dist
 * is published in its place.
 */
import fs from 'node:fs';
import path from 'node:path';
import { dist } from './paths.js';
import { isProgram, main, Problem } from './run.js';

const EXACT = /^\d+\.\d+\.\d+$/;

/**
 * @param {string} published  a site as it stands on the server; there may be none yet
 * @param {string} site  to be published now
 * @returns {string[]} what was carried along
 */
export function carryVersions(published, site) {
  const from = path.join(published, 'embed');
  if (!fs.existsSync(from)) return [];
  const missing = fs
    .readdirSync(from)
    .filter((name) => EXACT.test(name) && !fs.existsSync(path.join(site, 'embed', name)));
  for (const name of missing)
    fs.cpSync(path.join(from, name), path.join(site, 'embed', name), { recursive: true });
  return missing;
}

if (isProgram(import.meta)) {
  await main(async () => {
    const [published] = process.argv.slice(2);
    if (!published) throw new Problem('Name the folder with the site as it is published');
    if (!fs.existsSync(dist)) throw new Problem('There is no dist yet: npm run build makes it');
    const carried = carryVersions(published, dist);
    console.log(carried.length > 0 ? `Carried along: ${carried.join(', ')}` : 'No older version');
  });
}
