import { expect, test } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { experimentsOf } from '../../../web/chapters/contents.js';
import { engineFor, engineNames, experimentsIn } from '../../../web/engine/engines.js';
import { loadEngine } from '../../../web/engine/node.js';
/** @import { EngineName } from '../../../web/engine/engines.js' */

const idsOf = async (/** @type {EngineName} */ name) =>
  (await loadEngine(name)).registry().map(({ id }) => id);

test.each(engineNames)('the engine “%s” has the experiments that are said of it', async (name) => {
  expect(await idsOf(name)).toEqual(experimentsIn(name) ?? (await idsOf('all')));
});

test.each(chapters)('the engine of chapter $id has its experiments', async (chapter) => {
  const experiments = experimentsOf(chapter);
  expect(await idsOf(engineFor(experiments))).toEqual(expect.arrayContaining(experiments));
});

test('a page takes the smallest engine that has what it needs', () => {
  expect(engineFor(['regression'])).toBe('basic');
  expect(engineFor(['regression', 'race'])).toBe('all');
  expect(engineFor(null)).toBe('all');
});
