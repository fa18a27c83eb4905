import path from 'node:path';
import { plainLayout, plainPages } from '../content.js';
import { installHost, placeEmbed, writeFiles } from '../folder.js';
import { guideCode } from '../guide-code.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/**
 * Hexo with a theme of one layout; the embed folder in source/, where it must be told to leave it alone.
 * @type {Host}
 */
export const hexo = {
  id: 'hexo',
  title: 'Hexo',
  tools: [],
  navigates: false,
  address: (page) => (page === 'index' ? '' : `${page}.html`),
  hoards: null,
  ownErrors: [],
  setTheme: null,

  async build({ origin, base }) {
    const folder = await installHost('hexo');
    const embed = `${base}embed/1/`;
    placeEmbed(path.join(folder, 'source'));
    const pages = plainPages(embed, (name) => base + hexo.address(name));
    writeFiles(folder, {
      '_config.yml': [
        'title: A course',
        `url: ${origin}${base}`,
        `root: ${base}`,
        'theme: course',
        guideCode(/skip_render/, embed),
      ].join('\n'),
      'themes/course/layout/layout.ejs': plainLayout(embed, '<%- body %>'),
      'themes/course/layout/page.ejs': '<%- page.content %>\n',
      ...Object.fromEntries(
        Object.entries(pages).map(([name, text]) => [
          `source/${name}.md`,
          `---\ntitle: ${name}\n---\n\n${text}`,
        ]),
      ),
    });
    const program = path.join(folder, 'node_modules/hexo/bin/hexo');
    const args = [program, 'generate', '--force', '--bail'];
    await runLogged(path.join(folder, 'build.log'), folder, process.execPath, args);
    return path.join(folder, 'public');
  },
};
