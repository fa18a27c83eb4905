import { astro } from './astro/host.js';
import { docsify } from './docsify/host.js';
import { docusaurus } from './docusaurus/host.js';
import { eleventy } from './eleventy/host.js';
import { hexo } from './hexo/host.js';
import { hugo } from './hugo/host.js';
import { jekyll } from './jekyll/host.js';
import { mkdocs } from './mkdocs/host.js';
import { sphinx } from './sphinx/host.js';
import { vitepress } from './vitepress/host.js';
/** @import { Tool } from '../../web/tooling/tools.js' */
/** @import { PageName } from './content.js' */
/** @import { Page } from '@playwright/test' */

/**
 * A kind of site that teachers have.
 * @typedef {object} Host
 * @property {string} id  folder of tests/sites, and of build/sites
 * @property {string} title
 * @property {Tool[]} tools  that it needs beside npm's packages
 * @property {(place: Place) => Promise<string>} build  gives the folder to serve
 * @property {(page: PageName) => string} address  below the site's base
 * @property {boolean} navigates  without loading a page anew
 * @property {string | null} hoards  why the pages that were left stay in memory, labs or not
 * @property {RegExp[]} ownErrors  that it has without us
 * @property {((page: Page, theme: 'light' | 'dark') => Promise<void>) | null} setTheme
 *   by the site's own switch; null: it has none
 *
 * @typedef {object} Place
 * @property {string} origin
 * @property {string} base  path below it, with slashes
 * @property {string} embed  address of the embed folder, on another site
 */

/** @type {Host[]} */
export const hosts = [
  mkdocs,
  sphinx,
  vitepress,
  docusaurus,
  jekyll,
  hugo,
  hexo,
  eleventy,
  astro,
  docsify,
];
