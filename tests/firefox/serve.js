import { preview } from 'vite';
import { inRoot } from '../../web/tooling/paths.js';

const port = Number(process.env.PORT ?? 4178);

export const site = `http://localhost:${port}/`;

/** Serves dist/ while the tests run. */
export default async function serve() {
  const server = await preview({
    configFile: inRoot('web/vite.config.js'),
    configLoader: 'native',
    logLevel: 'warn',
    preview: { host: 'localhost', port, strictPort: true, open: false },
  });
  return () => server.close();
}
