import fs from 'node:fs';
import path from 'node:path';
import { shown } from './paths.js';

const LOOK_MS = 200;

/**
 * Does `work` while nobody else does what `file` stands for: another process that holds the file is
 * waited for. The file names its holder, and that of a process that no longer lives is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  await acquire(file);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
async function acquire(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let said = false; !created(file);) {
    const holder = holderOf(file);
    if (holder !== null && !lives(holder)) {
      takeAway(file, holder);
      continue;
    }
    if (!said) console.log(`Waiting for the build of process ${holder ?? '?'} (${shown(file)}) …`);
    said = true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** @param {string} file */
function created(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @returns {number | null} null: given back, or not written yet */
function holderOf(file) {
  try {
    return Number.parseInt(fs.readFileSync(file, 'utf8'), 10) || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** @param {number} id */
function lives(id) {
  try {
    process.kill(id, 0); // asks, sends nothing
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // somebody else's
  }
}

/**
 * Where several wait, one of them may have made the file anew since it was read: then it goes back.
 * @param {string} file @param {number} holder
 */
function takeAway(file, holder) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) === holder) fs.rmSync(aside);
  else fs.renameSync(aside, file);
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;
