import { spawn } from 'node:child_process';
import { root } from './paths.js';

/** A failure whose reason is for the person at the terminal: shown without a stack. */
export class Problem extends Error {}

/**
 * Runs a program and waits for it. Its output goes to the terminal; with `capture` it is returned.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {Record<string, string>} [options.env]  on top of this process's environment
 * @param {boolean} [options.capture]  return stdout instead of showing it
 * @param {boolean} [options.echo]  with capture: show it as well
 * @param {boolean} [options.quiet]  hide stderr
 * @param {string} [options.failure]  what it means when the program fails
 * @returns {Promise<string>}  rejects with a Problem when the program is missing or fails
 */
export function run(
  command,
  args,
  { env = {}, capture = false, echo = false, quiet = false, failure } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', capture ? 'pipe' : 'inherit', quiet ? 'ignore' : 'inherit'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      if (echo) process.stdout.write(chunk);
    });
    child.on('error', (error) => reject(new Problem(`${command} cannot be run: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const end = signal ? `ended by ${signal}` : `exit code ${code}`;
      const problem = new Problem(`${failure ?? `${command} ${args.join(' ')}`} (${end})`);
      reject(Object.assign(problem, { output }));
    });
  });
}

/**
 * The frame of every script here: a Problem is printed as a sentence, and the exit code is right.
 * @param {() => Promise<unknown>} script
 */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

/** @param {ImportMeta} meta @returns {boolean} whether the module is the program itself */
export const isProgram = (meta) =>
  process.argv[1] !== undefined && meta.filename === process.argv[1];
