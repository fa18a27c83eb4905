import fs from 'node:fs';
import path from 'node:path';
import { dist } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';

/** What lies in dist/, as hosts of static files find it. */

const names = () => fs.readdirSync(dist, { recursive: true, encoding: 'utf8' });

test('no host leaves a file out for its name: GitHub Pages and Hexo do with "_" and "."', () => {
  expect(names().length).toBeGreaterThan(50);
  const hidden = names().filter((name) => /^[_.]/.test(path.basename(name)));
  expect(hidden).toEqual(['.nojekyll']);
});
