/**
 * Who may import whom under web/. A file belongs to the first row whose pattern it matches; it may
 * import files that match one of the row's `may`. Packages and JSDoc types are not restricted.
 *
 *     draw ← scenes;  protocol ← {worker, client} ← session ← player;  view ← {scenes, controls, lab, cli}
 *     {session, scenes, controls, i18n} ← lab ← embed ← app;  tooling/ ← vite.config.js alone
 *
 * @type {{files: RegExp, may: RegExp[]}[]}
 */
export const layers = [
  { files: /^vite\.config\.js$/, may: [/^tooling\//] },
  {
    files: /^tooling\/guide\//,
    may: [
      /^tooling\//,
      /^styles\//,
      /^i18n\//,
      /^chapters\/(index|contents|heights)\.js$/,
      /^engine\/(node|settings)\.js$/,
    ],
  },
  {
    files: /^tooling\//,
    may: [
      /^tooling\//,
      /^(chapters\/(index|contents|heights)|scenes\/index)\.js$/,
      /^engine\/(engine-error|engines|node|installed-data|remote-run|settings)\.js$/,
      /^i18n\//,
      /^view\/(expression|outcome-path)\.js$/,
      /^controls\/(card\/live-values|figures\/sketch)\.js$/,
    ],
  },
  { files: /^styles\//, may: [/^styles\//] },
  { files: /^draw\//, may: [/^draw\//, /^styles\//] },
  { files: /^view\//, may: [/^view\//, /^engine\/(float32|settings)\.js$/] },
  { files: /^scenes\//, may: [/^scenes\//, /^draw\//, /^styles\//, /^view\//] },
  { files: /^i18n\//, may: [/^i18n\//, /^engine\/float32\.js$/] },
  { files: /^engine\//, may: [/^engine\/(?!(worker|client|node)\.js)/] },
  {
    files: /^session\/(?!player)/,
    may: [/^session\/(?!player)/, /^engine\/(?!(worker|node)\.js)/],
  },
  { files: /^session\//, may: [/^session\//] },
  {
    files: /^datasets\//,
    may: [/^datasets\//, /^engine\/(engine-error|fetch-here|idx-size)\.js$/],
  },
  { files: /^chapters\//, may: [/^chapters\//] },
  {
    files: /^controls\//,
    may: [/^controls\//, /^i18n\//, /^styles\//, /^view\//, /^engine\/(float32|settings)\.js$/],
  },
  { files: /^export\//, may: [/^export\//, /^i18n\//, /^engine\/float32\.js$/] },
  {
    files: /^cli/,
    may: [
      /^cli\//,
      /^engine\/(?!(worker|client)\.js)/,
      /^export\//,
      /^i18n\//,
      /^session\//,
      /^view\//,
      /^chapters\/index\.js$/,
    ],
  },
  { files: /^lab\//, may: [/^(?!app\/|embed\/|tooling\/|cli|engine\/(worker|node)\.js)/] },
  { files: /^embed\//, may: [/^(?!app\/|tooling\/|cli|engine\/(worker|node)\.js)/] },
  { files: /^app\//, may: [/^(?!tooling\/|cli|engine\/(worker|node)\.js)/] },
];
