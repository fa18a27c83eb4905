/**
 * A text about numbers in the plain characters that arithmetic is written with: digits, dot, comma,
 * `+ - * / ^ = ( ) %`, semicolon, line ends and spaces. What is not about a number (a name before it, a
 * unit behind it, a function around it) is left out. What is not understood stays as it is, and who
 * reads on finds no number there.
 *
 * @param {string} text
 * @returns {{plain: string, python: boolean}}  python: a list as Python writes it, or prints it
 */
export function plainNumbers(text) {
  const written = ascii(text).trim();
  const inner = unwrapped(written);
  const list = inner.replace(NAMES, ' ').trim();
  const bracketed = /^\[[^]*\]$/.test(list);
  const all = (bracketed ? list.replace(/\]\s*,?\s*\[/g, ';').replace(/[[\]]/g, ' ') : list)
    .replace(/\)\s*,?\s*\(/g, ');(')
    .replace(/\s*([*/^])\s*|\s+(%)/g, '$1$2')
    .replace(UNITS, ' ')
    .replace(MULTIPLES, (_, unit) => `e${EXPONENTS[unit.toLowerCase()]}`)
    .replace(TIMES_TEN, '$1e$2')
    .replace(/^[\s=≈~]+|[\s,;.!]+$/g, '');
  const plain = withoutPair(all)
    .split(';')
    .map((row) => withoutPair(row.trim()))
    .join(';');
  return { plain, python: bracketed || inner !== written };
}

/** @param {string} text */
function ascii(text) {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // A comma of a Chinese keyboard lists; it is never a decimal comma.
      .replace(/[，、]/g, ', ')
      .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/(?<=\d)[。｡](?=\d)/g, '.')
      .replace(/[。｡]/g, ';')
      .replace(/[\u2010-\u2012\u2212\ufe58\ufe63]|(?<!\d)[\u2013-\u2015]{1,2}/g, '-')
      .replace(/[⁺⁻]?[⁰¹²³⁴-⁹]+/g, (power) => `^${power.normalize('NFKC').replace('\u2212', '-')}`)
      .replaceAll('**', '^')
      .replace(/(?<!\d)[¼-¾⅐-⅞]/g, (part) => part.normalize('NFKC'))
      .replace(/[×✕⋅·∙∗]/g, '*')
      .replace(/[÷⁄∕]/g, '/')
      // Marks of thousands that are nothing else.
      .replace(/(?<=\d)['’_\u2009\u202f](?=\d{3}(?!\d))/g, '')
      .replace(/[^\S\n\t]/g, ' ')
  );
}

/** What stands in `np.array([1, 2], dtype=float)` or `tensor(0.4, grad_fn=<…>)`. @param {string} text */
function unwrapped(text) {
  const inner = /^(?:[^=(]*[=:]\s*)?[\w.]*(?:array|tensor|float\d*)\(([^]*)\)$/i.exec(text)?.[1];
  if (inner === undefined) return text;
  return inner.replace(/(?:,\s*(?:dtype|device|requires_grad|grad_fn)\s*=[^,]*)+$/, '').trim();
}

/** What stands in parentheses as a whole: a row, or all of them. @param {string} row */
function withoutPair(row) {
  let depth = 0;
  const close = [...row].findIndex((sign) => {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return depth === 0;
  });
  return row.startsWith('(') && close === row.length - 1 ? row.slice(1, -1) : row;
}

const NAME = String.raw`[\p{L}∂∇Δ][\p{L}\p{M}\p{N}∂∇Δ_₀-₉′'^./]*(?:\([\p{L}\s,]*\))?`;
/** `w = `, `(w, b) = `, `答案: `. */
const NAMES = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.])\(?\s*${NAME}(?:\s*[,;]\s*${NAME})*\s*\)?\s*(?:==?|:=?|≈)\s*`,
  'gu',
);

/** What is counted, in the languages there are: any other word might say how much (`16 dozen`). */
const COUNTED =
  'times?|updates?|steps?|epochs?|iterations?|samples?|points?|batche?s?|images?|bits?|nats?|' +
  '次更新|个样本|次|步|轮|个|批|点|遍|条|行|倍|张|米|比特|纳特';
const UNITS = new RegExp(String.raw`(?<=[\d%)百千万亿])\s*(?:${COUNTED})(?![\p{L}\p{N}])`, 'giu');

/** @type {Record<string, number>} */
const EXPONENTS = { 百: 2, k: 3, 千: 3, 万: 4, 亿: 8 };
const MULTIPLES = /(?<=\d)\s*(百|千|万|亿|k)(?![\p{L}\p{N}])/giu;

/** `4.627*10^-5` as a whole number of its own: `4.627e-5` to the last bit. */
const TIMES_TEN = /(?<=^|[\s,;(])([+-]?\d+(?:[.,]\d+)?)\*10\^\(?([+-]?\d+)\)?(?=$|[\s,;)])/g;
