/**
 * What is copied can be pasted into Python: a minus sign or a power of ten on the page, which screen readers
 * and the eye want, is a hyphen or an exponent in the clipboard, in the plain text and in the one that tables of a sheet take.
 * @param {ClipboardEvent} event
 */
export function copyPlain(event) {
  const from = /** @type {Element} */ (event.composedPath()[0]);
  const entry = from instanceof HTMLInputElement ? from : null;
  const selection = selectionIn(from);
  const text = entry
    ? entry.value.slice(entry.selectionStart ?? 0, entry.selectionEnd ?? 0)
    : (selection?.toString() ?? '');
  if (plain(text) === text || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', plain(text));
  const html = entry || !selection || selection.rangeCount === 0 ? '' : markup(selection);
  if (html) event.clipboardData.setData('text/html', plain(html));
  event.preventDefault();
}

/** Rows without their table are no table to a sheet. @param {Selection} selection */
function markup(selection) {
  const range = selection.getRangeAt(0);
  const whole = document.createElement('div');
  whole.append(range.cloneContents());
  const rows = whole.querySelector(':scope > :is(tbody, thead, tr, td, th)');
  return rows ? `<table>${whole.innerHTML}</table>` : whole.innerHTML;
}

/** @param {string} text  4.627×10⁻⁵ is written 4.627e-5 */
const plain = (text) =>
  text
    .replace(/(?<=\d)×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, power) => `e${power.normalize('NFKC')}`)
    .replaceAll('\u2212', '-')
    .replaceAll('\u00a0', ' ');

/** Chromium tells the selection inside a shadow tree by its root alone. @param {Element} node */
function selectionIn(node) {
  const root = /** @type {any} */ (node.getRootNode());
  return /** @type {Selection | null} */ (root.getSelection?.() ?? document.getSelection());
}

/**
 * Puts a column of a sheet into an entry of one line, a semicolon for each line end: browsers leave line
 * ends out, or make spaces of them, and the numbers run into each other. It is inserted as by hand: then
 * the browser tells of a change when the entry is left, and can take it back.
 * @param {ClipboardEvent} event
 */
export function pasteLines(event) {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  const entry = /** @type {HTMLInputElement} */ (event.target);
  if (!/[\r\n]/.test(text) || entry.readOnly) return;
  event.preventDefault();
  document.execCommand('insertText', false, text.replace(/\s*[\r\n]+\s*/g, '; '));
}

/**
 * Copies, or where the browser does not let us, selects what is to be copied by hand.
 * @param {string} text
 * @param {Element} shown  where it stands
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
