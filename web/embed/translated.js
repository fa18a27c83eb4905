/**
 * Lets live text live on in a page that the browser translates. Translators put an element (`font`) in
 * the place of a text node; lit goes on writing `data` to what stands in that place, which does nothing
 * to an element. Here it gets a `data` that is its text. What must not be translated at all, numbers and
 * names of tensors, is marked `translate="no"`.
 * @param {Node} root
 * @param {AbortSignal} [signal]
 */
export function surviveTranslation(root, signal) {
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeName === 'FONT') Object.defineProperty(node, 'data', DATA);
  });
  watch.observe(root, { childList: true, subtree: true });
  signal?.addEventListener('abort', () => watch.disconnect(), { once: true });
}

/** @type {PropertyDescriptor & ThisType<Element>} */
const DATA = {
  configurable: true,
  get() {
    return this.textContent;
  },
  set(text) {
    this.textContent = text;
  },
};
