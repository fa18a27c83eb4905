/**
 * `npm run build:scorm`: dist/scorm/<chapter>.<language>.zip, packages for learning platforms (SCORM 1.2).
 * `-- scratch softmax` builds some chapters.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildEngine } from './build-engine.js';
import { dist, inRoot, shown } from './paths.js';
import { isProgram, main, Problem } from './run.js';
import { setUp } from './setup.js';

/**
 * @param {string[]} wanted  ids of chapters; none: all
 * @param {string} [folder]  absolute
 */
export async function buildScorm(wanted, folder = path.join(dist, 'scorm')) {
  await buildEngine();
  const { chapters } = await import('../chapters/index.js');
  const { writeScormPackages } = await import('./embed/scorm.js');
  const unknown = wanted.find((id) => !chapters.some((row) => row.id === id));
  if (unknown) {
    const all = chapters.map(({ id }) => id).join(', ');
    throw new Problem(`There is no chapter "${unknown}". There are: ${all}`);
  }
  const { version } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  for (const { id, load } of chapters) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const what = { folder, chapter: id, languages: Object.keys(load), version };
    for (const file of await writeScormPackages(what)) console.log(shown(file));
  }
}

if (isProgram(import.meta)) {
  await main(async () => {
    await setUp('site');
    await buildScorm(process.argv.slice(2));
  });
}
