/** @type {Map<string, CSSStyleSheet>} */
const known = new Map();

/**
 * Rules as a sheet to be adopted, which a strict CSP lets through; one of each for all of a page.
 * @param {string} rules
 */
export function styleSheet(rules) {
  const sheet = known.get(rules) ?? new CSSStyleSheet();
  if (!known.has(rules)) sheet.replaceSync(rules);
  known.set(rules, sheet);
  return sheet;
}
