/** `npm run build`: dist/, the site. */
import { buildEngine } from './build-engine.js';
import { inRoot } from './paths.js';
import { isProgram, main, Problem } from './run.js';
import { setUp } from './setup.js';

export async function buildSite() {
  await buildEngine();
  const { build } = await import('vite');
  await build({ configFile: inRoot('web/vite.config.js'), logLevel: 'warn' }).catch((error) => {
    throw new Problem(`The site could not be built: ${error.message}`);
  });
}

if (isProgram(import.meta)) {
  await main(async () => {
    await setUp();
    await buildSite();
  });
}
