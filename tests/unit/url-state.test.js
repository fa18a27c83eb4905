import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRun, checkSettings, checkTexts } from '../../web/session/check-run.js';
import { plainRun } from '../../web/session/run-code.js';
import { readLink, writeLink } from '../../web/session/url-state.js';
import { parse, write } from '../../web/engine/settings.js';
import { patience, propertyRuns } from './property.js';
import { toy } from './toy-experiment.js';
/** @import { Run } from '../../web/engine/types.js' */

const numRuns = propertyRuns(1000);

const registry = [toy];
const step = fc.integer({ min: 0, max: 1e6 });
const values = {
  x0: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 3 }),
  lr: fc.double({ min: 0, max: 10, noNaN: true }),
  iterations: fc.integer({ min: 1, max: 1_000_000 }),
  reduction: fc.constantFrom('sum', 'mean'),
  twice: fc.boolean(),
  seed: fc.maxSafeInteger(),
};
const settings = fc.record(values, { requiredKeys: [] });
const points = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 1 });
const changes = fc.oneof(
  fc.record({ setting: fc.constant('lr'), value: values.lr }),
  fc.record({ switch: fc.constant('twice'), on: values.twice }),
  fc.record({ point: fc.nat(50), x: points, y: points }),
);
const runs = /** @type {fc.Arbitrary<Run>} */ (
  fc.record({
    version: fc.constant(1),
    experiment: fc.constant('toy'),
    settings,
    edits: fc
      .array(fc.record({ step, change: changes }), { maxLength: 20 })
      .map((edits) => edits.sort((a, b) => a.step - b.step)),
    cursor: fc.record({ step, phase: fc.constantFrom(null, ...toy.phases) }),
  })
);

describe('a link', () => {
  it('says where and how in the query, in the words of the attributes', () => {
    const link = readLink(
      '?chapter=scratch&lang=zh&theme=dark&card=peek&hide=code,lr&lr=0.1&links=0',
      '',
    );
    expect(link).toMatchObject({ chapter: 'scratch', lang: 'zh', theme: 'dark', card: 'peek' });
    expect(link).toMatchObject({ hide: ['code', 'lr'], links: false, readonly: false, run: null });
    expect(link.settings).toEqual({ lr: '0.1' });
  });

  it('carries what is long in the fragment, which no server sees', () => {
    const x = Array.from({ length: 1000 }, (_, k) => k / 7).join(',');
    const { search, hash } = writeLink({ chapter: 'by-hand', settings: { lr: '0.1', x } });
    expect(search).toBe('?chapter=by-hand&lr=0.1');
    expect(readLink(search, hash).settings).toEqual({ lr: '0.1', x });
    expect(readLink('', '#chapter=scratch&onclick=1&x=1,2')).toMatchObject({
      chapter: null,
      settings: { x: '1,2' },
    });
  });

  it('tells the setting `start` from when the engine starts', () => {
    const link = {
      start: /** @type {const} */ ('click'),
      settings: { start: '1, 2, 3', lr: '0.1' },
    };
    const { search, hash } = writeLink(link);
    expect(readLink(search, hash)).toMatchObject(link);
    expect(readLink('?start=3,3', '')).toMatchObject({ start: null, settings: { start: '3,3' } });
    expect(readLink('?start=eager', '')).toMatchObject({ start: 'eager', settings: {} });
  });

  it('reads back as what was written', { timeout: patience }, () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const links = fc.record(
      {
        chapter: name,
        card: name,
        scene: name,
        lang: fc.constantFrom('zh', 'en'),
        theme: fc.constantFrom(/** @type {const} */ ('auto'), 'light', 'dark'),
        start: fc.constantFrom(/** @type {const} */ ('visible'), 'click', 'eager'),
        id: name,
        hide: fc.array(name),
        readonly: fc.boolean(),
        links: fc.boolean(),
        settings: fc.dictionary(
          name.map((key) => `s-${key}`),
          fc.oneof(fc.string(), fc.string({ minLength: 190, maxLength: 400 })),
        ),
        run: runs,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(links, (link) => {
        const { search, hash } = writeLink(link);
        expect(readLink(search, hash)).toMatchObject({ ...link });
      }),
      { numRuns },
    );
  });

  it('carries settings as text that reads back as the value', { timeout: patience }, () => {
    fc.assert(
      fc.property(settings, (given) => {
        const rows = toy.settings.filter(({ name }) => name in given);
        const texts = Object.fromEntries(
          rows.map((row) => [row.name, write(row, /** @type {any} */ (given)[row.name])]),
        );
        const { search } = writeLink({ settings: texts });
        expect(checkTexts(readLink(search, '').settings, toy)).toEqual({
          settings: Object.fromEntries(
            rows.map(({ name }) => [name, /** @type {any} */ (given)[name]]),
          ),
          notes: [],
        });
      }),
      { numRuns },
    );
  });

  it(
    'reads garbage without complaint',
    () => {
      fc.assert(
        fc.property(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'binary' }),
          (search, hash) => {
            const link = readLink(search, hash);
            expect(checkTexts(link.settings, toy).settings).toBeTypeOf('object');
            expect(readLink('', `#run=${hash}`)).toMatchObject({ chapter: null });
          },
        ),
        { numRuns },
      );
    },
    patience,
  );

  it('takes no name that could be more than a name', () => {
    const script = encodeURIComponent('"><script>alert(1)</script>');
    const link = readLink(`?chapter=${script}&lang=${script}&hide=${script},code&${script}=1`, '');
    expect(link).toMatchObject({ chapter: null, lang: null, hide: ['code'], settings: {} });
    expect(readLink('?__proto__=1&theme=blue', '').theme).toBeNull();
    expect(/** @type {any} */ ({})['1']).toBeUndefined();
  });
});

