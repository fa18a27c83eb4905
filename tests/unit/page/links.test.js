import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { createNodeClient } from '../../../web/engine/node.js';
import { encodeRun } from '../../../web/session/run-code.js';
import { readLink } from '../../../web/session/url-state.js';
/** @import { Experiment } from '../../../web/engine/types.js' */

/** Whatever stands in a link, on the real engine: there is a run afterwards, and what was left out is said. */

vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));

/** @type {typeof import('../../../web/lab/lab.js').Lab} */
let Lab;
/** @type {typeof import('../../../web/lab/starts.js').planStart} */
let planStart;
/** @type {Experiment[]} */
let registry;

beforeAll(async () => {
  vi.stubGlobal('document', new EventTarget());
  ({ Lab } = await import('../../../web/lab/lab.js'));
  ({ planStart } = await import('../../../web/lab/starts.js'));
  registry = await (await createNodeClient()).call('registry');
});

/**
 * @param {string} search
 * @param {string} [hash]
 * @param {(lab: InstanceType<typeof Lab>) => void} [seen]  at each change
 */
async function openLink(search, hash = '', seen = () => {}) {
  const link = readLink(search, hash);
  const chapter = chapters.find(({ id }) => id === link.chapter) ?? chapters[0];
  const lab = new Lab();
  const said = /** @type {any[]} */ ([]);
  lab.addEventListener('refused', (event) => said.push(/** @type {any} */ (event).detail.name));
  lab.prepare((rows) => {
    const { start, notes } = planStart(chapter, /** @type {any} */ (link), rows);
    said.push(...notes.map(({ name }) => name));
    return start;
  });
  lab.addEventListener('change', () => seen(lab));
  await lab.open();
  return { lab, status: lab.status, error: lab.error, view: lab.view, said };
}

/** @param {object} run */
const runOf = (run) => `#run=${encodeRun(/** @type {any} */ ({ version: 1, ...run }))}`;
const start = { step: 0, phase: null };

test.each([
  ['lists of different lengths', '?chapter=by-hand&x=1,2', '', 'wrong-length'],
  [
    'a point that is not there',
    '?chapter=by-hand',
    runOf({
      experiment: 'by-hand',
      settings: {},
      edits: [{ step: 0, change: { point: 40, x: [1], y: [1] } }],
      cursor: start,
    }),
    'out-of-range',
  ],
  [
    'a point beyond all limits',
    '?chapter=by-hand',
    runOf({
      experiment: 'by-hand',
      settings: {},
      edits: [{ step: 0, change: { point: 0, x: [1e9], y: [1] } }],
      cursor: start,
    }),
    'out-of-range',
  ],
])('%s: the run is there without, and it is said', async (_, search, hash, name) => {
  const { status, said } = await openLink(search, hash);
  expect(status).toBe('ready');
  expect(said).toContain(name);
});

test('settings that nobody knows are ignored, and no run is lost for them', async () => {
  const run = {
    experiment: 'by-hand',
    settings: { lr: 0.02, speed: 3 },
    edits: [],
    cursor: { step: 2, phase: null },
  };
  const { status, said, view } = await openLink('?chapter=by-hand&speed=3', runOf(run));
  expect({ status, said }).toEqual({ status: 'ready', said: [] });
  expect(view).toMatchObject({ settings: { lr: 0.02 }, state: { step: 2 } });
});

test('a link to a far step is there at once, on its way, and obeys a reset', async () => {
  const far = { n: 1000, 'batch-size': 1, epochs: 1000 };
  const hash = runOf({
    experiment: 'regression',
    settings: far,
    edits: [],
    cursor: { step: 900_000, phase: null },
  });
  const { lab } = await openLink('?chapter=scratch', hash);
  expect(lab.status).toBe('ready');
  const step = () => lab.view?.state.step ?? 0;
  expect(step()).toBeLessThan(900_000);
  expect(lab.view?.state.status).toBe('running');
  await vi.waitFor(() => expect(step()).toBeGreaterThan(0), { timeout: 20_000 });
  await lab.act((session) => session.reset());
  expect(lab.view?.state).toMatchObject({ step: 0, status: 'ready' });
});

test('a link to a near step opens there', async () => {
  const steps = /** @type {any[]} */ ([]);
  const hash = runOf({
    experiment: 'regression',
    settings: {},
    edits: [],
    cursor: { step: 150, phase: null },
  });
  const { lab } = await openLink('?chapter=scratch', hash, (now) =>
    steps.push(now.view?.state.step),
  );
  expect(lab.view?.state.step).toBe(150);
  expect(steps.filter((step) => step !== undefined && step !== 150)).toEqual([]);
});

test('any settings and any edits open a lab', async () => {
  const numbers = fc.oneof(
    fc.integer({ min: -3, max: 300 }),
    fc.double(),
    fc.constantFrom(0, -0, 1e9, -1e-300, 1e300),
  );
  const value = fc.oneof(
    numbers,
    fc.boolean(),
    fc.string(),
    fc.array(numbers, { maxLength: 6 }),
    fc.array(fc.array(numbers, { maxLength: 4 }), { maxLength: 6 }),
  );
  const links = fc.constantFrom(...chapters).chain(({ id, experiment }) => {
    const names =
      registry.find((row) => row.id === experiment)?.settings.map(({ name }) => name) ?? [];
    const settings = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 });
    const change = fc.oneof(
      fc.record({ setting: fc.constantFrom(...names), value }),
      fc.record({ switch: fc.constantFrom(...names), on: fc.boolean() }),
      fc.record({
        point: fc.nat(60),
        x: fc.array(numbers, { maxLength: 1 }),
        y: fc.array(numbers, { maxLength: 1 }),
      }),
    );
    const edits = fc.array(fc.record({ step: fc.nat(6), change }), { maxLength: 4 });
    const cursor = fc.record({ step: fc.nat(9), phase: fc.constant(null) });
    const run = fc.record({ experiment: fc.constant(experiment), settings, edits, cursor });
    return fc.record({
      search: settings.map(
        (given) =>
          `?chapter=${id}&${new URLSearchParams(Object.entries(given).map(([name, any]) => [name, String(any)]))}`,
      ),
      hash: fc.oneof(fc.constant(''), run.map(runOf)),
    });
  });
  await fc.assert(
    fc.asyncProperty(links, async ({ search, hash }) => {
      const { status, error } = await openLink(search, hash);
      expect({ status, error }).toEqual({ status: 'ready', error: null });
    }),
    { numRuns: 60 },
  );
});
