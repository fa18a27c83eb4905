/** `npm start`: everything from a fresh machine to a served page. HOST and PORT are honoured. */
import { buildEngine } from './build-engine.js';
import { inRoot } from './paths.js';
import { main, Problem } from './run.js';
import { setUp } from './setup.js';

await main(async () => {
  await setUp('page');
  await buildEngine();
  const { createServer } = await import('vite');
  const { HOST, PORT } = process.env;
  const port = PORT ? Number(PORT) : undefined;
  if (Number.isNaN(port)) throw new Problem(`PORT is not a number: ${PORT}`);
  const server = await createServer({
    configFile: inRoot('web/vite.config.js'),
    configLoader: 'native',
    server: { host: HOST || undefined, port, strictPort: port !== undefined, open: false },
  });
  await server.listen().catch((error) => {
    throw new Problem(`The page cannot be served: ${error.message}`);
  });
  console.log('\nGradient Walk is served at');
  server.printUrls();
});
