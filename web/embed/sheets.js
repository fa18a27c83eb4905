import base from '../styles/base.css?inline';
import card from '../styles/card.css?inline';
import code from '../styles/code.css?inline';
import controls from '../styles/controls.css?inline';
import headline from '../styles/headline.css?inline';
import layout from '../styles/layout.css?inline';
import liveText from '../styles/live-text.css?inline';
import numbers from '../styles/numbers.css?inline';
import outcome from '../styles/outcome.css?inline';
import print from '../styles/print.css?inline';
import stage from '../styles/stage.css?inline';
import { codeStyles } from '../styles/code.js';
import { styleSheet } from '../styles/style-sheet.js';
import { tokenRules } from '../styles/token-rules.js';

const reading = [card, liveText, outcome, code, codeStyles];
const sources = [base, layout, headline, stage, ...reading, controls, numbers, print];
const shared = [tokenRules('.gw'), ...sources].join('\n');

/**
 * The style sheets of an element's shadow root.
 * @param {string[]} own  rules of what has come: parts, the chapter that is open
 */
export const sheets = (own) => [shared, ...own].filter(Boolean).map(styleSheet);
