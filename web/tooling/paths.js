import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders and files of the project, absolute. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

export const engineFolder = inRoot('build/engine');
/** The worker with every experiment. */
export const workerScript = inRoot('build/engine/worker.js');
export const dist = inRoot('dist');

/** @param {string} file  absolute @returns {string} as a person names it */
export const shown = (file) => path.relative(root, file).split(path.sep).join('/');
