import path from 'node:path';
import { siteTools } from '../../../web/tooling/tools.js';
import { plainLayout, plainPages } from '../content.js';
import { placeEmbed, workFolder, writeFiles } from '../folder.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/**
 * Jekyll as it is by default, which is how GitHub Pages builds a repository; the embed folder at its root.
 * @type {Host}
 */
export const jekyll = {
  id: 'jekyll',
  title: 'Jekyll',
  tools: siteTools.jekyll,
  navigates: false,
  address: (page) => (page === 'index' ? '' : `${page}.html`),
  hoards: null,
  ownErrors: [],
  setTheme: null,

  async build({ base }) {
    const folder = workFolder('jekyll');
    const embed = `${base}embed/1/`;
    placeEmbed(path.join(folder, 'source'));
    const pages = plainPages(embed, (name) => base + jekyll.address(name));
    writeFiles(path.join(folder, 'source'), {
      '_config.yml': `baseurl: ${base.slice(0, -1)}\n`,
      '_layouts/default.html': plainLayout(embed, '{{ content }}'),
      ...Object.fromEntries(
        Object.entries(pages).map(([name, text]) => [
          `${name}.md`,
          `---\nlayout: default\n---\n\n${text}`,
        ]),
      ),
    });
    const out = path.join(folder, 'site');
    const args = ['build', '--source', 'source', '--destination', out];
    await runLogged(path.join(folder, 'build.log'), folder, 'jekyll', args);
    return out;
  },
};
