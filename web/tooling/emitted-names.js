/**
 * How the files of a build are called. GitHub Pages (Jekyll) and Hexo leave out files whose names begin
 * with `_` or `.`, and the bundler calls a virtual module `_virtual_…`.
 */
export const emittedNames = {
  /** @param {{name: string}} chunk */
  chunkFileNames: ({ name }) => `assets/${published(name)}-[hash].js`,
  assetFileNames: 'assets/[name]-[hash][extname]',
};

/** @param {string} name */
const published = (name) => name.replace(/^[^A-Za-z0-9]*(virtual_)?/, '');
