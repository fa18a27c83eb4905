import fs from 'node:fs';
import path from 'node:path';
import { dist, shown } from '../../web/tooling/paths.js';
import { Problem } from '../../web/tooling/run.js';
import { workFolder } from './folder.js';
import { serve } from './serve.js';

/**
 * Serves the embed folder as a server of its own would, with the one header that an element from another
 * origin needs. To a browser 127.0.0.1 is another site than localhost, where the hosts are.
 * @returns {Promise<{embed: string, close: () => void}>}
 */
export async function serveEmbed() {
  const built = path.join(dist, 'embed');
  if (!fs.existsSync(built)) throw new Problem(`There is no ${shown(built)} yet: npm run build`);
  // A copy, since dist/ may be built anew meanwhile.
  const folder = workFolder('embed');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(built, path.join(folder, 'embed'), { recursive: true });
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const { origin, close } = await serve({ folder, host: '127.0.0.1', headers });
  return { embed: `${origin}/embed/1/`, close };
}
