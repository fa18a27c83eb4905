/**
 * The strictest policy that a page with a frame, or with the element, can have. Pictures of its own are
 * allowed for the icon that browsers ask for.
 */
export const policies = {
  /** @param {string} origin  of the embed folder */
  frame: (origin) =>
    `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src 'self'; base-uri 'none'; form-action 'none'`,
  /** @param {string} origin */
  element: (origin) =>
    `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; worker-src blob:; img-src 'self'; base-uri 'none'; form-action 'none'`,
};

/**
 * A page that somebody else wrote.
 * @param {string} body  HTML
 * @param {{lang?: string, head?: string}} [options]
 */
export const hostPage = (body, { lang = 'en', head = '' } = {}) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Course notes</title>
    ${head}
  </head>
  <body>
    <h1>Course notes</h1>
    ${body}
  </body>
</html>`;

/**
 * The snippet of a frame.
 * @param {string} src
 * @param {Record<string, string>} [attributes]  on top
 */
export const frame = (src, attributes = {}) => {
  const more = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<iframe src="${src}" title="Linear regression from scratch" width="100%" height="560" loading="lazy" frameborder="0" allow="fullscreen; clipboard-write" data-gradient-walk="1"${more.join('')}></iframe>`;
};

/** The element, which needs its server's permission (CORS) on another origin. @param {string} src */
export const elementScript = (src) => `<script type="module" src="${src}"></script>`;

/** The host script, which needs none. @param {string} src */
export const hostScript = (src) => `<script src="${src}" defer="defer"></script>`;
