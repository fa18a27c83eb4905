/**
 * What a chapter's Markdown becomes at build time: the default export of `import('./scratch/zh.md')`.
 * Types only. Settings (`set`, `with`) stay as they are written: `name=value`, separated by spaces, lists
 * with commas.
 *
 * @typedef {import('../engine/types.js').Phase} Phase
 *
 * @typedef {object} Chapter
 * @property {string} title
 * @property {string} short  for the contents
 * @property {Card[]} cards
 * @property {string} styles  rules for the generated classes of this chapter's HTML: formulas and tables
 *   have no style attributes; adopt it beside `virtual:math-styles`
 *
 * @typedef {object} Card
 * @property {string} id
 * @property {string} title  HTML, it may hold a formula
 * @property {number} words  of its prose; a Chinese character counts 0.6
 * @property {Block[]} blocks
 *
 * @typedef {object} CodeLine
 * @property {string} html  tokens in classes `code-…`, quantities as <span data-q="grad">
 * @property {Phase[]} phases  the stops at which the line is lit
 *
 * @typedef {{lang: 'cpp' | 'python', file: string, lines: CodeLine[]}} CodeTab
 *
 * @typedef {{type: 'html', html: string}} HtmlBlock
 *   a number to compute is an empty <span class="value" data-of data-with data-digits data-format>
 * @typedef {{type: 'scene', ids: string[]}} SceneBlock
 * @typedef {{type: 'code', tabs: CodeTab[]}} CodeBlock
 * @typedef {{type: 'run', unit: 'micro' | 'update' | 'epoch' | 'run', count: number, label: string,
 *   done?: string, set?: string}} RunBlock
 * @typedef {{type: 'start', set: string, to?: 'end'}} StartBlock
 *   the run that the card is about: shown when it opens, unless it is there
 * @typedef {{type: 'preset', presets: {set: string, label: string}[]}} PresetBlock
 * @typedef {{type: 'switch', name: string}} SwitchBlock
 * @typedef {{type: 'control', name: string}} ControlBlock
 * @typedef {{type: 'print'}} PrintBlock
 *
 * @typedef {object} CheckBlock
 * @property {'check'} type
 * @property {string} id
 * @property {'number' | 'numbers' | 'choice'} kind
 * @property {string} [answer]
 * @property {string} [of]
 * @property {string} [with]
 * @property {number} [tolerance]
 * @property {number} [min]
 * @property {number} [max]
 * @property {string} question  HTML
 * @property {{html: string, right: boolean}[]} choices  empty unless kind is choice
 * @property {string[]} hints  HTML
 * @property {string} [reveal]  HTML
 *
 * @typedef {HtmlBlock | SceneBlock | CodeBlock | RunBlock | StartBlock | PresetBlock | SwitchBlock | ControlBlock |
 *   PrintBlock | CheckBlock} Block
 */

export {};
