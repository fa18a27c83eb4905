/**
 * What the built site may do, and nothing else: its own files, WebAssembly, its worker (a Blob where the
 * page is embedded). No inline script or style, no eval, no other host.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Puts the policy into the pages of a build. The dev server goes without: it injects styles itself.
 * @returns {import('vite').Plugin}
 */
export function contentPolicy() {
  return {
    name: 'gradient-walk:content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
