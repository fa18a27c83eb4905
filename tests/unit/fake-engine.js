/**
 * A stand-in for the compiled engine with the same surface (bindings.cpp), for tests of what is around
 * it: x ← x − lr·2x on each entry of `x0`, three updates an epoch.
 *
 * @typedef {import('../../web/engine/types.js').Edit} Edit
 */

/** @type {import('../../web/engine/types.js').Experiment} */
export const toy = {
  id: 'toy',
  phases: ['forward', 'backward', 'update'],
  pointsEditable: true,
  settings: [
    list('x0', [1], 'start', 3),
    { ...number('lr', 0.25, 0, 10), kind: 'real', live: true },
    { ...number('iterations', 12, 1, 1_000_000), live: true },
    {
      name: 'reduction',
      kind: 'choice',
      choices: ['sum', 'mean'],
      default: 'sum',
      group: 'training',
      live: true,
    },
    { name: 'twice', kind: 'flag', default: false, group: 'variant', live: true },
    { ...number('seed', 0, -(2 ** 53), 2 ** 53), group: 'data' },
    list('x', [1, 2], 'data', 9),
    list('y', [3, 5], 'data', 9),
  ],
};

/** @typedef {import('../../web/engine/types.js').Setting} Setting */

/** @param {string} name @param {number} initial @param {number} min @param {number} max @returns {Setting} */
function number(name, initial, min, max) {
  return { name, kind: 'int', default: initial, min, max, group: 'training', live: false };
}

/** @param {string} name @param {number[]} initial @param {'data' | 'start'} group @param {number} maxLength @returns {Setting} */
function list(name, initial, group, maxLength) {
  const limits = { min: -100, max: 100, minLength: 1, maxLength };
  return { name, kind: 'list', default: initial, ...limits, group, live: false };
}

/** @param {import('../../web/engine/types.js').ErrorInfo} info */
const configError = (info) => Object.assign(new Error(info.name), { info });

class ToyRun {
  /** @type {{step: number, phase: string | null}} */
  cursor = { step: 0, phase: null };
  /** @type {number | null} */
  divergedAt = null;
  /** @type {number[][]} */
  rows = [];

  /** @param {any} run */
  constructor({ experiment, settings, edits, cursor }) {
    if (experiment !== 'toy') throw configError({ name: 'unknown-experiment', value: experiment });
    this.acts = [{ settings: checked(settings), edits: [...edits] }];
    this.act = 0;
    this.replay(0);
    this.seek(cursor.step, cursor.phase);
  }

  get log() {
    return this.acts[this.act];
  }

  /** Everything recomputed: slow and plain. @param {number} length */
  replay(length) {
    this.rows = [[...(this.log.settings.x0 ?? [1])]];
    this.divergedAt = null;
    this.cursor = { step: 0, phase: null };
    while (this.rows.length <= length && this.divergedAt === null) this.update();
  }

  /** @param {number} step */
  inForce(step) {
    /** @type {Record<string, any>} */
    const all = {
      ...Object.fromEntries(toy.settings.map((s) => [s.name, s.default])),
      ...this.log.settings,
    };
    for (const { step: since, change } of this.log.edits) {
      if (since > step) continue;
      if ('setting' in change) all[change.setting] = change.value;
      if ('switch' in change) all[change.switch] = change.on;
    }
    return all;
  }

  update() {
    const step = this.rows.length - 1;
    const { lr, twice } = this.inForce(step);
    const next = this.rows[step].map((x) => x - lr * 2 * x * (twice ? 2 : 1));
    if (next.every(Number.isFinite)) this.rows.push(next);
    else this.divergedAt = step + 1;
  }

  state() {
    const { step, phase } = this.cursor;
    const totalSteps = this.inForce(step).iterations;
    const length = this.rows.length - 1;
    const stuck = this.divergedAt !== null && step === length;
    return {
      experiment: 'toy',
      status: stuck ? 'diverged' : step === totalSteps ? 'done' : 'ready',
      step,
      epoch: Math.floor(step / 3),
      updatesPerEpoch: 3,
      totalSteps,
      length,
      divergedAt: this.divergedAt,
      phase,
      loss: step > 0 ? loss(this.rows[step - 1]) : null,
      fullLoss: loss(this.rows[step]),
      parameters: { x: this.rows[step] },
      run: { version: 1, experiment: 'toy', ...this.log, cursor: { ...this.cursor } },
      canUndo: this.act > 0,
      canRedo: this.act < this.acts.length - 1,
    };
  }

