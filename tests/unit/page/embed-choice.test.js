import { describe, expect, it } from 'vitest';
import {
  readChoice,
  writeChoice,
  chosenSettings,
  hostBeside,
  readHost,
  settleChoice,
} from '../../../web/app/embed/choice.js';
import { describePanel } from '../../../web/app/embed/describe.js';
import { readLink, writeLink } from '../../../web/session/url-state.js';
import { experiment } from '../../contents/registry.js';

/** @param {string} search */
const choiceOf = (search) => readChoice(readLink(search, ''), 'zh');
/** @param {string} search */
const again = (search) => writeLink(writeChoice(choiceOf(search))).search;

const cards = [
  { id: 'one', title: 'One', scenes: ['curve'], set: undefined },
  { id: 'two', title: 'Two', scenes: ['contour', 'surface'], set: 'lr=0.1' },
];

describe('a choice', () => {
  it.each([
    '?chapter=scratch&lang=zh',
    '?chapter=scratch&card=data&lang=zh&start=click&hide=phases,code&readonly=1&seed=7',
    '?chapter=scratch&card=data&lang=zh&hide=cards,onward',
    '?chapter=scratch&scene=fit&lang=zh&hide=transport',
  ])('comes back from its address: %s', (search) => {
    expect(again(search)).toBe(search);
  });

  it('knows one card and one picture from a whole walk', () => {
    expect(choiceOf('?card=two').scope).toBe('walk');
    expect(choiceOf('?card=two&hide=cards,onward')).toMatchObject({ scope: 'card', hide: [] });
    expect(choiceOf('?card=two&scene=contour').scope).toBe('picture');
  });

  it('hides nothing of a picture that it has not got', () => {
    expect(again('?chapter=scratch&scene=fit&hide=code,unit')).toBe(
      '?chapter=scratch&scene=fit&lang=zh&hide=unit',
    );
  });

  it('gets a card and a picture that there are', () => {
    expect(settleChoice(choiceOf('?card=none'), cards)).toMatchObject({ card: '', scene: 'curve' });
    expect(settleChoice(choiceOf('?card=one'), cards).card).toBe('');
    expect(settleChoice(choiceOf('?scene=surface'), cards)).toMatchObject({
      card: 'two',
      scene: 'surface',
    });
    expect(settleChoice(choiceOf('?card=two&scene=curve'), cards).scene).toBe('contour');
  });
});

describe('chosen settings', () => {
  const chapter = /** @type {any} */ ({ settings: { lr: 0.2 } });
  it('are those that are not as the chapter has them, within their limits', async () => {
    const given = { lr: '0.2', b: '7', iterations: '1e9', nonsense: 'x' };
    const { values, texts } = chosenSettings(chapter, await experiment('by-hand'), given);
    expect(texts).toEqual({ b: '7', iterations: '100000' });
    expect(values).toMatchObject({ lr: 0.2, b: 7, iterations: 100_000 });
  });
});

describe('the address of the embed folder', () => {
  it('is beside the page, or a name to be replaced where the page lies on a disk', () => {
    expect(hostBeside('https://x.example/a/?embed=1')).toBe('https://x.example/a/embed/1/');
    expect(hostBeside('file:///tmp/walk.html')).toBe('https://HOST/embed/1/');
  });
  it.each([
    ['https://x.example/embed/1', 'https://x.example/embed/1/'],
    [' http://x.example/?a#b ', 'http://x.example/'],
    ['https://HOST/embed/1/', 'https://HOST/embed/1/'],
    ['x.example/embed/1/', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['', null],
  ])('is read as it was meant: %j', (text, host) => {
    expect(readHost(text)).toBe(host);
  });
});

describe('the code to copy', () => {
  const search = '?chapter=scratch&onclick=alert(1)&inert=1&style=x&class=y&seed=7';
  const panel = (/** @type {any[]} */ registry) =>
    describePanel(
      /** @type {any} */ ({
        choice: choiceOf(search),
        texts: null,
        registry,
        notes: {},
        host: 'https://x.example/embed/1/',
        way: 'element',
      }),
      (key) => (key === 'setting.seed' ? 'Seed' : key),
    );

  it('has no attribute that means something to HTML, whatever an address says', async () => {
    const { snippets } = panel([await experiment('regression')]);
    const known = snippets.find(({ id }) => id === 'element');
    expect(known?.code).toContain('seed="7"');
    expect(known?.code).not.toMatch(/onclick|inert|style=|class=/);
  });

  it('has none before the engine has told its settings, but those with a name in words', () => {
    const code = panel([])
      .snippets.map((row) => row.code)
      .join();
    expect(code).toContain('seed="7"');
    expect(code).not.toMatch(/onclick|inert/);
  });
});
