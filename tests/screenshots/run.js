/**
 * `npm run screenshots`: pictures of the pages, wide and on a phone, in build/screenshots/. ALL=1 takes
 * every size, language and theme; `-- --built` takes dist/ as it is; other words go to Playwright.
 */
import { main } from '../../web/tooling/run.js';
import { setUp } from '../../web/tooling/setup.js';

await main(async () => {
  const asked = process.argv.slice(2);
  await setUp('tests');
  if (!asked.includes('--built')) {
    const { buildSite } = await import('../../web/tooling/build.js');
    await buildSite({ posters: false });
  }
  const { runNodeTool } = await import('../../web/tooling/node-tool.js');
  const args = ['test', '--config', 'tests/screenshots/playwright.config.js'];
  const others = asked.filter((word) => word !== '--built');
  await runNodeTool('@playwright/test', [...args, ...others], {
    bin: 'playwright',
    failure: 'Some pictures could not be taken: see above',
  });
  console.log('\nThe pictures are in build/screenshots/');
});
