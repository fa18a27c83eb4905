/**
 * `npm run test:sites`: builds real sites of the kinds that teachers have, with labs in them, and drives
 * them in Chromium; then a plain page in the other browsers. `-- --only mkdocs,webkit` runs some,
 * `-- --built` takes dist/ as it is.
 */
import { isProgram, main, Problem } from '../../web/tooling/run.js';
import { setUp } from '../../web/tooling/setup.js';

async function testSites() {
  const { only, built } = readArguments(process.argv.slice(2));
  await setUp('tests');
  if (!built) await (await import('../../web/tooling/build.js')).buildSite();
  // What they import may have been installed just now.
  const { serveEmbed } = await import('./embed.js');
  const { subjects } = await import('./subjects.js');
  const unknown = only?.find((id) => !subjects.some((subject) => subject.id === id));
  if (unknown) {
    throw new Problem(`No "${unknown}". There are: ${subjects.map(({ id }) => id).join(', ')}`);
  }

  const total = { passed: 0, failed: 0, skipped: 0 };
  const server = await serveEmbed();
  try {
    for (const { id, title, test } of subjects) {
      if (only && !only.includes(id)) continue;
      console.log(`\n── ${title}`);
      const { built = '', checks } = await test(server.embed);
      console.log(`   ${title}: ${built}${checks.told}`);
      total.passed += checks.passed;
      total.failed += checks.failed;
      total.skipped += checks.skipped;
    }
  } finally {
    server.close();
  }
  const { passed, failed, skipped } = total;
  console.log(`\nsites: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0) process.exitCode = 1;
}

/** @param {string[]} args */
function readArguments(args) {
  const rest = [...args];
  let only = null;
  let built = false;
  while (rest.length > 0) {
    const [flag, list] = /** @type {string} */ (rest.shift()).split('=');
    if (flag === '--built') built = true;
    else if (flag === '--only') only = (list ?? rest.shift() ?? '').split(',');
    else throw new Problem('Usage: npm run test:sites -- [--only host,browser] [--built]');
  }
  return { only, built };
}

if (isProgram(import.meta)) await main(testSites);
