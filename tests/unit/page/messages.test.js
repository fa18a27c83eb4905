import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { patience, propertyRuns } from '../property.js';

/** Whatever is sent to a frame, or to the script of the page around it, by whomever. */

vi.mock('../../../web/embed/element.js', () => ({}));

const own = fc.record(
  {
    gradientWalk: fc.constantFrom(1, 1, 1, 2, '1'),
    type: fc.oneof(
      fc.constantFrom('hello', 'run', 'pause', 'reset', 'set'),
      fc.constantFrom('ready', 'resize', 'change', 'done', 'error', '__proto__', 'toString'),
      fc.anything(),
    ),
    theme: fc.oneof(fc.constantFrom('auto', 'light', 'dark', 'blue'), fc.anything()),
    lang: fc.oneof(fc.constantFrom('zh', 'en', '<b>'), fc.anything()),
    settings: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
    height: fc.oneof(fc.double(), fc.anything()),
    state: fc.oneof(fc.record({ card: fc.anything() }), fc.anything()),
  },
  { requiredKeys: ['gradientWalk', 'type'] },
);
const messages = fc.oneof(own, own, fc.anything());

/** @type {(event: {data: any, source: any}) => void} */
let send;
const page = { dataset: /** @type {Record<string, string>} */ ({}), lang: 'en' };

/** As much of a page as the two scripts touch. @param {object} parts */
function stubPage(parts) {
  vi.resetModules();
  vi.stubGlobal('addEventListener', (/** @type {string} */ type, /** @type {any} */ listener) => {
    if (type === 'message') send = listener;
  });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {} }));
  vi.stubGlobal('location', new URL('https://x.example/embed/1/scratch.html?id=a'));
  vi.stubGlobal('getComputedStyle', () => ({ overflowY: 'visible', backgroundColor: '' }));
  const observer = class {
    observe() {}
  };
  for (const name of ['ResizeObserver', 'MutationObserver']) vi.stubGlobal(name, observer);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  page.dataset = {};
  vi.stubGlobal('document', {
    documentElement: page,
    body: { dataset: {}, getBoundingClientRect: () => ({ height: 600 }) },
    adoptedStyleSheets: [],
    readyState: 'complete',
    baseURI: 'https://x.example/',
    addEventListener() {},
    ...parts,
  });
}

beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => {}));

test(
  'a frame obeys the page around it, in what it knows, and nobody else',
  async () => {
    const lab = {
      dataset: {},
      addEventListener() {},
      toggleAttribute() {},
      setAttribute: vi.fn(),
      getAttribute: () => 'scratch',
      run: vi.fn(),
      pause: vi.fn(),
      reset: vi.fn(),
      set: vi.fn(),
      setState: vi.fn(),
    };
    stubPage({ querySelector: () => lab });
    const host = { postMessage: vi.fn() };
    vi.stubGlobal('window', { parent: host });
    await import('../../../web/embed/frame.js');
    const { setAttribute, run, pause, reset, set, setState } = lab;
    const done = [setAttribute, run, pause, reset, set, setState, host.postMessage];
    let obeyed = 0;
    fc.assert(
      fc.property(messages, fc.boolean(), (data, fromHost) => {
        for (const mock of done) mock.mockClear();
        const { theme } = page.dataset;
        send({ data, source: fromHost ? host : {} });
        expect(['light', 'dark']).toContain(page.dataset.theme);
        const heard = fromHost && /** @type {any} */ (data)?.gradientWalk === 1;
        if (!heard) {
          expect(done.flatMap((mock) => mock.mock.calls)).toEqual([]);
          expect(page.dataset.theme).toBe(theme);
        }
        for (const call of lab.setAttribute.mock.calls)
          expect(call).toEqual(['lang', expect.any(String)]);
        for (const [told] of [...set.mock.calls, ...setState.mock.calls])
          expect(told).toBeTypeOf('object');
        obeyed += done.some((mock) => mock.mock.calls.length > 0) ? 1 : 0;
      }),
      { numRuns: propertyRuns(3000) },
    );
    expect(obeyed).toBeGreaterThan(100);
  },
  patience,
);

test(
  'the page around listens to its frames, and gives them no height but a sensible one',
  async () => {
    const contentWindow = { postMessage: vi.fn() };
    const told = vi.fn();
    const frame = {
      dataset: { gradientWalk: '1' },
      src: 'https://[',
      style: { height: '' },
      parentElement: null,
      offsetHeight: 6000,
      contentWindow,
      closest: () => null,
      dispatchEvent: (/** @type {Event} */ { type }) => told(type),
      getBoundingClientRect: () => ({ top: -10 }),
      scrollIntoView() {},
    };
    stubPage({
      querySelector: () => null,
      querySelectorAll: (/** @type {string} */ what) => (what === 'iframe' ? [frame] : []),
    });
    await import('../../../web/embed/host.js');
    fc.assert(
      fc.property(messages, fc.boolean(), (data, fromFrame) => {
        told.mockClear();
        frame.style.height = '';
        send({ data, source: fromFrame ? contentWindow : {} });
        const { height } = frame.style;
        if (!fromFrame) expect([height, told.mock.calls.length]).toEqual(['', 0]);
        if (height !== '') {
          expect(height).toMatch(/^\d+px$/);
          expect(parseFloat(height)).toBeGreaterThanOrEqual(80);
          expect(parseFloat(height)).toBeLessThanOrEqual(5000);
        }
        for (const [type] of told.mock.calls)
          expect(type).toMatch(/^gradient-walk-(ready|change|done|error)$/);
      }),
      { numRuns: propertyRuns(3000) },
    );
    expect(contentWindow.postMessage).toHaveBeenCalled();
  },
  patience,
);
