/**
 * Puts a column of a sheet into an entry of one line, a semicolon for each line end: browsers leave line
 * ends out, or make spaces of them, and the numbers run into each other.
 * @param {ClipboardEvent} event
 */
export function pasteLines(event) {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  const entry = /** @type {HTMLInputElement} */ (event.target);
  if (!/[\r\n]/.test(text) || entry.readOnly) return;
  event.preventDefault();
  entry.setRangeText(
    text.replace(/\s*[\r\n]+\s*/g, '; '),
    entry.selectionStart ?? 0,
    entry.selectionEnd ?? entry.value.length,
    'end',
  );
  entry.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
