import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { dist } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';

/** What lies in dist/, as hosts of static files find it. */

const names = () => fs.readdirSync(dist, { recursive: true, encoding: 'utf8' });

test('no host leaves a file out for its name: GitHub Pages and Hexo do with "_" and "."', () => {
  expect(names().length).toBeGreaterThan(50);
  const hidden = names().filter((name) => /^[_.]/.test(path.basename(name)));
  expect(hidden).toEqual(['.nojekyll']);
});

test('the archive holds the embed folder with what has to go with it, and no data set', () => {
  const files = unzipSync(
    new Uint8Array(fs.readFileSync(path.join(dist, 'gradient-walk-embed.zip'))),
  );
  const inside = Object.keys(files);
  const folder = path.join(dist, 'embed');
  const there = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile());
  expect(inside.sort()).toEqual(
    ['LICENSE', 'NOTICE', 'README.txt', ...there.map((name) => `embed/${name}`)].sort(),
  );
  expect(new TextDecoder().decode(files['README.txt']).trim().split('\n').length).toBeLessThan(13);
  for (const name of ['host.js', 'gradient-walk.js', 'scratch.html'])
    expect(Buffer.from(files[`embed/1/${name}`])).toEqual(
      fs.readFileSync(path.join(folder, '1', name)),
    );
  expect(inside.filter((name) => name.includes('ubyte'))).toEqual([]);
});
