/**
 * @typedef {import('../engine/types.js').Surface} Surface
 * @typedef {object} SurfaceRequest  see SurfaceSpec of the scenes
 * @property {string} xName
 * @property {string} yName
 * @property {[number, number]} x
 * @property {[number, number]} y
 * @property {number} nx
 * @property {number} ny
 * @property {number} [step]  the other parameters are held as they are there; without: at the cursor
 */

/**
 * Keeps one loss surface up to date: computes it again when another is asked for, when data or loss
 * are replaced, and when a parameter that is held has moved; never more than one at a time, so that
 * under a stream of changes it is always the latest that is computed next.
 */
export class SurfaceKeeper {
  /**
   * @param {(request: SurfaceRequest & {step: number}) => Promise<Surface>} compute
   * @param {() => void} changed  told when `current` is another
   */
  constructor(compute, changed) {
    this.#compute = compute;
    this.#changed = changed;
  }

  #compute;
  #changed;
  #busy = false;
  #key = '';
  /** @type {SurfaceRequest | null} */
  #request = null;

  /** @type {Surface | null} */
  current = null;

  /** @param {SurfaceRequest | null} request @param {import('./remote-run.js').RemoteRun} run */
  require(request, run) {
    this.#request = request;
    if (request) this.refresh(run);
    else if (this.current) {
      this.current = null;
      this.#key = '';
      this.#changed();
    }
  }

  /** @param {import('./remote-run.js').RemoteRun} run */
  refresh(run) {
    if (!this.#request || this.#busy) return;
    const request = { ...this.#request, step: this.#request.step ?? run.state.step };
    const key = keyOf(request, run);
    if (key === this.#key) return;
    this.#busy = true;
    this.#compute(request)
      .catch(() => null)
      .then((surface) => {
        this.#busy = false;
        this.#key = key;
        this.current = this.#request && surface;
        this.#changed();
      });
  }
}

/**
 * Everything a surface depends on.
 * @param {SurfaceRequest & {step: number}} request
 * @param {import('./remote-run.js').RemoteRun} run
 */
function keyOf({ step, ...grid }, { series, version }) {
  const { parameterNames, parameters, to } = series.view();
  const row = Math.min(step, to) * parameterNames.length;
  const held = parameterNames.map((name, index) =>
    name === grid.xName || name === grid.yName ? 0 : parameters[row + index],
  );
  return JSON.stringify([grid, version, held]);
}
