/**
 * `npm run bench`: every measurement of this folder, figure beside target; `npm run bench -- first-view`
 * runs some. Exit code 1 where a target is missed.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} figure  median with spread where it is a time
 * @property {string} [target]
 * @property {boolean} [met]
 */
import fs from 'node:fs';
import { buildSite } from '../../web/tooling/build.js';
import { main, Problem } from '../../web/tooling/run.js';
import { setUp } from '../../web/tooling/setup.js';

await main(async () => {
  const asked = process.argv.slice(2);
  const names = fs
    .readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.bench.js'))
    .map((name) => name.replace('.bench.js', ''));
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown) throw new Problem(`No benchmark "${unknown}". There are: ${names.join(', ')}`);

  await setUp('tests');
  await buildSite();
  let missed = 0;
  for (const name of asked.length > 0 ? asked : names) {
    const { default: measure } = await import(`./${name}.bench.js`);
    console.log(`\n── ${name}`);
    for (const row of /** @type {Row[]} */ (await measure())) {
      console.log(line(row));
      if (row.met === false) missed++;
    }
  }
  if (missed > 0) throw new Problem(`${missed} target${missed > 1 ? 's' : ''} missed`);
});

/** @param {Row} row */
function line({ what, figure, target = '', met }) {
  const verdict = met === undefined ? '' : met ? '  ok' : '  MISSED';
  return `${what.padEnd(48)} ${figure.padStart(20)}  ${target}${verdict}`.trimEnd();
}
