import { defineConfig } from 'vitest/config';
import { root } from '../../web/tooling/paths.js';

/** Runs on the built site (npm run build) with the system's Firefox; FIREFOX names another one. */
export default defineConfig({
  root,
  test: {
    include: ['tests/firefox/**/*.test.js'],
    // A Firefox on each core.
    maxWorkers: '100%',
    globalSetup: 'tests/firefox/serve.js',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
