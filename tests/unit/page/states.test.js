import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { readOptions } from '../../../web/embed/options.js';
import { checkRun, checkSettings } from '../../../web/session/check-run.js';
import { plainRun } from '../../../web/session/run-code.js';
import { readRegistry } from '../../contents/registry.js';
import { patience, propertyRuns } from '../property.js';
/** @import { Experiment } from '../../../web/engine/types.js' */

/** Whatever a page hands over by setState() and set(): the lab goes on, and what it does not take changes nothing. */

vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));

/** @type {typeof import('../../../web/lab/workbench.js').Workbench} */
let Workbench;
/** @type {Experiment[]} */
let registry;

beforeAll(async () => {
  vi.stubGlobal('document', new EventTarget());
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  ({ Workbench } = await import('../../../web/lab/workbench.js'));
  registry = await readRegistry();
});

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withTypedArray: true,
  withSparseArray: true,
});
const numbers = fc.oneof(fc.double(), fc.integer({ min: -3, max: 40 }), fc.constantFrom(-0, 1e9));
const value = fc.oneof(
  numbers,
  fc.array(numbers, { maxLength: 4 }),
  fc.array(fc.array(numbers, { maxLength: 3 }), { maxLength: 3 }),
  fc.boolean(),
  anything,
);

/** @param {string[]} experiments */
function runsOf(experiments) {
  const rows = registry.filter(({ id }) => experiments.includes(id));
  const names = rows.flatMap((experiment) => experiment.settings.map(({ name }) => name));
  const name = fc.constantFrom(...names, 'toJSON', '__proto__');
  const change = fc.oneof(
    fc.record({ setting: name, value }),
    fc.record({ switch: name, on: fc.oneof(fc.boolean(), anything) }),
    fc.record({ point: fc.nat(5), x: fc.oneof(fc.array(numbers), anything), y: fc.array(numbers) }),
    anything,
  );
  const step = fc.oneof(fc.nat(9), anything);
  return fc.record(
    {
      version: fc.constantFrom(1, 1, 1, 2, '1'),
      experiment: fc.constantFrom(...experiments, ...experiments, 'nothing'),
      settings: fc.oneof(fc.dictionary(name, value, { maxKeys: 3 }), anything),
      edits: fc.oneof(fc.array(fc.record({ step, change }), { maxLength: 3 }), anything),
      cursor: fc.oneof(fc.record({ step, phase: fc.oneof(fc.string(), anything) }), anything),
    },
    { requiredKeys: ['version', 'experiment'] },
  );
}

test(
  'anything handed over as a run is nothing, or plain data that the registry can be asked about',
  () => {
    const runs = fc.oneof(runsOf(registry.map(({ id }) => id)), anything);
    fc.assert(
      fc.property(runs, (given) => {
        const plain = plainRun(given);
        if (plain) expect(plainRun(plain)).toEqual(plain);
        const { run } = checkRun(plain, registry);
        if (run) expect(checkRun(run, registry)).toEqual({ run, notes: [] });
      }),
      { numRuns: propertyRuns(2000) },
    );
  },
  patience,
);

/** @param {typeof chapters[number]} chapter */
async function openBench({ id }) {
  const bench = new Workbench();
  // The text is not what this is about.
  vi.spyOn(bench.text, 'load').mockResolvedValue(false);
  vi.spyOn(bench.parts, 'load').mockResolvedValue(null);
  await bench.configure(readOptions([['chapter', id]], '', {}), 'en');
  await bench.lab.open();
  return bench;
}

test('setState of anything leaves a lab that is ready, and the run where it was not one of the chapter', async () => {
  for (const chapter of chapters) {
    const bench = await openBench(chapter);
    const states = fc.oneof(
      runsOf([chapter.experiment]),
      runsOf([chapter.experiment]).map((run) => ({ card: 'x', run })),
      anything,
    );
    await fc.assert(
      fc.asyncProperty(states, async (json) => {
        const before = bench.state();
        await bench.adopt(json);
        const after = bench.state();
        expect(after).toMatchObject({
          status: expect.stringMatching(/^(ready|running|done|diverged)$/),
        });
        const { run } = checkRun(plainRun(/** @type {any} */ (json)?.run ?? json), registry);
        if (run === null) expect(after).toEqual(before);
      }),
      { numRuns: 10 },
    );
    bench.lab.sleep();
  }
});

test('of a state of another chapter neither its cards nor its answers are taken over', async () => {
  const bench = await openBench(chapters.filter(({ id }) => id === 'vectorization')[0]);
  const before = bench.state();
  const remember = vi.spyOn(bench.cards, 'remember');
  const open = vi.spyOn(bench.cards, 'open');
  const cursor = { step: 0, phase: null };
  const run = { version: 1, experiment: 'softmax', settings: {}, edits: [], cursor };
  await bench.adopt({ chapter: 'softmax', card: 'guess', done: ['guess'], answers: {}, run });
  await bench.adopt({ chapter: 'softmax', done: ['guess'], answers: { guess: '1' } });
  expect(bench.state()).toEqual(before);
  expect(remember).not.toHaveBeenCalled();
  expect(open).not.toHaveBeenCalled();
  await bench.adopt({ chapter: 'vectorization', card: 'guess' });
  expect(open).toHaveBeenCalledWith('guess');
  bench.lab.sleep();
});

test('set() of anything keeps every setting within its row, or is said', async () => {
  for (const chapter of chapters) {
    const { lab } = await openBench(chapter);
    const experiment = /** @type {any} */ (lab.view?.experiment);
    const names = experiment.settings.map((/** @type {any} */ { name }) => name);
    const given = fc.dictionary(fc.constantFrom(...names, 'toString', '__proto__'), value, {
      maxKeys: 2,
    });
    await fc.assert(
      fc.asyncProperty(given, async (settings) => {
        await lab.act((session) => session.set(settings));
        expect(lab.status).toBe('ready');
        expect(checkSettings(lab.view?.settings, experiment).notes).toEqual([]);
      }),
      { numRuns: 10 },
    );
    lab.sleep();
  }
});

test('a card that was kept opens, also where the text is asked for again before it has come', async () => {
  const bench = new Workbench();
  const card = (/** @type {string} */ id) => ({ id, title: id, words: 1, blocks: [] });
  vi.spyOn(bench.parts, 'load').mockResolvedValue(null);
  const load = vi.spyOn(bench.text, 'load');
  load.mockResolvedValueOnce(false);
  load.mockImplementationOnce(async () => {
    await new Promise(setImmediate);
    bench.text.content = /** @type {any} */ ({ title: 'T', cards: [card('a'), card('b')] });
    return true;
  });
  const options = () => readOptions([['chapter', chapters[0].id]], '', {});
  const begun = bench.configure(options(), 'en');
  const adopted = bench.adopt({ card: 'b', done: ['a'], answers: {} });
  const again = bench.configure(options(), 'en');
  await adopted;
  expect(bench.state()).toMatchObject({ card: 'b', done: ['a'] });
  await Promise.all([begun, again]);
  expect(bench.state().card).toBe('b');
});
