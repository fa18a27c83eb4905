import path from 'node:path';
import { siteTools } from '../../../web/tooling/tools.js';
import { plainLayout, plainPages } from '../content.js';
import { placeEmbed, workFolder, writeFiles } from '../folder.js';
import { guideCode } from '../guide-code.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/**
 * Hugo with a layout of its own: frames as HTML, which it must be told to let through, and one by the
 * shortcode of the guide; the embed folder in static/.
 * @type {Host}
 */
export const hugo = {
  id: 'hugo',
  title: 'Hugo',
  tools: siteTools.hugo,
  navigates: false,
  address: (page) => (page === 'index' ? '' : `${page}/`),
  hoards: null,
  ownErrors: [],
  setTheme: null,

  async build({ origin, base }) {
    const folder = workFolder('hugo');
    const embed = `${base}embed/1/`;
    const { index, ...pages } = plainPages(embed, (name) => base + hugo.address(name));
    placeEmbed(path.join(folder, 'static'));
    const call = guideCode(/^\{\{< walk/, embed)
      .replace('lang=en', 'lang=en&seed=42')
      .trim();
    const withCall = pages.frame.replace(/<iframe[^>]*seed=42[^>]*><\/iframe>/, call);
    writeFiles(folder, {
      'config.toml': [
        `baseURL = "${origin}${base}"`,
        'languageCode = "zh-CN"',
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]',
        guideCode(/goldmark/, embed),
      ].join('\n'),
      'layouts/_default/single.html': plainLayout(embed, '{{ .Content }}'),
      'layouts/index.html': plainLayout(embed, '{{ .Content }}'),
      'layouts/shortcodes/walk.html': guideCode(/^<iframe src="[^"]*\{\{ \.Get `src`/, embed),
      'content/_index.md': index,
      ...Object.fromEntries(
        Object.entries({ ...pages, frame: withCall }).map(([name, text]) => [
          `content/${name}.md`,
          text,
        ]),
      ),
    });
    const out = path.join(folder, 'public');
    const args = ['--source', folder, '--destination', out, '--cleanDestinationDir'];
    await runLogged(path.join(folder, 'build.log'), folder, 'hugo', args);
    return out;
  },
};
