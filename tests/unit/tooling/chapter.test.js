import { describe, expect, test } from 'vitest';
import { compileChapter } from '../../../web/tooling/markdown/compile.js';
import { usedRules } from '../../../web/tooling/markdown/math-fonts.js';
import { splitChapter } from '../../../web/tooling/markdown/split.js';
/** @import { Surroundings } from '../../../web/tooling/markdown/compile.js' */

const surroundings = {
  /** @type {Surroundings['cut']} */
  cut: (lang, excerpt) => {
    if (excerpt.endsWith('#gone')) throw new Error('no excerpt [gone]');
    return { lang, file: excerpt, lines: [{ html: 'x', phases: [] }] };
  },
  highlight: (/** @type {string} */ code) => code,
};
const compile = (/** @type {string} */ text) => compileChapter(text, 'zh.md', surroundings);

/** @param {string} body */
const blocksOf = (body) => compile(`# T\n\n## Card {#card}\n\n${body}\n`).cards[0].blocks;

const CHAPTER = `# From scratch {short="Scratch"}

## One update, *taken apart* {#one-update}

Ten of 1000 points. The loss is :value{of="epochs.0.loss" with="lr=2 seed=1" digits=4}.

$$\\ell = \\tfrac12 (\\hat y - y)^2$$

::scene{id="fit contour"}
::code{cpp="experiments/regression.cpp#one-update" python="scratch.py#one-update"}
::run{unit=micro label="Next small step" done="phase:zero" set="lr=0.03 w=2,-3.4"}
::preset{set="lr=2" label="2.0"}
::preset{set="lr=0.1" label="0.1"}
::switch{name=forget-zero-grad}
::control{name=lr}
::print{}

| lr | loss |
| -- | ---: |
| 1  | $x$  |

## Guess {#guess}

::check{id=updates-64 kind=number answer=16 tolerance=0}
Batch 64: how many updates?
::hint 1000 ÷ 64 is not whole,
the rest counts too.
::reveal Sixteen, $15$ full ones.

After the check.

::check{id=which kind=choice}
Which way?

- [ ] to the *right*
- [x] $x$ to the left
`;

test('a chapter becomes title, cards and blocks', () => {
  expect(compile(CHAPTER)).toMatchSnapshot();
});

