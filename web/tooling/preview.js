/** Serves dist/ as it is, for tests and benchmarks: node web/tooling/preview.js [port] */
import { preview } from 'vite';
import { inRoot } from './paths.js';
import { main, Problem } from './run.js';

await main(async () => {
  const port = Number(process.argv[2] ?? 4173);
  const server = await preview({
    configFile: inRoot('web/vite.config.js'),
    configLoader: 'native',
    preview: { host: 'localhost', port, strictPort: true, open: false },
  }).catch((error) => {
    throw new Problem(`dist/ cannot be served: ${error.message}`);
  });
  server.printUrls();
});
