import net from 'node:net';
import { defineConfig } from '@playwright/test';
import { inRoot } from '../../web/tooling/paths.js';
import { headlessChromium } from '../../web/tooling/tools.js';

// The runner's own processes read this file too, and must find the same port.
const port = (process.env.SITE_PORT ??= await freePort());
const address = `http://localhost:${port}`;

/** Runs on the built site (npm run build) in the system's Chromium; CHROMIUM names another one. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.js',
  outputDir: inRoot('build/test/browser'),
  snapshotPathTemplate: '{testDir}/__snapshots__/{testFileName}/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Twice what is usual: a busy machine is slower, not wrong.
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // What is not there to be pressed is said, and not waited for until the test's own end.
    actionTimeout: 20_000,
    baseURL: `${address}/`,
    // 'only-on-failure' takes one at the end of every test, before it is known: fixture.js does.
    screenshot: 'off',
    // Writing one doubles the time of a test; TRACE=1 does, to look at what failed.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: headlessChromium() ?? undefined,
          // A machine without a display, perhaps as root; nothing may go out to the network.
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--disable-background-networking',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `node ${inRoot('web/tooling/preview.js')} ${port}`,
    url: address,
    stdout: 'ignore',
  },
});

/** @returns {Promise<string>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(String(port)));
    });
  });
}
