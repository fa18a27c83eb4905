import { build } from 'vite';
import { codeSplitting } from '../code-splitting.js';
import { chapters } from '../plugins/chapters.js';
import { engineWorker } from '../plugins/engine-worker.js';
import { fashionMnist } from '../plugins/fashion-mnist.js';
import { math } from '../plugins/math.js';
import { emittedNames } from '../emitted-names.js';
import { inRoot } from '../paths.js';

/**
 * Builds the element for other people's pages: gradient-walk.js, an ES module under a fixed name, and
 * beside it what it loads when it is needed, under hashed names that are relative to it.
 * @param {string} folder  absolute
 */
export async function buildElement(folder) {
  await build({
    configFile: false,
    root: inRoot('web'),
    base: './',
    logLevel: 'warn',
    plugins: [chapters(), math(), engineWorker(), fashionMnist({ data: '../../../data/' })],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      // Links to files to come would land in the head of a page that is not ours.
      modulePreload: false,
      rolldownOptions: {
        input: { 'gradient-walk': inRoot('web/embed/element.js') },
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          ...emittedNames,
          codeSplitting,
        },
        checks: { pluginTimings: false },
      },
    },
  });
}