test('no style attribute is left, each has become a class of the sheet', () => {
  const { cards, styles } = compile(CHAPTER);
  const html = JSON.stringify(cards);
  expect(html).not.toMatch(/\sstyle=/);
  const used = new Set([...html.matchAll(/\b(s[0-9a-f]{7})\b/g)].map(([, name]) => name));
  const defined = new Set([...styles.matchAll(/^\.(s[0-9a-f]{7})\{/gm)].map(([, name]) => name));
  expect(used.size).toBeGreaterThan(5);
  expect(defined).toEqual(used);
  expect(styles).toContain('text-align:right!important');
});

describe('a page gets the beginning first', () => {
  const whole = compile(CHAPTER);
  const { beginning, rest } = splitChapter(whole);

  test('with the first card and the titles of all, and then the other cards', () => {
    expect(beginning).toMatchObject({ title: whole.title, short: whole.short });
    expect(beginning.cards).toEqual([whole.cards[0], { id: 'guess', title: 'Guess' }]);
    expect([beginning.cards[0], ...rest.cards]).toEqual(whole.cards);
  });

  test('each with the rules of its own HTML, none twice', () => {
    const rules = (/** @type {string} */ sheet) => sheet.split('\n').filter(Boolean);
    const [early, late] = [rules(beginning.styles), rules(rest.styles)];
    expect(early.length).toBeGreaterThan(0);
    expect([...early, ...late].sort()).toEqual(rules(whole.styles).sort());
    for (const rule of early) expect(JSON.stringify(beginning.cards)).toContain(rule.slice(1, 9));
  });
});

describe('what a card runs is checked against the registry', () => {
  const row = (/** @type {string} */ name, kind = 'real') => ({ name, kind, default: 0 });
  const known = /** @type {any} */ ({
    experiments: ['line', 'surprise'],
    registry: [
      { id: 'line', phases: ['batch'], settings: [row('lr'), row('n', 'int'), row('off', 'flag')] },
      { id: 'surprise', phases: [], settings: [row('p')] },
      { id: 'other', phases: [], settings: [] },
    ],
  });
  const card = (/** @type {string} */ body) =>
    compileChapter(`# T\n\n## Card {#card}\n\n${body}\n`, 'zh.md', { ...surroundings, known })
      .cards[0];

  test('a start and those beside it are handed on as they are written', () => {
    const text =
      '::start{experiment=surprise set="p=0.5"}\n::beside{set="p=0.1"}\n::beside{experiment=line}';
    expect(card(text).blocks).toEqual([
      { type: 'start', experiment: 'surprise', set: 'p=0.5' },
      { type: 'beside', set: 'p=0.1' },
      { type: 'beside', experiment: 'line' },
    ]);
  });

  test('a card whose experiment has no updates says so', () => {
    expect(card('::start{experiment=surprise}').still).toBe(true);
    expect(card('::start{set="lr=2"}')).not.toHaveProperty('still');
  });

  test.each([
    ['::start{}', '::start needs experiment, set or to'],
    ['::start{to=half}', '::start: to="half" is not understood'],
    ['::start{to=phase:nowhere}', '::start: an update of line has no stop nowhere'],
    ['::start{experiment=line to=end}\n::beside{}', '::beside needs experiment or set'],
    ['::start{experiment=gone}', '::start: there is no experiment gone'],
    ['::beside{experiment=other}', "::beside: other is not among the chapter's"],
    ['::start{set="p=1"}', '::start: line has no setting p'],
    ['::start{experiment=surprise}\n::beside{set="lr=1"}', '::beside: surprise has no setting lr'],
    ['::run{unit=run label=x set="n=1.5"}', '::run: n of line takes no "1.5"'],
    ['::preset{set="lr=1 n=x" label=x}', '::preset: n of line takes no "x"'],
    ['::switch{name=lr}', '::switch: lr of line takes no "true"'],
    ['::control{name=eta}', '::control: line has no setting eta'],
    ['::check{id=a kind=pick in=fit of=loss}\nq', 'the card has no picture fit'],
    ['x :value{of=loss with="q=1"}', ':value: line has no setting q'],
    ['::check{id=a kind=number of=loss with="q=1"}\nq', '::check: line has no setting q'],
  ])('%j is refused', (body, message) => {
    expect(() => card(body)).toThrow(message);
  });
});

test('wrong answers that have a name stand in their check, with what is said to them', () => {
  const [check] = blocksOf(
    '::check{id=a kind=number of="steps.1.x.0" tolerance=0.01}\nq\n' +
      '::wrong{of="steps.0.x.0+settings.lr"} Uphill,\nto *0.6*.\n::wrong{near=3 tolerance=1} Three.\n::hint h\n',
  );
  expect(check).toMatchObject({
    of: 'steps.1.x.0',
    wrongs: [
      { of: 'steps.0.x.0+settings.lr', html: 'Uphill,\nto <em>0.6</em>.' },
      { near: '3', tolerance: 1, html: 'Three.' },
    ],
    hints: ['h'],
  });
  expect(
    blocksOf('::check{id=a kind=choice}\nq\n- [ ] x\n- [x] y\n::wrong{choice=1} No.'),
  ).toMatchObject([{ wrongs: [{ choice: 1, html: 'No.' }] }]);
});

test('an answer on the picture is a place, which has numbers, or a thing', () => {
  const asked = (/** @type {string} */ attributes) =>
    blocksOf(`::check{id=a kind=pick in=curve ${attributes}}\nq`)[0];
  expect(asked('of="steps.1.x.0" tolerance=0.02')).toMatchObject({ in: 'curve', asks: 'place' });
  expect(asked('max="steps.0.x.0"')).toMatchObject({ asks: 'place', max: 'steps.0.x.0' });
  expect(asked('as="w b" of="series.fullLoss.0" max=0.8 answer="2 1"')).toMatchObject({
    asks: 'place',
    as: 'w b',
  });
  expect(asked('pick="sample:1" what=samples')).toMatchObject({ asks: 'thing', what: 'samples' });
  expect(asked('of="abs(pick.loss)" is=least')).toMatchObject({ asks: 'thing', is: 'least' });
});

test('presets in a row are one block', () => {
  expect(blocksOf('::preset{set="lr=2" label=a}\n::preset{set="lr=3" label=b}\n\nx\n')).toEqual([
    {
      type: 'preset',
      presets: [
        { set: 'lr=2', label: 'a' },
        { set: 'lr=3', label: 'b' },
      ],
    },
    { type: 'html', html: '<p>x</p>' },
  ]);
});

test('a directive ends a paragraph and a list without an empty line between', () => {
  const types = blocksOf('Words\n::print{}\n- item\n::print{}\n').map(({ type }) => type);
  expect(types).toEqual(['html', 'print', 'html', 'print']);
});

test('a directive inside fenced code is code', () => {
  expect(blocksOf('```\n::run{}\n```')).toEqual([
    { type: 'html', html: '<pre class="code-block"><code>::run{}\n</code></pre>' },
  ]);
});

test('HTML in a chapter is text', () => {
  expect(blocksOf('<b>x</b>')).toEqual([{ type: 'html', html: '<p>&lt;b&gt;x&lt;/b&gt;</p>' }]);
});

test('a formula of two parts can be broken between them and nowhere else', () => {
  const [block] = blocksOf('$$a=b+c\\qquad\\allowbreak d=e+f$$');
  // A line can end behind each of KaTeX's bases.
  expect(JSON.stringify(block).match(/katex-base/g)).toHaveLength(2);
});

test('a Chinese character counts less than a word', () => {
  const count = (/** @type {string} */ body) =>
    compile(`# T\n\n## C {#c}\n\n${body}`).cards[0].words;
  expect(count('one two three')).toBe(3);
  expect(count('一二三四五六七八九十')).toBe(6);
  expect(count('a formula $x+y$ and :value{of=loss}')).toBe(5);
  expect(count('| a | b |\n| - | - |\n| c | d |')).toBe(0);
  expect(count('::check{id=x kind=number answer=1}\nHow many?\n::hint not counted at all')).toBe(2);
});

describe('mistakes are named with their line', () => {
  test.each([
    ['::fly{}', 5, 'unknown directive ::fly'],
    ['x\n\n::scene{ids=fit}', 7, '::scene needs id=…'],
    ['::scene{id=fit big=1}', 5, '::scene has no attribute big'],
    ['::run{unit=hour label=x}', 5, '::run: unit="hour" is not understood'],
    ['::run{unit=micro label=x done=never}', 5, 'done="never"'],
    ['::run{unit=micro label=x set="lr 2"}', 5, 'set="lr 2"'],
    ['::scene{id=fit', 5, 'cannot read the attributes'],
    ['::scene{id=fit id=fit}', 5, 'attribute id stands twice'],
    ['::scene{id=fit} words', 5, '::scene takes no words'],
    ['::code{cpp="a.cpp#gone"}', 5, 'no excerpt [gone]'],
    ['::code{}', 5, '::code needs cpp or python'],
    ['- x\n\n  ::print{}', 7, 'must stand at the left margin'],
    ['::check{id=a kind=number answer=1}\nq\n::wrong{} x', 7, '::wrong needs one of'],
    ['::check{id=a kind=number answer=1}\nq\n::wrong{answer=1+} x', 7, 'answer="1+" is not'],
    ['::check{id=a kind=number answer=1 factor=1}\nq', 5, 'factor="1" is not understood'],
    ['::check{id=a kind=number as=w max=1}\nq', 5, '::check with as=… needs of'],
    ['::check{id=a kind=pick of=x}\nq', 5, 'kind=pick needs in=…'],
    ['::check{id=a kind=number in=curve of=x}\nq', 5, 'kind=pick needs in=…'],
    ['::check{id=a kind=pick in=curve pick=a of="pick.x"}\nq', 5, 'a thing is asked for by'],
    ['::check{id=a kind=choice}\nq\n- [ ] x\n- [x] y\n::wrong{choice=3} x', 9, 'choice=1 … 2'],
    ['::wrong{answer=1} lost', 5, '::wrong stands after no ::check'],
    ['::hint lost', 5, 'stands after no ::check'],
    ['x\ny :value{of=loss size=3}', 6, ':value has no attribute size'],
    ['x :number{of=loss}', 5, 'unknown inline directive :number'],
    ['$x', 5, 'a formula is not closed'],
    ['a\n\n$\\frac{1}$', 7, 'KaTeX parse error'],
    ['$\\foo$', 5, 'Undefined control sequence'],
    ['::check{id=a kind=number}\nq', 5, '::check needs one of'],
    ['::check{id=a kind=choice}\nq\n- [ ] x\n- [ ] y', 5, 'a choice needs two or more answers'],
    ['::check{id=a kind=number answer=1}\n::hint x', 5, '::check has no question'],
    ['## Again {#card}', 5, 'two cards have the id card'],
    ['## Nameless', 5, 'a card needs an id'],
  ])('%j', (body, line, message) => {
    /** @type {any} */
    let error = null;
    try {
      compile(`# T\n\n## Card {#card}\n\n${body}\n`);
    } catch (caught) {
      error = caught;
    }
    expect(error?.message).toContain(message);
    expect(error).toMatchObject({ line, file: 'zh.md' });
  });

  test('words before the first heading', () => {
    expect(() => compile('words\n')).toThrow('a chapter starts with # Title');
    expect(() => compile('# T\nwords\n')).toThrow('words before the first card');
    expect(() => compile('')).toThrow('a chapter starts with # Title');
  });
});

test('of the sheet of the formulas only the rules are kept that their HTML has a use for', () => {
  const css =
    '@font-face{src:url(a)}.katex{a:b}.katex .mord,.katex .rare{c:d}.katex .rare.mord{e:f}.katex>span{g:h}';
  const html = '<span class=\\"katex\\"><span class="mord x">';
  expect(usedRules(css, html)).toBe('.katex{a:b}.katex .mord{c:d}.katex>span{g:h}');
});
