/** @import { Axis } from '../session/company.js' */
/** @import { Trials } from '../session/trials.js' */

/**
 * The types that engine, session, scenes, element, links and command line share. Types only: this
 * module exports nothing at run time. Everything here is plain JSON or typed arrays, so it can be
 * posted to a worker, put in a link or printed.
 *
 * Steps are counted in finished updates: step 0 is the start, update k leads from step k−1 to step k.
 *
 * @typedef {string} Phase  a stop inside one update: 'batch', 'forward', 'residual', 'loss',
 *   'backward', 'sum', 'divide', 'update', 'zero' …; an experiment lists the ones it has, in order
 *
 * @typedef {object} Setting  One row of the registry: attribute = query key = command-line flag.
 * @property {string} name  kebab-case
 * @property {'int'|'real'|'list'|'table'|'flag'|'choice'} kind  table: rows of numbers, [] by default
 * @property {number} [min]  for int, real, and each entry of a list or table
 * @property {number} [max]
 * @property {number} [minLength]  for list: entries; for table: rows
 * @property {number} [maxLength]
 * @property {string} [along]  a list has as many entries as this other one
 * @property {string} [entryOf]  an int is the place of an entry of this list, from 0; −1: of none
 * @property {number} [minColumns]  for table
 * @property {number} [maxColumns]
 * @property {string[]} [choices]  for choice
 * @property {any} default
 * @property {string} [choice]  the setting that the default follows
 * @property {Record<string, number>} [defaults]  by its value; `default` for values not named
 * @property {'data'|'start'|'training'|'variant'} group  where the controls put it
 * @property {boolean} live  true: a change is an edit that takes effect at the next update;
 *   false: a change starts a new run
 * @property {[number, number]} [useful]  what a slider covers; without: no slider
 * @property {string} [when]  it only matters then: 'optimizer=momentum|nesterov'
 *
 * @typedef {object} Experiment
 * @property {string} id  'descent' | 'by-hand' | 'regression'
 * @property {Setting[]} settings
 * @property {Phase[]} phases
 * @property {Record<string, 'settings' | 'state' | 'update'>} questions  what it answers, and what the
 *   answer depends on: the settings in force, the parameters at a step, or the update that led there
 * @property {boolean} pointsEditable  data points can be moved, added, removed by an edit
 * @property {number} mostEdits  of a run
 * @property {number} lastStep  at which there can be an edit
 *
 * @typedef {{point: number, x: number[], y: number[]}} PointChange
 *   moves point `point`; `point` = number of points adds one; empty x and y removes it
 * @typedef {{setting: string, value: any} | PointChange | {switch: string, on: boolean}} Change
 *   switch: a flag setting that is live
 * @typedef {{step: number, change: Change}} Edit  takes effect in update step+1
 *
 * @typedef {{step: number, phase: Phase | null}} Cursor
 *   phase null: between updates, `step` updates are finished. Otherwise inside update step+1, at the
 *   stop named: everything up to and including that phase has happened.
 *
 * @typedef {{experiment: string, settings: Record<string, any>, name?: string}} Beside  a run beside the
 *   run; name: what a card calls it, else it is called by what differs
 *
 * @typedef {object} Run  what a link carries
 * @property {1} version
 * @property {string} experiment
 * @property {Record<string, any>} settings  only those that differ from the defaults
 * @property {Edit[]} edits
 * @property {Cursor} cursor
 * @property {Beside[]} [beside]
 *
 * @typedef {object} ErrorInfo
 * @property {string} name  key of the sentence: i18n `error.<name>`
 * @property {string} [parameter]
 * @property {any} [value]
 * @property {number} [min]
 * @property {number} [max]
 * @property {string[]} [choices]  what there is instead
 *
 * @typedef {Record<string, any>} Parameters  nested arrays in the library's shapes:
 *   regression {w: [[w1],[w2]], b: [b]}, by-hand {w: [w], b: [b]}, descent {x: [x1, …]}
 * @typedef {{name: string, shape: number[], single: boolean}} ParameterShape  single: float32
 *
 * @typedef {object} State  getState(): small whatever the experiment
 * @property {string} chapter
 * @property {string} card
 * @property {string} experiment
 * @property {'loading'|'ready'|'running'|'done'|'diverged'|'error'} status
 *   of the run at the cursor: done = step is totalSteps; diverged = the cursor is at the last finite
 *   step and the next update is not finite
 * @property {number} step
 * @property {number} epoch
 * @property {number} updatesPerEpoch  0 where there are no updates
 * @property {number} totalSteps
 * @property {number} length  updates computed so far (scrubbing reaches this far)
 * @property {number | null} divergedAt  number of the first bad update, null while there is none
 * @property {Phase | null} phase
 * @property {number | null} loss  mean minibatch loss of the update at the cursor, before it changed anything
 * @property {number | null} fullLoss  mean loss over all data with the parameters at `step`, where measured
 * @property {Parameters} parameters  only where they are few
 * @property {Run} run
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {ErrorInfo} [error]
 *
 * @typedef {{shape: number[], values: Float32Array | Float64Array | Int32Array | Uint8Array}} NamedTensor
 * @typedef {Record<string, NamedTensor>} Answer  of a question; its names are the experiment's
 *
 * @typedef {object} UpdateRecord  one finished update, with the tensors that were asked for
 * @property {number} step  number of the update, from 1
 * @property {number} epoch  from 1
 * @property {Int32Array} batch  indices into the data
 * @property {Record<string, NamedTensor>} tensors  names below, where the experiment has them:
 *   X, y, yHat, residual, loss (per sample), gradPerSample.<p>, grad.<p> (as `param.grad` holds it when
 *   the optimizer reads it), step.<p> (what is subtracted), before.<p>, after.<p>,
 *   fullGrad.<p> (gradient of the mean loss over all data at `before`), order (all rows of the data in
 *   the order of this epoch; the batch is a slice of it); <p> is w, b or x
 * @property {number} loss  mean over the batch
 * @property {'ok'|'diverged'} status
 *
 * @typedef {object} RunView  one run at its cursor: an immutable picture, replaced at each change. What
 *   is read off it, web/view/ knows
 * @property {Experiment} experiment
 * @property {Record<string, any>} settings  all of them, with defaults filled in, as in force at the cursor
 * @property {State} state
 * @property {ParameterShape[]} parameters
 * @property {Record<string, Float64Array>} columns  rows 0 … state.length: 'loss', 'fullLoss', 'w.0' …;
 *   NaN where a step does not measure one
 * @property {UpdateRecord | null} record  the update the cursor is inside, or (phase null) the one that led here
 * @property {string} [name]  that a card gives it
 * @property {number | null} [updateTime]  milliseconds that an update takes, where it was measured
 * @property {(question: string, args?: Record<string, any>) => Answer | null} answer
 *   null: not there yet, or the experiment cannot say; then there will be a new view when it can.
 *   With args it may be of other args, until theirs has come
 *
 * @typedef {object} Company  what stands around the run
 * @property {RunView[]} beside  runs that follow it, each to its own end
 * @property {Axis} [axis]  in what they follow
 * @property {Trials | null} [trials]  runs aside, of which only the outcome
 *   is shown
 * @property {RunView[]} [ghosts]  runs that a gesture on this card has replaced, as far as they had come
 * @typedef {RunView & Company} View  what a scene is given: the run that the transport moves, and what
 *   stands around it
 */

export {};
