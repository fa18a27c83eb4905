import fs from 'node:fs';
import path from 'node:path';
import { chapters } from '../chapters/index.js';
import { writeArchive } from './embed/archive.js';
import { buildElement } from './embed/element.js';
import { writeFramePage, writeWholePage } from './embed/pages.js';
import { renderPosters } from './embed/posters.js';
import { bundleScript } from './embed/script.js';
import { describeElement } from './embed/describe-element.js';
import { dist, inRoot } from './paths.js';

/** The contract of embedding.md that this is; a breaking change would be embed/2. */
const CONTRACT = '1';

/**
 * Makes dist/embed/1, what other people's pages load, and the same under its exact version, which stays
 * as it is when a newer one is published beside it; and both as an archive to put elsewhere.
 * @param {{posters?: boolean}} [options]
 */
export async function buildEmbed({ posters = true } = {}) {
  const { version } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const folder = path.join(dist, 'embed', CONTRACT);
  fs.rmSync(path.join(dist, 'embed'), { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });

  await buildElement(folder);
  fs.writeFileSync(path.join(folder, 'host.js'), await bundleScript('embed/host.js'));
  for (const { id } of chapters) await writeFramePage({ folder, chapter: id, version });
  await writeWholePage({ folder, version });
  await describeElement(folder);
  if (posters) await renderPosters(folder);
  fs.cpSync(folder, path.join(dist, 'embed', version), { recursive: true });
  await writeArchive(version);
}
