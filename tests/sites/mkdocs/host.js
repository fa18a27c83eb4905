import path from 'node:path';
import { run } from '../../../web/tooling/run.js';
import { siteTools } from '../../../web/tooling/tools.js';
import { markdownPages, siteParts, snippet } from '../content.js';
import { workFolder, writeFiles } from '../folder.js';
import { runLogged } from '../logged.js';

/**
 * MkDocs Material with instant navigation and a palette of two.
 * @type {import('../hosts.js').Host}
 */
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
    const { frame, element } = siteParts('mkdocs', embed);
    const modules = await takesModules();
    writeFiles(folder, {
      ...prefixed('docs/', markdownPages('mkdocs', embed)),
      'overrides/main.html': modules ? '{% extends "base.html" %}\n' : template(embed),
      'mkdocs.yml': [
        'site_name: A course',
        // Instant navigation compares addresses with the site's own.
        `site_url: ${origin}${base}`,
        'theme:',
        '  name: material',
        '  custom_dir: overrides',
        '  language: zh',
        '  font: false',
        '  features: [navigation.instant]',
        '  palette:',
        '    - { scheme: default, toggle: { icon: material/weather-night, name: to dark } }',
        '    - { scheme: slate, toggle: { icon: material/weather-sunny, name: to light } }',
        frame,
        ...(modules ? [element.replace(/^extra_javascript:\n/, '')] : []),
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

/** Before 1.5 extra_javascript takes no type, so the script stands in the site's template. */
async function takesModules() {
  const told = await run('mkdocs', ['--version'], { capture: true });
  const [, major, minor] = /(\d+)\.(\d+)/.exec(told)?.map(Number) ?? [];
  return major > 1 || (major === 1 && minor >= 5);
}

/** @param {string} embed */
function template(embed) {
  const { site } = snippet('element', embed, { way: 'element', seed: 0, lang: null });
  return `{% extends "base.html" %}\n{% block extrahead %}\n${site?.code}\n{% endblock %}\n`;
}

/** @param {string} prefix @param {Record<string, string>} files */
const prefixed = (prefix, files) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, text]));
