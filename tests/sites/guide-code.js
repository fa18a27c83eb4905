import fs from 'node:fs';
import { inRoot } from '../../web/tooling/paths.js';

const guide = fs.readFileSync(inRoot('web/guide/en.md'), 'utf8');
const snippets = [...guide.matchAll(/^(`{3,})\w+\n([^]*?)^\1$/gm)].map(([, , text]) => text);

/**
 * A snippet of the guide as a teacher would paste it: what is tested is what stands there.
 * @param {RegExp} pattern  of its text, the first that fits
 * @param {string} embed  address of the embed folder, for https://HOST/embed/1/
 */
export function guideCode(pattern, embed) {
  const found = snippets.find((text) => pattern.test(text));
  if (!found) throw new Error(`the guide has no snippet like ${pattern}`);
  return found.replaceAll('https://HOST/embed/1/', embed);
}
