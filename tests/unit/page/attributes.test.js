import fc from 'fast-check';
import { expect, test } from 'vitest';
import { experimentsOf } from '../../../web/chapters/contents.js';
import { chapters } from '../../../web/chapters/index.js';
import { readOptions } from '../../../web/embed/options.js';
import { planStart } from '../../../web/lab/starts.js';
import { checkSettings, checkTexts } from '../../../web/session/check-run.js';
import { readRegistry } from '../../contents/registry.js';
import { patience, propertyRuns } from '../property.js';

/** Whatever a page sets as attributes or hands over as texts: what is read of it is of its kind. */

const registry = await readRegistry();
const settings = registry.flatMap((experiment) => experiment.settings.map(({ name }) => name));

const own = 'chapter card scene lang theme start hide readonly links id layout'.split(' ');
const html = ['inert', 'onclick', 'style', 'class', '__proto__', 'constructor', 'toString'];
const names = fc.oneof(
  fc.constantFrom(...own, ...settings),
  fc.constantFrom(...html),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
  fc.array(fc.double()).map(String),
  fc.constantFrom('', 'true', 'zh', 'dark', 'page', 'scratch', '1e999', '-0', '[1,[2]]', '1,2;3'),
);
const attributes = fc.array(fc.tuple(names, texts), { maxLength: 8 });
const fragments = fc.oneof(
  fc.constant(''),
  fc.string().map((text) => `#run=${text}`),
);

/** @param {string | null} text */
const isName = (text) => text === null || /^[\w-]{1,60}$/.test(text);

test(
  'any attributes are options',
  () => {
    fc.assert(
      fc.property(attributes, fragments, (given, fragment) => {
        const options = readOptions(given, fragment, {});
        const { chapter, card, scene, lang, id, theme, start, layout, hide } = options;
        expect([chapter, card, scene, lang, id, ...hide].every(isName)).toBe(true);
        expect([null, 'auto', 'light', 'dark']).toContain(theme);
        expect([null, 'visible', 'click', 'eager']).toContain(start);
        expect(['embed', 'page', 'opening']).toContain(layout);
        expect(Object.values(options.settings).every((text) => typeof text === 'string')).toBe(
          true,
        );
        expect(
          Object.keys(options.settings).filter(
            (name) => own.includes(name) && name !== 'layout' && name !== 'start',
          ),
        ).toEqual([]);
        // With another value it is the setting of that name.
        expect(['', 'visible', 'click', 'eager']).not.toContain(options.settings.start);
      }),
      { numRuns: propertyRuns(2000) },
    );
  },
  patience,
);

test(
  'any texts are settings within their rows, or are left out and told',
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...registry),
        fc.dictionary(names, texts),
        (experiment, given) => {
          const { settings: taken, notes } = checkTexts(given, experiment);
          expect(checkSettings(taken, experiment)).toEqual({ settings: taken, notes: [] });
          const rows = experiment.settings.filter(({ name }) => Object.hasOwn(given, name));
          for (const { name } of rows) {
            const told = notes.some(({ parameter }) => parameter === name);
            expect(told || Object.hasOwn(taken, name), name).toBe(true);
          }
        },
      ),
      { numRuns: propertyRuns(2000) },
    );
  },
  patience,
);

test(
  'any attributes plan a start that is of the chapter',
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...chapters),
        attributes,
        fragments,
        (chapter, given, fragment) => {
          const { start } = planStart(chapter, readOptions(given, fragment, {}), registry);
          expect(experimentsOf(chapter)).toContain(start.experiment);
        },
      ),
      { numRuns: propertyRuns(1000) },
    );
  },
  patience,
);
