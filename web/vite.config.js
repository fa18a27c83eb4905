import { defineConfig } from 'vite';
import { codeSplitting } from './tooling/code-splitting.js';
import { embedHeaders } from './tooling/embed-headers.js';
import { emittedNames } from './tooling/emitted-names.js';
import { chapters } from './tooling/plugins/chapters.js';
import { contentPolicy } from './tooling/plugins/content-policy.js';
import { engineWorker } from './tooling/plugins/engine-worker.js';
import { fashionMnist } from './tooling/plugins/fashion-mnist.js';
import { firstPicture } from './tooling/plugins/first-picture.js';
import { guide } from './tooling/plugins/guide.js';
import { math } from './tooling/plugins/math.js';
import { dist, inRoot } from './tooling/paths.js';

export default defineConfig({
  root: inRoot('web'),
  base: './',
  // A missing file is an error, not the first page.
  appType: 'mpa',
  cacheDir: inRoot('node_modules/.vite'),
  server: { headers: embedHeaders },
  preview: { headers: embedHeaders },
  plugins: [
    firstPicture('scratch'),
    chapters(),
    math(),
    engineWorker(),
    fashionMnist(),
    contentPolicy(),
    guide(),
  ],
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets are data: addresses, which the content policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { ...emittedNames, codeSplitting },
      checks: { pluginTimings: false },
    },
  },
});
