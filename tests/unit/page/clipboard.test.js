import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyPlain, pasteLines } from '../../../web/controls/clipboard.js';
import { format } from '../../../web/i18n/format.js';

/** What goes to Python or a sheet, and what comes from there. */

class Entry extends EventTarget {
  readOnly = false;
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  getRootNode() {
    return {};
  }
  /** @param {string} text @param {number} start @param {number} end */
  setRangeText(text, start, end) {
    this.value = this.value.slice(0, start) + text + this.value.slice(end);
  }
}

beforeEach(() => {
  vi.stubGlobal('HTMLInputElement', Entry);
  vi.stubGlobal('InputEvent', Event);
  vi.stubGlobal('document', { getSelection: () => null });
});
afterEach(() => vi.unstubAllGlobals());

/** @param {any} from  what is copied from @returns {Map<string, string> | null}  null: left to the browser */
function copied(from) {
  const texts = new Map();
  const preventDefault = vi.fn();
  const clipboardData = { setData: texts.set.bind(texts) };
  copyPlain(/** @type {any} */ ({ composedPath: () => [from], clipboardData, preventDefault }));
  expect(preventDefault).toHaveBeenCalledTimes(texts.size > 0 ? 1 : 0);
  return texts.size > 0 ? texts : null;
}

/** @param {string} text  what is selected inside a shadow tree */
const selected = (text) => ({
  getRootNode: () => ({ getSelection: () => ({ toString: () => text, rangeCount: 0 }) }),
});

test('a selection is copied with the hyphen and the spaces that Python takes', () => {
  expect(copied(selected('w\t−40\t(−0.4,\u00a00)'))?.get('text/plain')).toBe('w\t-40\t(-0.4, 0)');
});

test('a power of ten is copied as the exponent that Python takes', () => {
  const text = format.exp(-4.6274e-5, 3);
  expect(text).toBe('−4.627×10⁻⁵');
  expect(copied(selected(`loss ${text}, 2×10 of 3×10²`))?.get('text/plain')).toBe(
    'loss -4.627e-5, 2×10 of 3e2',
  );
});

test('what has no minus sign is left to the browser', () => {
  expect(copied(selected('0.4'))).toBeNull();
});

test('of an entry the selected part is copied', () => {
  const entry = Object.assign(new Entry(), {
    value: '1, −3.4, −5',
    selectionStart: 3,
    selectionEnd: 7,
  });
  expect(copied(entry)?.get('text/plain')).toBe('-3.4');
});

/** @param {Entry} entry @param {string} text @returns {boolean} whether the browser is to paste it */
function pastes(entry, text) {
  let byBrowser = true;
  const clipboardData = { getData: () => text };
  const preventDefault = () => (byBrowser = false);
  pasteLines(/** @type {any} */ ({ target: entry, clipboardData, preventDefault }));
  return byBrowser;
}

test('a column of a sheet comes with semicolons, inserted as by hand', () => {
  const execCommand = vi.fn();
  vi.stubGlobal('document', { execCommand });
  expect(pastes(new Entry(), '0,5\r\n1,5\r\n2,5\r\n')).toBe(false);
  expect(execCommand.mock.calls).toEqual([['insertText', false, '0,5; 1,5; 2,5']]);
});

test('one line is left to the browser, and an entry that cannot be written in', () => {
  expect(pastes(new Entry(), '1, 2')).toBe(true);
  expect(pastes(Object.assign(new Entry(), { readOnly: true }), '1\n2')).toBe(true);
});
