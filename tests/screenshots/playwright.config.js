import { defineConfig } from '@playwright/test';
import { inRoot } from '../../web/tooling/paths.js';
import browser from '../browser/playwright.config.js';

/** As the browser tests, for people to look at: nothing is compared. */
export default defineConfig(browser, {
  testDir: import.meta.dirname,
  testMatch: '**/*.shot.js',
  outputDir: inRoot('build/screenshots/failed'),
  use: { screenshot: 'off' },
});
