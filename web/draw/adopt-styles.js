/** @type {WeakMap<object, Map<string, CSSStyleSheet>>} document → its sheets, by text */
const sheets = new WeakMap();

/**
 * Gives the document or shadow root that `node` stands in a style sheet, once. An adopted sheet is the
 * one form that a strict Content-Security-Policy lets through.
 * @param {Node} node
 * @param {string} text
 */
export function adoptStyles(node, text) {
  const root = /** @type {Document | ShadowRoot} */ (node.getRootNode());
  const document = node.ownerDocument;
  if (!document?.defaultView || !('adoptedStyleSheets' in root)) return;
  let known = sheets.get(document);
  if (!known) sheets.set(document, (known = new Map()));
  let sheet = known.get(text);
  if (!sheet) {
    sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
