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
