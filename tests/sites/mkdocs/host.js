import path from 'node:path';
import { siteTools } from '../../../web/tooling/tools.js';
import { markdownPages, siteParts } from '../content.js';
import { placeEmbed, workFolder, writeFiles } from '../folder.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/** MkDocs Material with instant navigation and a palette of two. @type {Host} */
export const mkdocs = {
  id: 'mkdocs',
  title: 'MkDocs Material',
  tools: siteTools.mkdocs,
  navigates: true,
  address: (page) => (page === 'index' ? '' : `${page}/`),
  hoards: 'the theme keeps every document that it leaves',
  ownErrors: [],

  async build({ origin, base, embed }) {
    const folder = workFolder('mkdocs');
    placeEmbed(path.join(folder, 'docs'));
    const { frame } = siteParts('mkdocs', embed);
    writeFiles(folder, {
      ...prefixed('docs/', markdownPages('mkdocs', embed)),
      'mkdocs.yml': [
        'site_name: A course',
        // Instant navigation compares addresses with the site's own.
        `site_url: ${origin}${base}`,
        'theme:',
        '  name: material',
        '  language: zh',
        '  font: false',
        '  features: [navigation.instant]',
        '  palette:',
        '    - { scheme: default, toggle: { icon: material/weather-night, name: to dark } }',
        '    - { scheme: slate, toggle: { icon: material/weather-sunny, name: to light } }',
        frame,
        '',
      ].join('\n'),
    });
    const out = path.join(folder, 'site');
    const args = ['build', '--strict', '--clean', '-f', 'mkdocs.yml', '-d', out];
    await runLogged(path.join(folder, 'build.log'), folder, 'mkdocs', args);
    return out;
  },

  async setTheme(page, theme) {
    const scheme = theme === 'dark' ? 'slate' : 'default';
    if ((await page.locator('body').getAttribute('data-md-color-scheme')) === scheme) return;
    await page.locator(`label[title="to ${theme}"]:visible`).click();
  },
};

/** @param {string} prefix @param {Record<string, string>} files */
const prefixed = (prefix, files) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, text]));
