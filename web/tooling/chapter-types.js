/** @import { Phase, Setting } from '../engine/types.js' */
/** @import { Axis } from '../session/company.js' */

/**
 * What a chapter's Markdown becomes at build time: `import('./scratch/zh.md')` gives its beginning, and
 * as `rest` the way to the other cards.
 * Types only. Settings (`set`, `with`) stay as they are written: `name=value`, separated by spaces, lists
 * with commas.
 *
 * @typedef {object} Chapter
 * @property {string} title
 * @property {string} short  for the contents
 * @property {Card[]} cards
 * @property {string} styles  rules for the generated classes of this chapter's HTML: formulas and tables
 *   have no style attributes; adopt it beside `virtual:math-styles`
 *
 * @typedef {Omit<Chapter, 'cards'> & {cards: [Card, ...Outline[]]}} Beginning
 *   what the first screen needs: one card, and the titles of the others
 * @typedef {Pick<Chapter, 'cards' | 'styles'>} Rest  all cards but the first
 *
 * @typedef {object} Outline  a card that has not been loaded yet
 * @property {string} id
 * @property {string[]} [was]  cards that went into it: links to them lead here
 * @property {string} title  HTML, it may hold a formula
 * @property {true} [still]  its experiment has no updates: there is nothing to step through
 * @property {true} [inside]  it is about the stops of an update
 * @property {string[]} [parameters]  names of those it begins with, where they are few
 * @property {string[]} [scenes]  its pictures
 * @property {undefined} [blocks]
 *
 * @typedef {object} Card
 * @property {string} id
 * @property {string[]} [was]
 * @property {string} title
 * @property {true} [still]
 * @property {true} [inside]
 * @property {string[]} [parameters]
 * @property {number} words  of its prose; a Chinese character counts 0.6
 * @property {Block[]} blocks
 *
 * @typedef {object} CodeLine
 * @property {string} html  tokens in classes `code-…`, quantities as <span data-q="grad">
 * @property {Phase[]} phases  the stops at which the line is lit
 *
 * @typedef {{lang: 'cpp' | 'python', file: string, lines: CodeLine[], plain?: true}} CodeTab
 *   plain: Python without PyTorch
 *
 * @typedef {{type: 'html', html: string}} HtmlBlock
 *   a number to compute is an empty <span class="value" data-of data-with data-digits data-format>
 * @typedef {{type: 'scene', ids: string[]}} SceneBlock
 * @typedef {{type: 'code', tabs: CodeTab[]}} CodeBlock
 * @typedef {{type: 'run', unit: 'micro' | 'update' | 'epoch' | 'run', count: number, label: string,
 *   done?: string, set?: string, reveal?: string}} RunBlock  reveal: HTML, once it is done
 * @typedef {{type: 'start', experiment?: string, set?: string, to?: string, name?: string,
 *   axis?: Axis}} StartBlock
 *   how the run that the card opens with differs from the chapter's at its start: see cardStart
 * @typedef {{type: 'beside', experiment?: string, set?: string, name?: string}} BesideBlock
 *   one that follows it: the card's run but for these settings, or a run of another experiment; name: what
 *   it is called
 * @typedef {{type: 'trials', of: 'outcome' | 'time', x: string, y?: string, set?: string,
 *   published?: string, label: string}} TrialsBlock
 * @typedef {{type: 'preset', presets: {set: string, label: string, to?: string}[]}} PresetBlock
 *   to: where it stands then; without it, at its end
 * @typedef {{type: 'switch', name: string, setting?: Setting}} SwitchBlock  setting: its row in the registry
 * @typedef {{type: 'control', name: string, setting?: Setting}} ControlBlock
 * @typedef {{type: 'print', errors?: 'yes'}} PrintBlock  errors: and how far w and b are from the truth
 * @typedef {{type: 'sketch', in: string}} SketchBlock  in: the picture
 * @typedef {{type: 'fog', in: string, until?: 'end' | 'right'}} FogBlock
 * @typedef {{type: 'formula', in: string, of: string, label: string, once?: 'right'}} FormulaBlock
 *   of: an expression in which `k` counts the updates; once: when the card's question is answered
 * @typedef {{type: 'data'}} DataBlock  which pictures are in use, and the way to others
 *
 * @typedef {{id: string, lines: CodeLine[]}} ListingPart  one excerpt
 * @typedef {{file: string, parts: ListingPart[]}} Listing
 * @typedef {object} Moving  a line of the right listing that can be moved
 * @property {string} setting  the setting that says where it stands
 * @property {number} line  which it is, through all parts
 * @property {{value: string, after: number}[]} places  with that value it stands after that line
 * @property {string} [out]  the value with which it is left out
 * @typedef {{type: 'listings', left: Listing, right: Listing, find?: true, move?: Moving}} ListingsBlock
 *   find: parts of the same id are partners, to be found
 *
 * @typedef {object} Accepts  which answers are meant; expressions of view/expression.js where it is text
 * @property {string} [answer]
 * @property {string} [of]
 * @property {string} [near]
 * @property {string} [with]
 * @property {string} [as]  settings that the numbers given are put into: then `of` is judged by min and max
 * @property {number} [tolerance]
 * @property {number} [factor]
 * @property {string} [min]
 * @property {string} [max]
 * @property {string} [pick]  ids of things in the picture, separated by spaces
 * @property {'least' | 'most'} [is]  of all things, by `of`
 *
 * @typedef {Accepts & {html: string, choice?: number}} Wrong
 *   a wrong answer that has a name, and what is said to it
 *
 * @typedef {object} CheckHead
 * @property {'check'} type
 * @property {string} id
 * @property {'number' | 'numbers' | 'choice' | 'pick' | 'bet'} kind
 * @property {string} [in]  the picture that a pick is answered on
 * @property {'thing' | 'place'} [asks]  what is picked there
 * @property {string} [what]  things of which kind
 * @property {string} question  HTML
 * @property {{html: string, right: boolean}[]} choices  empty unless kind is choice
 * @property {Wrong[]} wrongs
 * @property {string[]} hints  HTML
 * @property {string} [reveal]  HTML
 *
 * @typedef {CheckHead & Accepts} CheckBlock
 *
 * @typedef {HtmlBlock | SceneBlock | CodeBlock | RunBlock | StartBlock | BesideBlock | TrialsBlock | PresetBlock | SwitchBlock |
 *   ControlBlock | PrintBlock | SketchBlock | FogBlock | FormulaBlock | DataBlock | ListingsBlock |
 *   CheckBlock} Block
 */

export {};
