import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.js';
import { run } from './run.js';

/**
 * Runs a program of an npm package with this Node (no shell, no PATH).
 * @param {string} name  of the package
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & {bin?: string}} [options]  bin: when it differs from the name
 */
export function runNodeTool(name, args, { bin, ...options } = {}) {
  const folder = inRoot('node_modules', name);
  const listed = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).bin;
  const script = typeof listed === 'string' ? listed : listed[bin ?? name];
  return run(process.execPath, [path.join(folder, script), ...args], options);
}
