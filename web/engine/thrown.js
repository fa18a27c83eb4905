/** @import { Engine } from './methods.js' */

/** What of a run is called and can be refused. */
const CALLS = ['go', 'describe', 'ask', 'edit', 'restart', 'undo', 'redo'];

/**
 * The module of bindings.cpp with errors thrown that it gives back: WebKit does not survive it when a
 * JavaScript error crosses WebAssembly.
 * @param {any} module
 * @returns {Engine}
 */
export function throwing(module) {
  const { Run: Bare, provide } = module;
  for (const name of CALLS) {
    const call = Bare.prototype[name];
    Bare.prototype[name] = /** @this {any} @param {any[]} args */ function (...args) {
      return thrown(call.apply(this, args));
    };
  }
  /** @param {any} description @param {number} [budget] */
  module.Run = function Run(description, budget) {
    const run = new Bare(description, budget);
    const refusal = run.refusal();
    if (refusal) run.delete();
    return thrown(refusal) ?? run;
  };
  module.provide = (/** @type {any[]} */ ...args) => thrown(provide(...args));
  return module;
}

/** @param {any} result */
function thrown(result) {
  if (result instanceof Error) throw result;
  return result;
}
