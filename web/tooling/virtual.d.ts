/** What the build-time plug-ins serve under a name instead of a file (web/tooling/plugins). */

declare module 'virtual:engine' {
  /** Emscripten's factory; the WebAssembly bytes travel inside the script that imports this. */
  export const createEngine: (options: { wasmBinary: Uint8Array }) => Promise<any>;
  export const wasmBinary: Uint8Array;
}

declare module 'virtual:engine-worker' {
  /** Address of the worker's one classic script; null where the build carries its text instead. */
  export const url: string | null;
  export const text: string | null;
}

declare module 'virtual:math-fonts' {
  /** The fonts that the formulas of all chapters use: bytes to fetch, names to register them under. */
  const fonts: { family: string; weight: string; style: string; url: string }[];
  export default fonts;
}

declare module 'virtual:math-styles' {
  /** KaTeX's style sheet without its fonts: to be adopted beside the chapter's `styles`. */
  const styles: string;
  export default styles;
}

declare module '*.md' {
  const chapter: import('./chapter-types.js').Chapter;
  export default chapter;
}
