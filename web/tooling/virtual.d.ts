/** What the build-time plug-ins serve under a name instead of a file (web/tooling/plugins). */

declare module 'virtual:engine' {
  /** Emscripten's factory; the WebAssembly bytes travel inside the script that imports this. */
  export const createEngine: (options: { wasmBinary: Uint8Array }) => Promise<any>;
  /** Those bytes, deflated (zlib's format), in base64. */
  export const deflatedWasm: string;
}

declare module 'virtual:engine-worker' {
  /**
   * By the engine's name, those that this build has. `url`: address of the worker's one classic script;
   * null where the build carries its text instead.
   */
  export const sources: Partial<
    Record<import('../engine/engines.js').EngineName, import('../engine/client.js').WorkerSource>
  >;
}

declare module 'virtual:math-fonts' {
  /**
   * The fonts that the formulas of the chapters use, and the names to register them under: an address,
   * or where the build carries them their bytes in base64.
   */
  const fonts: {
    family: string;
    weight: string;
    style: string;
    url: string | null;
    bytes: string | null;
  }[];
  export default fonts;
}

declare module 'virtual:math-styles' {
  /** KaTeX's style sheet without its fonts: to be adopted beside the chapter's `styles`. */
  const styles: string;
  export default styles;
}

declare module '*.md' {
  const chapter: import('./chapter-types.js').Beginning;
  export default chapter;
  /** The other cards; a page that failed to load them may ask again. */
  export const rest: () => Promise<{ default: import('./chapter-types.js').Rest }>;
}

declare module 'virtual:fashion-mnist' {
  /** Address of the sample, four IDX files in one gzip; null: this build has none, or carries it. */
  export const sample: string | null;
  /** Id of the element whose text is the sample, in base64. */
  export const element: string | null;
  /** Address of the folder of the four files, ending in '/'. */
  export const all: string | null;
  /** Bytes of the four files. */
  export const size: number | null;
  export const plainSize: number | null;
}

declare module 'virtual:first-picture' {
  /** What stands on the first screen until the engine has answered: points as a path on 1000 × 1000. */
  const picture: { points: string; numbers: number[] };
  export default picture;
}
