/**
 * What a frame and the page around it say to each other: plain objects marked with the version of the
 * contract. Who sent one is told by `event.source` alone; everything else is left unread.
 *
 *   frame → host: ready {height, paper, chapter, version} · resize {height, paper} · change {state} ·
 *                 done {chapter, card} · complete {chapter, done, total, right, checks} ·
 *                 error {code, message}
 *   host → frame: hello (answered with ready) · set {theme, lang, settings, state} · run · pause · reset
 */
const CONTRACT = 1;

/**
 * @param {Window} window  the other side
 * @param {string} type
 * @param {Record<string, any>} [content]  plain JSON; nothing in it is secret
 */
export function post(window, type, content = {}) {
  window.postMessage({ gradientWalk: CONTRACT, type, ...content }, '*');
}

/**
 * Hears messages of this contract.
 * @param {(message: {type: string, [key: string]: any}, source: MessageEventSource | null) => void} hear
 */
export function listen(hear) {
  addEventListener('message', ({ data, source }) => {
    const ours = typeof data === 'object' && data !== null && data.gradientWalk === CONTRACT;
    if (ours && typeof data.type === 'string') hear(data, source);
  });
}
