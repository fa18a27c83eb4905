/**
 * What a server sends so that pages of any kind may embed from it, also those that isolate themselves
 * (COEP). The guide's recipe for other servers is the same, and a test holds the two together.
 */
export const embedHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
