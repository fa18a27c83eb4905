import { createHash } from 'node:crypto';

const TAG = /<[a-z][^<>]*\sstyle="[^<>]*>/gi;
const STYLE = /\sstyle="([^"]*)"/i;
const CLASS = /\sclass="([^"]*)"/i;

/**
 * Turns the `style=` attributes of generated HTML, which a strict content policy drops, into classes of
 * one sheet. The name comes from the declarations, so the same ones share a class everywhere.
 * @param {string} html
 * @param {Map<string, string>} rules  class → declarations; added to
 */
export function stylesToClasses(html, rules) {
  return html.replace(TAG, (tag) => {
    const declarations = (STYLE.exec(tag)?.[1] ?? '').trim().replace(/;$/, '');
    const plain = tag.replace(STYLE, '');
    if (declarations === '') return plain;
    const name = `s${createHash('sha256').update(declarations).digest('hex').slice(0, 7)}`;
    rules.set(name, declarations);
    return CLASS.test(plain)
      ? plain.replace(CLASS, (_whole, classes) => ` class="${classes} ${name}"`)
      : plain.replace(/^<[a-z0-9]+/i, (start) => `${start} class="${name}"`);
  });
}

/**
 * The sheet. A style attribute beats every ordinary rule, so its stand-in is important.
 * @param {Map<string, string>} rules
 */
export function sheet(rules) {
  return [...rules]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, declarations]) => `.${name}{${declarations.replace(/;|$/g, '!important$&')}}`)
    .join('\n');
}
