import { html, render } from 'lit/html.js';
import { trouble } from '../controls/telling.js';
import '../embed/element.js';
import { surviveTranslation } from '../embed/translated.js';
import { chooseLanguage, loadWords, translator } from '../i18n/index.js';
import rules from '../styles/app.css?inline';
import openingRules from '../styles/opening.css?inline';
import railRules from '../styles/rail.css?inline';
import { styleSheet } from '../styles/style-sheet.js';
import { tokenRules } from '../styles/token-rules.js';
import { openKeep } from './keep.js';
import { createOpening } from './opening-view.js';
import { chapterAddress, embedAddress, linkToEmbed, readPlace, writePlace } from './place.js';
import { rail } from './rail.js';
import { setAttributes } from './set-attributes.js';
/** @import { GradientWalkElement } from '../embed/element.js' */
/** @import { State } from '../engine/types.js' */
/** @import { Words } from '../i18n/index.js' */
/** @import { Link } from '../session/url-state.js' */
/** @import { EmbedPanel } from './embed/panel.js' */
/** @import { OnScreen, Place } from './place.js' */

/** The address follows the run this often; browsers refuse a page that writes it much faster. */
const ADDRESS_PAUSE = 400;

/** @typedef {'auto' | 'light' | 'dark'} Theme */

const THEMES = /** @type {Theme[]} */ (['auto', 'light', 'dark']);
/** @type {Words} */
const ownWords = { zh: () => import('./zh.js'), en: () => import('./en.js') };
/** With those of the page for teachers, once that is open. */
let tables = [ownWords];
const keep = openKeep();
const lab = /** @type {GradientWalkElement} */ (document.createElement('gradient-walk'));
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
/** As in styles/app.css. */
const side = matchMedia('(width >= 1056px)');

let place = readPlace(location);
let lang = chooseLanguage(place.link.lang ?? keep.choices.lang, navigator.languages);
/** @type {Theme} */
let theme = place.link.theme ?? keep.choices.theme ?? 'auto';
let t = translator({});
/** @type {OnScreen | null}  null: as the place was given */
let shown = null;
let addressTimer = 0;
/** When the address was last written, by the clock of the page. */
let written = -Infinity;
/** @type {EmbedPanel | null}  loaded for those who ask for it */
let panel = null;
/** What did not come; it is asked for again when the reader wants it. @type {'panel' | 'language' | null} */
let failed = null;

start().catch((error) => {
  // Without a word table nothing can be said but what stands in the page itself.
  console.warn('gradient-walk:', error);
  for (const part of document.querySelectorAll('[data-start]')) part.toggleAttribute('open');
});

async function start() {
  document.adoptedStyleSheets.push(styleSheet([tokenRules(':root'), railRules, rules].join('\n')));
  showTheme();
  surviveTranslation(document.body);
  t = await loadWords(lang, ...tables);
  for (const part of document.querySelectorAll('[data-start]')) part.remove();
  lab.id = 'lab';
  const opening = createOpening(() => Object.keys(place.link.settings).length === 0);
  lab.opening = { ...opening, rules: openingRules, words: ownWords };
  lab.chapterAddress = (/** @type {string} */ id) => chapterAddress(id, lang);
  hear('change', ({ state }) => follow(state));
  hear('done', markDone);
  hear('ready', ({ chapter, cards }) => {
    if (cards > 0) keep.setChapter(chapter, { total: cards });
    refresh();
  });
  if (keep.choices.code) lab.code = keep.choices.code;
  hear('code', keep.choose);
  hear('enter', () => go({ ...place, opening: false }));
  document.addEventListener('click', followLink);
  addEventListener('popstate', () => {
    place = readPlace(location);
    shown = null;
    if (place.embed) panel?.open(place.link, lang);
    show();
  });
  darkSystem.addEventListener('change', () => {
    showTheme();
    refresh();
  });
  side.addEventListener('change', refresh);
  show();
}

/** Something around the lab is another; the lab may be further than it has told so far. */
function refresh() {
  follow(/** @type {State} */ (lab.getState()));
  show();
}

function show() {
  if (place.embed && !panel && failed !== 'panel') loadPanel();
  if (!place.embed) dressLab();
  draw();
}

/** The page around the lab, which knows better than the address where it is. */
function draw() {
  const { embed, opening } = place;
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : lang;
  const chapter = opening ? '' : t(`chapter.${place.chapter}`);
  const title = embed ? t('embed.title') : chapter;
  document.title = title ? `${title} · ${t('app.name')}` : t('app.title');
  const labPart = html`<h1 class="sr">${title || t('app.title')}</h1>
    ${lab}`;
  render(
    html`<a class="skip" href=${embed ? '#embed' : '#lab'} @click=${skip}
        >${t(embed ? 'embed.skip' : 'app.skip')}</a
      >
      <div class="page">
        ${rail({
          t,
          lang,
          theme,
          side: side.matches,
          current: opening ? '' : place.chapter,
          progress: keep.chapter,
          switchLanguage,
          switchTheme,
          embed: embedAddress(linkToEmbed(place, shown), lang),
          embedding: embed,
          help: embed ? null : () => lab.showHelp(),
        })}
        <main>${troublePart()}${embed ? panel?.root : labPart}</main>
      </div>`,
    document.body,
  );
  if (embed) panel?.dress({ t, lang, theme: shownTheme() });
}

