/**
 * Properties that mirror the attribute of the same name, as frameworks write them: true and '' are there,
 * false and null are not.
 * @param {HTMLElement} prototype
 * @param {string[]} names
 */
export function mirror(prototype, names) {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  }
}

/**
 * Sets again what a page set before the element was known: until now it hid the properties of the class.
 * @param {any} element
 * @param {string[]} names  of properties
 */
export function adoptEarly(element, names) {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
