/** Where nobody can tell, a page opened from a disk: the name to be replaced. */
const UNKNOWN = 'https://HOST/embed/1/';

/**
 * The embed folder beside this page.
 * @param {string} page  document.baseURI
 */
export function hostBeside(page) {
  const { protocol, href } = new URL('embed/1/', page);
  return /^https?:$/.test(protocol) ? href : UNKNOWN;
}

/**
 * The address of the folder that was typed: with its last slash, without what a folder cannot have.
 * @param {string} text
 * @returns {string | null}  null: none that a site could use
 */
export function readHost(text) {
  const typed = text.trim();
  if (!/^https?:\/\/[^/\s]/i.test(typed) || !URL.canParse(typed)) return null;
  // The one in capitals stands for a name to come.
  if (typed === UNKNOWN) return UNKNOWN;
  const { origin, pathname } = new URL(typed);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}
