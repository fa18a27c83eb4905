/**
 * The types that engine, session, scenes, element, links and command line share. Types only: this
 * module exports nothing at run time. Everything here is plain JSON or typed arrays, so it can be
 * posted to a worker, put in a link or printed.
 *
 * Steps are counted in finished updates: step 0 is the start, update k leads from step k−1 to step k.
 *
 * @typedef {Float32Array | Float64Array} NumberArray
 * @typedef {'batch'|'forward'|'residual'|'loss'|'backward'|'sum'|'divide'|'update'|'zero'} Phase
 *   The stops inside one update, in this order; an experiment lists the ones it has.
 *
 * @typedef {object} Setting  One row of the registry: attribute = query key = command-line flag.
 * @property {string} name  kebab-case
 * @property {'int'|'real'|'list'|'flag'|'choice'} kind
 * @property {number} [min]  for int, real, and each entry of a list
 * @property {number} [max]
 * @property {number} [minLength]  for list
 * @property {number} [maxLength]
 * @property {string[]} [choices]  for choice
 * @property {any} default
 * @property {'data'|'start'|'training'|'variant'} group  where the controls put it
 * @property {boolean} live  true: a change is an edit that takes effect at the next update;
 *   false: a change starts a new run
 *
 * @typedef {object} Experiment
 * @property {string} id  'descent' | 'by-hand' | 'regression'
 * @property {Setting[]} settings
 * @property {Phase[]} phases
 * @property {boolean} pointsEditable  data points can be moved, added, removed by an edit
 *
 * @typedef {{setting: string, value: any}} SettingChange
 * @typedef {{point: number, x: number[], y: number[]}} PointChange
 *   moves point `point`; `point` = number of points adds one; empty x and y removes it
 * @typedef {{switch: string, on: boolean}} SwitchChange  a flag setting that is live
 * @typedef {SettingChange | PointChange | SwitchChange} Change
 * @typedef {{step: number, change: Change}} Edit  takes effect in update step+1
 *
 * @typedef {{step: number, phase: Phase | null}} Cursor
 *   phase null: between updates, `step` updates are finished. Otherwise inside update step+1, at the
 *   stop named: everything up to and including that phase has happened.
 *
 * @typedef {object} Run  what a link carries
 * @property {1} version
 * @property {string} experiment
 * @property {Record<string, any>} settings  only those that differ from the defaults
 * @property {Edit[]} edits
 * @property {Cursor} cursor
 *
 * @typedef {object} ErrorInfo
 * @property {string} name  key of the sentence: i18n `error.<name>`
 * @property {string} [parameter]
 * @property {any} [value]
 * @property {number} [min]
 * @property {number} [max]
 *
 * @typedef {Record<string, any>} Parameters  nested arrays in the library's shapes:
 *   regression {w: [[w1],[w2]], b: [b]}, by-hand {w: [w], b: [b]}, descent {x: [x1, …]}
 *
 * @typedef {object} EngineState  State without the page's part
 * @property {string} experiment
 * @property {'ready'|'done'|'diverged'} status  of the run at the cursor: done = step is totalSteps;
 *   diverged = the cursor is at the last finite step and the next update is not finite
 * @property {number} step
 * @property {number} epoch
 * @property {number} updatesPerEpoch
 * @property {number} totalSteps
 * @property {number} length  updates computed so far (scrubbing reaches this far)
 * @property {number | null} divergedAt  number of the first bad update, null while there is none
 * @property {Phase | null} phase
 * @property {number | null} loss  mean minibatch loss of the update at the cursor, before it changed anything
 * @property {number | null} fullLoss  mean loss over all data with the parameters at `step`
 * @property {Parameters} parameters
 * @property {Run} run
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 *
 * @typedef {Omit<EngineState, 'status'> & {chapter: string, card: string,
 *   status: 'loading'|'ready'|'running'|'done'|'diverged'|'error', error?: ErrorInfo}} State  getState()
 *
 * @typedef {{shape: number[], values: NumberArray}} NamedTensor
 *
 * @typedef {object} UpdateRecord  one finished update, everything a picture or a micro-step needs
 * @property {number} step  number of the update, from 1
 * @property {number} epoch  from 1
 * @property {Int32Array} batch  indices into the data
 * @property {Int32Array} [order]  all rows of the data in the order of this epoch; the batch is a slice
 *   of it. Experiments without minibatches have none.
 * @property {Record<string, NamedTensor>} tensors  names below, where the experiment has them:
 *   X, y, yHat, residual, loss (per sample), gradPerSample.<p>, grad.<p> (as `param.grad` holds it when
 *   the optimizer reads it), step.<p> (what is subtracted), before.<p>, after.<p>,
 *   fullGrad.<p> (gradient of the mean loss over all data at `before`); <p> is w, b or x
 * @property {number} loss  mean over the batch
 * @property {number} [fullLoss]  over all data, after the update
 * @property {'ok'|'diverged'} status
 *
 * @typedef {object} Series  rows of history, one per step `from … to`
 * @property {number} from
 * @property {number} to
 * @property {Float64Array} loss  minibatch loss of the update that led to this step (NaN at step 0)
 * @property {Float64Array} fullLoss  after the step
 * @property {Float64Array} parameters  rows of `parameterNames.length`
 * @property {string[]} parameterNames  flat, e.g. ['w.0', 'w.1', 'b.0']
 *
 * @typedef {object} Data
 * @property {NamedTensor | null} X  (n,d)
 * @property {NamedTensor | null} y  (n,1)
 * @property {{w: number[], b: number} | null} truth  the parameters the data was made with
 * @property {{x: number[], y: number} | null} heldOut  by-hand's test point
 *
 * @typedef {object} Analysis  of the current data and loss convention, in double
 * @property {number[]} minimum  flat, in the order of `parameterNames` (the closed form)
 * @property {number} minimumLoss  mean loss there: the noise floor of this data
 * @property {number[]} eigenvalues  of the loss's Hessian, largest first
 * @property {number} largestSafeLr  2/λmax for full-batch steps in this convention
 * @property {number} condition  λmax/λmin
 * @property {boolean} singular
 *
 * @typedef {object} Surface  the loss on a grid, row-major, y outer: values[iy * nx + ix]
 * @property {string} xName  a name of `parameterNames`
 * @property {string} yName
 * @property {[number, number]} x  range
 * @property {[number, number]} y
 * @property {number} nx
 * @property {number} ny
 * @property {Float64Array} values
 * @property {Record<string, number>} fixed  the parameters held, and at what value
 *
 * @typedef {object} GraphNode
 * @property {number} id
 * @property {string} op  'leaf', 'matmul', 'add' …
 * @property {string} name  'X', 'w', 'yHat' … or ''
 * @property {number[]} inputs
 * @property {number[]} shape
 * @property {NumberArray} value
 * @property {NumberArray | null} grad
 *
 * @typedef {object} Probe  a whole run computed aside, for numbers in the text and reference curves
 * @property {Record<string, any>} settings
 * @property {number} updatesPerEpoch
 * @property {number} totalSteps
 * @property {Series} series  rows 0 … last
 * @property {{epoch: number, loss: number | null}[]} epochs
 * @property {Parameters} parameters  at the end
 * @property {Data} data
 * @property {Analysis} analysis
 * @property {'done'|'diverged'} status
 * @property {number | null} divergedAt
 *
 * @typedef {object} View  what a scene is given: one immutable picture of everything, replaced at each change
 * @property {Experiment} experiment
 * @property {Record<string, any>} settings  all of them, with defaults filled in, as in force at the cursor
 * @property {State} state
 * @property {Series} series  rows 0 … state.length
 * @property {UpdateRecord | null} record  the update the cursor is inside, or (phase null) the one that led here
 * @property {Data} data
 * @property {Analysis} analysis
 * @property {Surface | null} surface  kept while a mounted scene needs it
 * @property {Probe | null} reference  the right program's run, while a variant switch is on
 * @property {(question: string, args?: any) => Record<string, any> | null} answer  null: not there yet, or
 *   the experiment cannot say
 * @property {RunView[]} beside  runs that follow this one: the right program while a variant is on
 *
 * @typedef {Omit<View, 'beside'>} RunView
 */

export {};
