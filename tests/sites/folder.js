import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../web/tooling/paths.js';
import { runLogged } from './logged.js';

/**
 * Where a host's site is built: below build/, apart from the project's own packages.
 * @param {string} id
 */
export const workFolder = (id) => inRoot('build/sites', id);

/**
 * Installs the packages that a host's lock file (site/) names, unless they are there.
 * @param {string} id  of a folder of tests/sites
 * @returns {Promise<string>} the folder they are in
 */
export async function installHost(id) {
  const folder = workFolder(id);
  fs.mkdirSync(folder, { recursive: true });
  const stamp = path.join(folder, 'installed.json');
  const wanted = fs.readFileSync(inRoot('tests/sites', id, 'site/package-lock.json'), 'utf8');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return folder;
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    fs.copyFileSync(inRoot('tests/sites', id, 'site', name), path.join(folder, name));
  }
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runLogged(path.join(folder, 'install.log'), folder, 'npm', args);
  fs.writeFileSync(stamp, wanted);
  return folder;
}

/**
 * Puts the embed folder where a generator takes files as they are, as the guide says.
 * @param {string} folder  absolute; gets embed/1
 */
export function placeEmbed(folder) {
  const target = path.join(folder, 'embed/1');
  fs.rmSync(target, { recursive: true, force: true });
  fs.cpSync(path.join(workFolder('embed'), 'embed/1'), target, { recursive: true });
}

/**
 * The files of the embed folder, by name, that a built site with a copy of its own does not have as they are.
 * @param {string} site  absolute
 * @returns {string[]}
 */
export function lostFiles(site) {
  const [own, copy] = [workFolder('embed'), site].map((folder) => path.join(folder, 'embed/1'));
  const files = fs
    .readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(own, name)).isFile());
  if (files.length === 0) throw new Error('the embed folder is empty');
  return files.filter((name) => {
    const file = path.join(copy, name);
    return (
      !fs.existsSync(file) || !fs.readFileSync(file).equals(fs.readFileSync(path.join(own, name)))
    );
  });
}

/**
 * Writes files, and the folders they are in.
 * @param {string} folder
 * @param {Record<string, string>} files  by name
 */
export function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}
