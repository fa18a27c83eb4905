/** @typedef {import('../engine/types.js').Setting} Setting */

/**
 * The settings a directive names: `lr=2 batch-size=10 true-w=2,-3.4 peek` → an object with the types of
 * the registry's rows. Unknown names are left out.
 * @param {string | undefined} text
 * @param {Setting[]} rows
 * @returns {Record<string, any>}
 */
export function parseAssignments(text, rows) {
  /** @type {Record<string, any>} */
  const settings = {};
  for (const part of (text ?? '').split(/\s+/).filter(Boolean)) {
    const [name, value = 'true'] = part.split(/=(.*)/s);
    const row = rows.find((setting) => setting.name === name);
    if (row) settings[name] = typed(row, value);
  }
  return settings;
}

/**
 * @param {Setting} row
 * @param {string} text
 */
function typed(row, text) {
  switch (row.kind) {
    case 'flag':
      return !['false', '0', 'off', 'no'].includes(text);
    case 'list':
      return text.split(',').map(Number);
    case 'choice':
      return text;
    default:
      return Number(text);
  }
}