describe('a run in a link', () => {
  it('reads back as it was, to the last bit', { timeout: patience }, () => {
    fc.assert(
      fc.property(runs, (run) => {
        const read = readLink('', writeLink({ run }).hash);
        expect(read.unreadable).toBe(false);
        expect(checkRun(read.run, registry)).toEqual({ run: run, notes: [] });
      }),
      { numRuns },
    );
  });

  it('is short for a short run', () => {
    const run = {
      version: 1,
      experiment: 'toy',
      settings: {},
      edits: [],
      cursor: { step: 37, phase: null },
    };
    expect(writeLink({ run }).hash.length).toBeLessThan(50);
  });

  it('is nothing, and said to be unreadable, when it is broken', () => {
    const { hash } = writeLink({
      run: {
        version: 1,
        experiment: 'toy',
        settings: {},
        edits: [],
        cursor: { step: 0, phase: null },
      },
    });
    expect(readLink('', hash.slice(0, -5))).toMatchObject({ run: null, unreadable: true });
    expect(readLink('', '#run=%%%')).toMatchObject({ run: null, unreadable: true });
    expect(readLink('', `#run=${'A'.repeat(300_000)}`)).toMatchObject({
      run: null,
      unreadable: true,
    });
    expect(readLink('', '#top')).toMatchObject({ run: null, unreadable: false });
  });

  it(
    'is never more than the registry allows, whatever comes',
    () => {
      const nearly = fc.record(
        {
          version: fc.constantFrom(1, 2, '1'),
          experiment: fc.constantFrom('toy', 'nothing'),
          settings: fc.oneof(
            fc.dictionary(fc.constantFrom('lr', 'x0', 'seed', 'x', 'evil'), fc.anything()),
            fc.anything(),
          ),
          edits: fc.oneof(
            fc.array(
              fc.oneof(fc.record({ step: fc.anything(), change: fc.anything() }), fc.anything()),
            ),
            fc.anything(),
          ),
          cursor: fc.oneof(fc.record({ step: fc.anything(), phase: fc.anything() }), fc.anything()),
        },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(fc.oneof(nearly, fc.anything()), (anything) => {
          const { run, notes } = checkRun(anything, registry);
          if (run === null) expect(notes).toHaveLength(1);
          else {
            expect(checkRun(run, registry)).toEqual({ run, notes: [] });
            expect(checkSettings(run.settings, toy).notes).toEqual([]);
          }
        }),
        { numRuns },
      );
    },
    patience,
  );

  it('says what was clamped, replaced or left out', () => {
    const run = {
      version: 1,
      experiment: 'toy',
      settings: { lr: 99, x0: 'left', iterations: 2.6, unheard: 1 },
      edits: [
        { step: 1, change: { setting: 'lr', value: -5 } },
        { step: 2, change: { setting: 'seed', value: 5 } },
        { step: -1, change: { setting: 'lr', value: 1 } },
      ],
      cursor: { step: 3, phase: 'unheard' },
    };
    expect(checkRun(run, registry)).toEqual({
      run: {
        version: 1,
        experiment: 'toy',
        settings: { lr: 10, iterations: 3 },
        edits: [{ step: 1, change: { setting: 'lr', value: 0 } }],
        cursor: { step: 3, phase: null },
      },
      notes: [
        { name: 'defaulted', parameter: 'x0', value: 'left', used: [1] },
        { name: 'clamped', parameter: 'lr', value: 99, used: 10 },
        { name: 'clamped', parameter: 'iterations', value: 2.6, used: 3 },
        { name: 'clamped', parameter: 'lr', value: -5, used: 0 },
        { name: 'dropped-edits', value: 2 },
      ],
    });
  });

  it('of another version or of an unknown experiment is not opened', () => {
    expect(checkRun({ version: 2 }, registry).notes[0].name).toBe('other-version');
    expect(checkRun({ version: 1, experiment: 'x' }, registry).notes[0].name).toBe(
      'unknown-experiment',
    );
    expect(checkRun(null, registry).notes[0].name).toBe('unreadable-run');
  });
});

