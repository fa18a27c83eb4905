import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { Problem } from '../../web/tooling/run.js';

/** Lines of a program's output that are shown when it fails. */
const SHOWN = 30;

/**
 * Runs a program in a folder, silently; what it says is kept in a file and shown if it fails.
 * @param {string} log  absolute
 * @param {string} folder
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export function runLogged(log, folder, command, args) {
  const output = fs.openSync(log, 'w');
  // No program here may ask anybody anything, nor look for news of itself.
  const env = { ...process.env, CI: '1', NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', output, output] });
    child.on('error', (error) => reject(new Problem(`${command} cannot be run: ${error.message}`)));
    child.on('close', (code) => {
      fs.closeSync(output);
      if (code === 0) return resolve();
      const lines = fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-SHOWN);
      reject(new Problem(`${command} ${args.join(' ')} failed:\n${lines.join('\n')}`));
    });
  });
}
