import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../../web/tooling/paths.js';
import { Checks, until } from '../checks.js';
import { labOf, launch, openPage, stateOf, step } from '../chromium.js';
import { installHost, placeEmbed, workFolder, writeFiles } from '../folder.js';
import { guideCode } from '../guide-code.js';
import { runLogged } from '../logged.js';
import { expectNumbers } from '../numbers.js';
import { serve } from '../serve.js';

/**
 * React and Vue with the element out of the package, bundled by Vite below a base path. The package is
 * what `npm pack` would put into node_modules, as far as a browser needs it.
 * @returns {Promise<{checks: Checks}>}
 */
export async function testBundled() {
  const checks = new Checks();
  const folder = await installHost('bundled');
  const own = path.join(folder, 'node_modules/gradient-walk');
  placeEmbed(path.join(own, 'dist'));
  fs.copyFileSync(inRoot('package.json'), path.join(own, 'package.json'));
  const lab = guideCode(/^import 'gradient-walk'/, '');
  writeFiles(path.join(folder, 'app'), {
    'vite.config.js': [
      'export default {',
      "  base: '/course/', build: { outDir: '../site', emptyOutDir: true, target: 'es2022',",
      "    rollupOptions: { input: ['react.html', 'vue.html'] } },",
      "  oxc: { jsx: { runtime: 'automatic' } },",
      "  resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },",
      '};',
      '',
    ].join('\n'),
    'react.html': page('react.jsx'),
    'vue.html': page('vue.js'),
    'lab.jsx': lab,
    'react.jsx': [
      "import { createRoot } from 'react-dom/client';",
      "import { Lab } from './lab.jsx';",
      "createRoot(document.getElementById('app')).render(<Lab />);",
      '',
    ].join('\n'),
    'vue.js': [
      "import 'gradient-walk';",
      "import { createApp } from 'vue';",
      'const template = \'<gradient-walk chapter="scratch" lang="en" seed="42"></gradient-walk>\';',
      'const app = createApp({ template });',
      "app.config.compilerOptions.isCustomElement = (tag) => tag === 'gradient-walk';",
      "app.mount('#app');",
      '',
    ].join('\n'),
  });
  const program = path.join(folder, 'node_modules/vite/bin/vite.js');
  await checks.check('the pages are bundled', () =>
    runLogged(path.join(folder, 'build.log'), path.join(folder, 'app'), process.execPath, [
      program,
      'build',
    ]),
  );
  const served = workFolder('bundled/site');
  const { origin, close } = await serve({ folder: served, base: '/course/' });
  const browser = await launch();
  const { page: view, errors } = await openPage(browser, [origin]);
  try {
    for (const [name, seed] of /** @type {const} */ ([
      ['react', 7],
      ['vue', 42],
    ])) {
      await checks.check(`${name}: the lab works`, async () => {
        await view.goto(`${origin}/course/${name}.html`);
        const element = labOf(view, 'element');
        await until(
          'an engine',
          async () => (await stateOf(element)).status,
          (s) => s === 'ready',
        );
        const state = await step(element);
        if (seed === 42) expectNumbers(state, { seed, step: 1 });
        assert.equal(state.run.settings.seed, seed);
      });
    }
    await checks.check('no error in the console, no file missing, no other host', () =>
      assert.deepEqual(errors, []),
    );
  } finally {
    await browser.close();
    close();
  }
  return { checks };
}

/** @param {string} script */
const page = (script) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>An app</title></head>
  <body><div id="app"></div><script type="module" src="./${script}"></script></body>
</html>
`;