describe('whatever a page hands over as a run', () => {
  it('is plain data or nothing', () => {
    const round = /** @type {any} */ ({ version: 1 });
    round.settings = { x0: [round] };
    let deep = /** @type {any} */ (0);
    for (let level = 0; level < 5000; level++) deep = [deep];
    const nested = { version: 1, experiment: 'toy', settings: { x0: deep } };
    const big = { version: 1, experiment: 'toy', settings: { seed: 5n } };
    for (const run of [null, undefined, 5, 'garbage', [1], {}, round, nested, big])
      expect(plainRun(run)).toBe(null);
    const levels = (/** @type {number} */ count) =>
      JSON.parse('['.repeat(count) + ']'.repeat(count));
    const code = (/** @type {number} */ depth) =>
      btoa(`[1,"toy",{"x0":${'['.repeat(depth)}${']'.repeat(depth)}},[],[0]]`).replace(/=+$/, '');
    expect(plainRun({ version: 1, experiment: 'toy', settings: { x0: levels(3) } })).not.toBe(null);
    for (const depth of [8, 5000])
      expect(readLink('', `#run=${code(depth)}`)).toMatchObject({ run: null, unreadable: true });
  });
  it('needs neither edits nor cursor', () => {
    expect(plainRun({ version: 1, experiment: 'toy', settings: {} })).toEqual({
      version: 1,
      experiment: 'toy',
      settings: {},
      edits: [],
      cursor: { step: 0, phase: null },
    });
  });
  it('may hold more edits than a run takes: those beyond are counted as left out', () => {
    const edit = { step: 0, change: { setting: 'lr', value: 1 } };
    const run = { version: 1, experiment: 'toy', settings: {}, cursor: { step: 0 } };
    const read = checkRun({ ...run, edits: Array(toy.mostEdits + 3).fill(edit) }, registry);
    expect(read.run?.edits).toHaveLength(toy.mostEdits);
    expect(read.notes).toEqual([{ name: 'dropped-edits', value: 3 }]);
  });
});

describe('settings as text', () => {
  const row = (/** @type {string} */ name) =>
    /** @type {any} */ (toy.settings.find((s) => s.name === name));
  it('are numbers, lists, flags and choices', () => {
    expect(parse(row('lr'), ' 3e-2 ')).toEqual({ value: 0.03 });
    expect(parse(row('lr'), '-.5')).toEqual({ value: -0.5 });
    expect(parse(row('x0'), '-1, 2')).toEqual({ value: [-1, 2] });
    expect(parse(row('x0'), '[1,-3.4]')).toEqual({ value: [1, -3.4] });
    expect(parse(row('twice'), '')).toEqual({ value: true });
    expect(parse(row('twice'), 'off')).toEqual({ value: false });
    expect(parse(row('reduction'), 'mean')).toEqual({ value: 'mean' });
  });
  it('are refused with what was wrong', () => {
    for (const [name, text] of [
      ['lr', 'fast'],
      ['lr', ''],
      ['lr', '0x10'],
      ['lr', '1,2'],
      ['iterations', '1.5'],
      ['x0', '1,,2'],
      ['x0', ''],
      ['twice', 'maybe'],
    ]) {
      expect(parse(row(name), text)).toEqual({
        error: { name: 'wrong-type', parameter: name, value: text },
      });
    }
    expect(parse(row('reduction'), 'max')).toMatchObject({ error: { name: 'unknown-choice' } });
  });
  it('that are infinite are cut to the limit', () => {
    expect(checkTexts({ lr: '1e999', seed: '-1e999' }, toy).settings).toEqual({
      lr: 10,
      seed: -(2 ** 53),
    });
  });
});
