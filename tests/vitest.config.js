import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{unit,parity}/**/*.test.js'],
    // A thread starts sooner than a process, and every file has its own.
    pool: 'threads',
    // Vitest would leave a core to the process that transforms the files, which has little to do.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
