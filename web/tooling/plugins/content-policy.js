import { fashionMnistUrl } from './fashion-mnist.js';
/** @import { Plugin } from 'vite' */

/**
 * What the built site may do, and nothing else: its own files, WebAssembly, its worker (a Blob where the
 * page is embedded). No inline script or style, no eval, no other host.
 */
const policy = () =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${originOf(fashionMnistUrl())}`.trim(),
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The one other host: data that are not on this machine. @param {string | null} address */
const originOf = (address) => (address ? new URL(address).origin : '');

/**
 * Puts the policy into the pages of a build. The dev server goes without: it injects styles itself.
 * @returns {Plugin}
 */
export function contentPolicy() {
  return {
    name: 'gradient-walk:content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}
