/**
 * Gives an element just these attributes, and touches none that is right already: the element would
 * start over.
 * @param {Element} element
 * @param {Record<string, string>} wanted
 * @param {string[]} [kept]  names that are somebody else's
 */
export function setAttributes(element, wanted, kept = []) {
  for (const { name } of [...element.attributes]) {
    if (!kept.includes(name) && !Object.hasOwn(wanted, name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
