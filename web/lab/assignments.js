import { parse } from '../engine/settings.js';

/**
 * The settings a directive names: `lr=2 batch-size=10 true-w=2,-3.4 peek` → an object with the types of
 * the registry's rows. Names and values that the registry does not know are left out.
 * @param {string | undefined} text
 * @param {import('../engine/types.js').Setting[]} rows
 * @returns {Record<string, any>}
 */
export function parseAssignments(text, rows) {
  /** @type {Record<string, any>} */
  const settings = {};
  for (const part of (text ?? '').split(/\s+/).filter(Boolean)) {
    const [name, value = ''] = part.split(/=(.*)/s);
    const row = rows.find((setting) => setting.name === name);
    const read = row && parse(row, value);
    if (read && 'value' in read) settings[name] = read.value;
  }
  return settings;
}
