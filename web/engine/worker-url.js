import { text, url } from 'virtual:engine-worker';

/**
 * The worker's one script, as this build carries it: on the dev server and the site an address, in a
 * single-file page the text itself. `createClient` takes it.
 * @type {{url: string | null, text: string | null}}
 */
export const workerSource = { url, text };
