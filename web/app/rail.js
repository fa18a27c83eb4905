import { html, nothing } from 'lit/html.js';
import { chapters } from '../chapters/index.js';
import { icon } from '../controls/icons.js';
import { chapterNumber } from '../chapters/contents.js';
import { chapterAddress } from './place.js';
/** @import { Translate } from '../i18n/index.js' */
/** @import { ChapterProgress } from './keep.js' */

/**
 * The contents at the side, or behind a button where there is no side: numbers, whose names appear where
 * there is room or somebody points.
 * @param {{t: Translate, lang: string, theme: 'auto' | 'light' | 'dark', side: boolean, current: string,
 *   progress: (id: string) => ChapterProgress, switchLanguage: () => void, switchTheme: () => void,
 *   embed: string, embedding: boolean, help: (() => void) | null}} model  side: there is room for it at the
 *   side; current: id of the open chapter, '' on the first screen; embed: address of the page for teachers;
 *   embedding: that is open; help: null where no lab is on the page
 */
export function rail(model) {
  const { t, lang, theme, side, current, progress, switchLanguage, switchTheme, help } = model;
  const { embed, embedding } = model;
  return html`<nav class="rail" aria-label=${t('app.contents')}>
    <a class="brand" href="?lang=${lang}" aria-label=${t('app.name')}
      >${mark()}<span>${t('app.name')}</span></a
    >
    <details class="contents" ?open=${side}>
      <summary aria-label=${t('app.menu')}>${icon('menu')}</summary>
      <div class="list">
        <ol>
          ${chapters.map(({ id }) => html`<li>${entry(id)}</li>`)}
        </ol>
        <a
          class="entry to-embed"
          href=${embed}
          aria-label=${t('embed.title')}
          aria-current=${embedding ? 'page' : 'false'}
          ><span class="number">${icon('embed')}</span
          ><span class="name">${t('embed.title')}</span></a
        >
      </div>
    </details>
    <div class="tools">
      <button
        lang=${lang === 'zh' ? 'en' : 'zh-CN'}
        title=${t('app.language.name')}
        @click=${switchLanguage}
      >
        ${t('app.language')}
      </button>
      <button
        aria-label=${t(`app.theme.${theme}`)}
        title=${t(`app.theme.${theme}`)}
        @click=${switchTheme}
      >
        ${icon(theme === 'auto' ? 'auto' : theme === 'dark' ? 'moon' : 'sun')}
      </button>
      ${
        help
          ? html`<button
              class="keys"
              aria-label=${t('app.help')}
              title=${t('app.help')}
              @click=${help}
            >
              <span aria-hidden="true">?</span>
            </button>`
          : nothing
      }
    </div>
  </nav>`;

  /** @param {string} id */
  function entry(id) {
    const { done, total } = progress(id);
    const complete = total > 0 && done.length >= total;
    return html`<a
      class="entry"
      href=${chapterAddress(id, lang)}
      aria-current=${id === current ? 'page' : 'false'}
      ><span class="number">${chapterNumber(id)}</span
      ><span class="name">${t(`chapter.${id}`)}</span>${
        complete
          ? html`<span class="mark done"
              >${icon('check')}<span class="sr">${t('app.done')}</span></span
            >`
          : done.length > 0 && id !== current
            ? html`<span class="mark part">${done.length}/${total}</span>`
            : nothing
      }</a
    >`;
  }
}

function mark() {
  return html`<svg class="brand-mark" viewBox="0 0 26 20" aria-hidden="true">
    <path class="slope" d="M1 3c4 13 12 16 24 15" />
    <path class="steps" d="m2 6 4 5 5 3.6 6 2.2" />
    <circle cx="2" cy="6" r="1.7" />
    <circle cx="6" cy="11" r="1.7" />
    <circle cx="11" cy="14.6" r="1.7" />
    <circle cx="17" cy="16.8" r="1.7" />
  </svg>`;
}
