import path from 'node:path';
import { plainLayout, plainPages } from '../content.js';
import { installHost, placeEmbed, writeFiles } from '../folder.js';
import { guideCode } from '../guide-code.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/** Eleventy with one layout; the embed folder is copied through. @type {Host} */
export const eleventy = {
  id: 'eleventy',
  title: 'Eleventy',
  tools: [],
  navigates: false,
  address: (page) => (page === 'index' ? '' : `${page}/`),
  hoards: null,
  ownErrors: [],
  setTheme: null,

  async build({ base }) {
    const folder = await installHost('eleventy');
    const embed = `${base}embed/1/`;
    const source = path.join(folder, 'source');
    placeEmbed(source);
    const pages = plainPages(embed, (name) => base + eleventy.address(name));
    writeFiles(source, {
      'eleventy.config.js': guideCode(/addPassthroughCopy/, embed),
      '_includes/course.html': plainLayout(embed, '{{ content }}'),
      ...Object.fromEntries(
        Object.entries(pages).map(([name, text]) => [
          `${name}.md`,
          `---\nlayout: course.html\n---\n\n${text}`,
        ]),
      ),
    });
    const program = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
    const out = path.join(folder, 'site');
    const args = [program, `--output=${path.relative(source, out)}`];
    await runLogged(path.join(folder, 'build.log'), source, process.execPath, args);
    return out;
  },
};
