/** Regular faces of Chinese system fonts, by the names that local() knows them by. */
const FACES = [
  'PingFangSC-Regular',
  'HiraginoSansGB-W3',
  'MicrosoftYaHei',
  'Microsoft YaHei',
  'NotoSansCJKsc-Regular',
  'Noto Sans CJK SC',
  'NotoSansSC-Regular',
  'WenQuanYiMicroHei',
];

/** @type {FontFace | null} */
let face = null;

/**
 * A family of the system's Chinese quotes, dash and dots alone. Latin fonts have such signs too, half as
 * wide, and come first in the stack for the sake of the letters. Where none of the faces is there, the
 * next family has the signs, as without it.
 */
export function registerChineseSigns() {
  if (face) return;
  const local = FACES.map((name) => `local('${name}')`).join(', ');
  const unicodeRange = 'U+2014, U+2018-2019, U+201C-201D, U+2026';
  face = new FontFace('gw-chinese-signs', local, { unicodeRange });
  document.fonts.add(face);
}
