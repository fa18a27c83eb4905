/** As high as a chapter's frame is asked to be before it says so itself. */
const HEIGHT = 640;
const WIDTH = 1200;

/**
 * oEmbed for a chapter's page: the JSON that a platform asks for when the page's address is pasted into
 * it, and the line in the page that leads there. Both need absolute addresses, so there is neither
 * unless PUBLIC_URL says where dist/ will be served. https://oembed.com
 * @param {{chapter: string, title: string}} what
 * @param {string | undefined} [publicUrl]
 * @returns {{head: string, file: string | null}}
 */
export function oembed({ chapter, title }, publicUrl = process.env.PUBLIC_URL) {
  if (!publicUrl) return { head: '', file: null };
  const folder = new URL('embed/1/', publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).href;
  const address = `${folder}${chapter}.oembed.json`;
  return {
    head: `<link rel="alternate" type="application/json+oembed" href="${address}" />`,
    file: `${JSON.stringify(
      {
        version: '1.0',
        type: 'rich',
        provider_name: 'Gradient Walk',
        provider_url: publicUrl,
        title,
        width: WIDTH,
        height: HEIGHT,
        html: frame(`${folder}${chapter}.html`, title),
        thumbnail_url: `${folder}${chapter}.en.png`,
        thumbnail_width: 1200,
        thumbnail_height: 675,
      },
      null,
      2,
    )}\n`,
  };
}

/** @param {string} src @param {string} title */
const frame = (src, title) =>
  `<iframe src="${src}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="${HEIGHT}" loading="lazy" frameborder="0" allow="fullscreen; clipboard-write" data-gradient-walk="1"></iframe>`;