  /** @param {number} updates */
  advance(updates) {
    const from = this.cursor.step + 1;
    for (
      let k = 0;
      k < updates && this.cursor.step < this.inForce(this.cursor.step).iterations;
      k++
    ) {
      if (this.cursor.step === this.rows.length - 1) this.update();
      if (this.cursor.step === this.rows.length - 1) break;
      this.cursor = { step: this.cursor.step + 1, phase: null };
    }
    return { series: this.series(from, this.cursor.step) };
  }

  /** @param {number} step @param {any} phase */
  seek(step, phase) {
    const known =
      phase !== null && this.divergedAt !== null ? this.divergedAt : this.rows.length - 1;
    if (step + (phase === null ? 0 : 1) > known)
      throw configError({ name: 'unknown-step', value: step });
    this.cursor = { step, phase };
  }

  /** @param {number} step */
  record(step) {
    const before = Float64Array.from(this.rows[step - 1]);
    const bad = step === this.divergedAt;
    return {
      step,
      epoch: Math.ceil(step / 3),
      batch: Int32Array.of(0, 1),
      tensors: { 'before.x': { shape: [before.length], values: before } },
      loss: loss(this.rows[step - 1]),
      status: bad ? 'diverged' : 'ok',
    };
  }

  /** @param {any} change */
  edit(change) {
    const step = this.cursor.step + (this.cursor.phase === null ? 0 : 1);
    const row = toy.settings.find(({ name }) => name === (change.setting ?? change.switch));
    if (!('point' in change) && !row?.live) throw configError({ name: 'unknown-change' });
    if (row) checked({ [row.name]: change.value ?? change.on });
    const edits = [
      ...this.log.edits.filter((/** @type {Edit} */ edit) => edit.step <= step),
      { step, change },
    ];
    const { cursor } = this;
    this.begin({ settings: this.log.settings, edits }, step);
    this.cursor = cursor;
  }

  /** @param {any} settings */
  restart(settings) {
    this.begin({ settings: checked(settings), edits: [] }, 0);
  }

  undo() {
    this.act -= 1;
    this.replay(0);
  }

  redo() {
    this.act += 1;
    this.replay(0);
  }

  /** @param {any} log @param {number} step */
  begin(log, step) {
    this.acts = [...this.acts.slice(0, this.act + 1), log];
    this.act += 1;
    this.replay(step);
    this.cursor = { step, phase: null };
  }

  data() {
    const { x, y } = this.inForce(this.cursor.step);
    const column = (/** @type {number[]} */ list) => ({
      shape: [list.length, 1],
      values: Float64Array.from(list),
    });
    return { X: column(x), y: column(y), truth: null, heldOut: null };
  }

  analysis() {
    return {
      minimum: [0],
      minimumLoss: 0,
      eigenvalues: [2],
      largestSafeLr: 1,
      condition: 1,
      singular: false,
    };
  }

  /** @param {any} spec */
  surface(spec) {
    const { step, ...grid } = spec;
    const held = Object.fromEntries(
      this.rows[step]
        .map((x, k) => [`x.${k}`, x])
        .filter(([name]) => name !== spec.xName && name !== spec.yName),
    );
    return { ...grid, values: new Float64Array(spec.nx * spec.ny), fixed: held };
  }

  /** @param {number} step */
  graph(step) {
    return {
      nodes: [
        {
          id: 0,
          op: 'leaf',
          name: 'x',
          inputs: [],
          shape: [1],
          value: Float64Array.of(step),
          grad: null,
        },
      ],
      order: [0],
    };
  }

  /** @param {number} from @param {number} to */
  series(from, to) {
    const rows = this.rows.slice(from, to + 1);
    return {
      from,
      to,
      loss: Float64Array.from(rows, (_, k) => (from + k > 0 ? loss(this.rows[from + k - 1]) : NaN)),
      fullLoss: Float64Array.from(rows, loss),
      parameters: Float64Array.from(rows.flat()),
      parameterNames: this.rows[0].map((_, k) => `x.${k}`),
    };
  }

  delete() {
    this.rows = [];
  }
}

export const fakeEngine = /** @type {import('../../web/engine/methods.js').Engine} */ (
  /** @type {unknown} */ ({ registry: () => [toy], Run: ToyRun })
);

/** @param {readonly number[]} row */
const loss = (row) => row.reduce((sum, x) => sum + x * x, 0);

/** @param {Record<string, any>} settings */
function checked(settings) {
  for (const [name, value] of Object.entries(settings)) {
    const row = toy.settings.find((setting) => setting.name === name);
    if (!row) throw configError({ name: 'unknown-setting', parameter: name });
    const { min = -Infinity, max = Infinity } = row;
    if (typeof value === 'number' && !(value >= min && value <= max)) {
      throw configError({ name: 'out-of-range', parameter: name, value, min, max });
    }
  }
  return settings;
}
