import { build } from 'vite';
import { chapters } from '../plugins/chapters.js';
import { engineWorker } from '../plugins/engine-worker.js';
import { fashionMnist } from '../plugins/fashion-mnist.js';
import { firstPicture } from '../plugins/first-picture.js';
import { math } from '../plugins/math.js';
import { oneChapter } from '../plugins/one-chapter.js';
import { inRoot } from '../paths.js';
/** @import { Rolldown } from 'vite' */

/**
 * Bundles an entry into one classic script without any other file: in a frame of no origin, or from a
 * disk, nothing else would load. Worker, fonts, texts and pictures are inside.
 * @param {string} entry  below web/
 * @param {{chapter?: string | null}} [options]  chapter: with the texts and pictures of this one only
 * @returns {Promise<string>}
 */
export async function bundleScript(entry, { chapter = null } = {}) {
  const result = await build({
    configFile: false,
    root: inRoot('web'),
    logLevel: 'warn',
    plugins: [
      ...(chapter ? [oneChapter(chapter)] : []),
      chapters(),
      math({ inline: true, chapter }),
      engineWorker({ inline: true, chapter }),
      fashionMnist({ inline: true }),
      firstPicture('scratch'),
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: inRoot('web', entry),
        output: { format: 'iife', codeSplitting: false },
        // Vite's helper for chunks, of which there are none, asks for it.
        transform: { define: { 'import.meta': '{}' } },
        checks: { pluginTimings: false },
      },
    },
  });
  const { output } = /** @type {Rolldown.RolldownOutput} */ (result);
  const files = output.map(({ fileName }) => fileName);
  if (output.length !== 1 || output[0].type !== 'chunk') {
    throw new Error(`${entry} must become a single script, not ${files.join(', ')}`);
  }
  return output[0].code;
}
