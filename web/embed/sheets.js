import answers from '../styles/answers.css?inline';
import base from '../styles/base.css?inline';
import card from '../styles/card.css?inline';
import code from '../styles/code.css?inline';
import controls from '../styles/controls.css?inline';
import layout from '../styles/layout.css?inline';
import print from '../styles/print.css?inline';
import settings from '../styles/settings.css?inline';
import stage from '../styles/stage.css?inline';
import { codeStyles } from '../styles/code.js';
import { tokenRules } from '../styles/token-rules.js';

/** @type {CSSStyleSheet | null}  one for all elements of a page */
let shared = null;
/** @type {Map<string, CSSStyleSheet>} */
const known = new Map();

/**
 * The style sheets of an element's shadow root: adopted ones, which a strict CSP lets through.
 * @param {string} chapter  generated rules of the chapter that is open
 * @returns {CSSStyleSheet[]}
 */
export function sheets(chapter) {
  shared ??= sheetOf(ownRules());
  if (!chapter) return [shared];
  const own = known.get(chapter) ?? sheetOf(chapter);
  known.set(chapter, own);
  return [shared, own];
}

function ownRules() {
  const sources = [base, layout, stage, card, answers, code, codeStyles, controls, settings, print];
  return [tokenRules('.gw'), ...sources].join('\n');
}

/** @param {string} text */
function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