function troublePart() {
  if (!failed || (failed === 'panel' && !place.embed)) return '';
  const retry = failed === 'panel' ? loadPanel : switchLanguage;
  return html`<div class="failed">
    ${trouble({ t, error: { name: `${failed}-failed` }, retry })}
  </div>`;
}

async function loadPanel() {
  failed = null;
  try {
    const { EmbedPanel, panelWords } = await import('./embed/panel.js');
    tables = [ownWords, ...panelWords];
    t = await loadWords(lang, ...tables);
    panel ??= new EmbedPanel({ keep, link: place.link, lang, changed: followChoice });
  } catch (error) {
    console.warn('gradient-walk:', error);
    failed = 'panel';
  }
  show();
}

/** @param {Partial<Link>} link  what a teacher has chosen */
function followChoice(link) {
  const { lang: shown, theme: dress } = place.link;
  place = { ...place, link: { ...place.link, ...link, lang: shown, theme: dress } };
  writeAddress();
}

/** The lab's attributes say what the address says. */
function dressLab() {
  const { link, chapter, opening, fragment } = place;
  const progress = keep.chapter(chapter);
  lab.setDone(chapter, progress.done);
  const wanted = {
    chapter,
    card: place.card || progress.card,
    layout: opening ? 'opening' : 'page',
    lang,
    theme: shownTheme(),
    hide: link.hide.join(','),
    start: link.start ?? 'eager',
    ...(link.scene && { scene: link.scene }),
    ...(link.readonly && { readonly: '1' }),
    ...(!link.links && { links: '0' }),
  };
  setAttributes(lab, wanted, ['id']);
  lab.settings = link.settings;
  // As the place was given: the address itself moves on with the run.
  lab.fragment = fragment;
}

/** @param {Place} next */
function go(next) {
  place = next;
  if (place.embed) panel?.open(place.link, lang);
  history.pushState(null, '', address());
  show();
}

/** @param {State} state */
function follow(state) {
  // Told a little later, it may still be of the chapter before.
  if (state.chapter !== place.chapter) return;
  shown = lab.toLink();
  if (!place.opening && state.card && state.card !== place.card) {
    place = { ...place, card: state.card };
    keep.setChapter(state.chapter, { card: state.card });
  }
  writeAddress();
}

function writeAddress() {
  const pause = Math.max(0, written + ADDRESS_PAUSE - performance.now());
  addressTimer ||= window.setTimeout(() => {
    writeNow();
    draw();
  }, pause);
}

function writeNow() {
  clearTimeout(addressTimer);
  addressTimer = 0;
  written = performance.now();
  history.replaceState(null, '', address());
}

/** Before this place is left, its address says how far the lab has come, and not how far it was told. */
function leavePlace() {
  const state = /** @type {State} */ (lab.getState());
  if (place.embed || ['loading', 'error'].includes(state.status)) return;
  follow(state);
  writeNow();
}

function address() {
  return writePlace({ place, lang, shown });
}

/** @param {{chapter: string, card: string}} what */
function markDone({ chapter, card }) {
  const { done } = keep.chapter(chapter);
  if (!done.includes(card)) keep.setChapter(chapter, { done: [...done, card] });
  refresh();
}

/** Links to chapters, also those inside the lab, change the page in place. @param {MouseEvent} event */
function followLink(event) {
  const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link || link.origin !== location.origin || link.pathname !== location.pathname) return;
  if (link.classList.contains('skip')) return;
  event.preventDefault();
  if (!side.matches) link.closest('details')?.removeAttribute('open');
  leavePlace();
  if (link.classList.contains('to-embed'))
    link.href = embedAddress(linkToEmbed(place, shown), lang);
  shown = null;
  go(readPlace(link));
  scrollTo(0, 0);
}

/** All that is read changes together, or, where a part of it does not come, nothing does. */
async function switchLanguage() {
  const next = lang === 'zh' ? 'en' : 'zh';
  failed = null;
  try {
    [t] = await Promise.all([loadWords(next, ...tables), lab.loadLanguage(next)]);
  } catch (error) {
    console.warn('gradient-walk:', error);
    failed = 'language';
    return show();
  }
  lang = next;
  keep.choose({ lang });
  history.replaceState(null, '', address());
  refresh();
}

function switchTheme() {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  place.link.theme = null;
  keep.choose({ theme });
  showTheme();
  refresh();
}

function showTheme() {
  document.documentElement.dataset.theme = shownTheme();
}

/** @returns {'light' | 'dark'} */
function shownTheme() {
  if (theme !== 'auto') return theme;
  return darkSystem.matches ? 'dark' : 'light';
}

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  if (place.embed) panel?.root.focus();
  else lab.focusLab();
}

/** What the lab tells. @param {string} type @param {(detail: any) => void} listener */
function hear(type, listener) {
  lab.addEventListener(`gradient-walk-${type}`, (event) =>
    listener(/** @type {CustomEvent} */ (event).detail),
  );
}
