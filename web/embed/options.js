import { readLink } from '../session/url-state.js';
/** @import { Link } from '../session/url-state.js' */

/**
 * What a page says to the element: the same names and values as in a link, written as attributes.
 * @typedef {Link & {layout: Layout}} Options
 * @typedef {'embed' | 'page' | 'opening'} Layout  the app's own page asks for more than a guest gets
 */

/**
 * @param {(readonly [string, string])[]} attributes
 * @param {string} fragment  '#run=…', or ''
 * @param {Record<string, string>} settings  out of an address: they win
 * @returns {Options}
 */
export function readOptions(attributes, fragment, settings) {
  const layout = attributes.find(([name]) => name === 'layout')?.[1];
  const link = readLink(`?${new URLSearchParams(attributes.map(([...pair]) => pair))}`, fragment);
  return {
    ...link,
    settings: { ...link.settings, ...settings },
    layout: layout === 'page' || layout === 'opening' ? layout : 'embed',
  };
}
