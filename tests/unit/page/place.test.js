import { describe, expect, it } from 'vitest';
import {
  chapterAddress,
  embedAddress,
  linkToEmbed,
  readPlace,
  writePlace,
} from '../../../web/app/place.js';

const at = (/** @type {string} */ search, hash = '') => readPlace({ search, hash });
const write = (/** @type {string} */ search) =>
  writePlace({ place: at(search), lang: 'zh', shown: null });

/** @type {any} */
const run = {
  version: 1,
  experiment: 'regression',
  settings: { seed: 7, lr: 0.1 },
  edits: [
    { step: 3, change: { setting: 'lr', value: 0.5 } },
    { step: 4, change: { switch: 'forget-divide', on: true } },
  ],
  cursor: { step: 5, phase: null },
};

describe('an address of the app', () => {
  it('is relative to the document, which may be a file on a disk', () => {
    for (const address of [
      chapterAddress('scratch', 'zh'),
      write('?chapter=scratch'),
      write('?embed=1'),
      write(''),
      embedAddress({}, 'en'),
    ]) {
      expect(address).toMatch(/^\?/);
      expect(new URL(address, 'file:///course/walk.html').pathname).toBe('/course/walk.html');
    }
  });

  it('names the first screen, a chapter, or the page for teachers', () => {
    expect(at('')).toMatchObject({ opening: true, embed: false, chapter: 'scratch' });
    expect(at('?chapter=descent&card=bowl')).toMatchObject({
      opening: false,
      embed: false,
      chapter: 'descent',
      card: 'bowl',
    });
    const { opening, embed, link } = at('?embed=1&chapter=descent&lr=0.5');
    expect({ opening, embed }).toEqual({ opening: false, embed: true });
    expect(link).toMatchObject({ chapter: 'descent', settings: { lr: '0.5' } });
    expect(at('?embed=0&chapter=descent').embed).toBe(false);
  });

  it('has the settings that hold there, and the reader’s own run in its fragment', () => {
    const place = at('?chapter=scratch&card=data&n=50');
    const settings = { n: '50', seed: '7' };
    const address = (/** @type {any} */ own) =>
      writePlace({ place, lang: 'zh', shown: { settings, run: own } });
    expect(address(run)).toMatch(/^\?chapter=scratch&card=data&lang=zh&n=50&seed=7#run=/);
    expect(address(null)).toBe('?chapter=scratch&card=data&lang=zh&n=50&seed=7');
    const fresh = { ...run, edits: [], cursor: { step: 0, phase: null } };
    expect(address(fresh)).toBe('?chapter=scratch&card=data&lang=zh&n=50&seed=7');
    expect(writePlace({ place, lang: 'zh', shown: null })).toMatch(/&n=50$/);
  });

  it('of the page for teachers keeps what is chosen', () => {
    expect(write('?embed=1&chapter=scratch&card=data&hide=code,unit&seed=7')).toBe(
      '?embed=1&chapter=scratch&card=data&lang=zh&hide=code,unit&seed=7',
    );
  });
});

describe('what is on the screen, to embed it', () => {
  it('is chapter, card and the settings in force', () => {
    const place = at('?chapter=scratch&card=data&seed=1');
    expect(linkToEmbed(place, null)).toMatchObject({ chapter: 'scratch', settings: { seed: '1' } });
    const settings = { seed: '7', lr: '0.1' };
    expect(linkToEmbed(place, { settings, run })).toMatchObject({
      chapter: 'scratch',
      card: 'data',
      settings: { seed: '7', lr: '0.5', 'forget-divide': 'true' },
    });
    const other = { ...run, experiment: 'descent' };
    expect(linkToEmbed(place, { settings, run: other }).settings).toEqual(settings);
  });
  it('is no chapter where none was chosen', () => {
    expect(linkToEmbed(at(''), null)).toMatchObject({ chapter: null, card: null });
  });
});
