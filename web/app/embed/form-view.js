import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { chapters } from '../../chapters/index.js';
import { settled } from '../../controls/settings/settled.js';
import { trouble } from '../../controls/telling.js';
import { errorSentence } from '../../i18n/error-sentence.js';
import { languages } from '../../i18n/index.js';
import { checkField, hostField, selectField } from './fields.js';
import { hideable } from './choice.js';
import { settingsView } from './settings-view.js';
/** @import { Ui } from './panel.js' */

const HEIGHTS = { least: 80, most: 5000 };

/** Everything there is to choose. @param {Ui} ui */
export function formView(ui) {
  return html`<form class="form" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
    ${content(ui)} ${looks(ui)} ${hidden(ui)} ${settingsView(ui)} ${hostField(ui)}
  </form>`;
}

/** @param {Ui} ui */
function content({ t, choice, cards, card, unknown, textsFailed, actions }) {
  const { scope } = choice;
  const { change } = actions;
  return html`<fieldset>
    <legend>${t('embed.content')}</legend>
    ${
      unknown
        ? html`<p class="note wrong" role="alert">
            ${errorSentence(t, { name: 'unknown-chapter', value: unknown })}
          </p>`
        : nothing
    }
    ${selectField({
      id: 'embed-chapter',
      label: t('embed.chapter'),
      value: choice.chapter,
      options: chapters.map(({ id }) => [id, t(`chapter.${id}`)]),
      change: (chapter) => change({ chapter, card: '', scene: '', settings: {} }),
    })}
    <div class="scope" role="radiogroup" aria-label=${t('embed.scope')}>
      ${
        /** @type {const} */ (['walk', 'card', 'picture']).map(
          (name) =>
            html`<label>
              <input
                type="radio"
                name="scope"
                value=${name}
                .checked=${live(scope === name)}
                @change=${() => change({ scope: name })}
              />
              <span>${t(`embed.scope.${name}`)}</span>
            </label>`,
        )
      }
    </div>
    ${selectField({
      id: 'embed-card',
      label: t(scope === 'walk' ? 'embed.from' : 'embed.card'),
      value: card?.id ?? '',
      options: cards.map(({ id, title }, k) => [id, `${k + 1} ${title}`]),
      change: (id) => change({ card: id }),
    })}
    ${
      textsFailed
        ? trouble({
            t,
            error: { name: 'chapter-failed', value: t(`chapter.${choice.chapter}`) },
            retry: actions.loadAgain,
          })
        : nothing
    }
    ${
      scope === 'picture'
        ? selectField({
            id: 'embed-picture',
            label: t('embed.picture'),
            value: choice.scene,
            options: (card?.scenes ?? []).map((id) => [id, t(`scene.${id}`)]),
            change: (scene) => change({ scene }),
          })
        : nothing
    }
  </fieldset>`;
}

/** @param {Ui} ui */
function looks({ t, choice, actions: { change } }) {
  const enterHeight = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const typed = Math.round(Number(value.normalize('NFKC')));
    const height = Math.min(Math.max(typed, HEIGHTS.least), HEIGHTS.most);
    change(typed > 0 ? { height } : {});
  };
  return html`<fieldset>
    <legend>${t('embed.looks')}</legend>
    ${selectField({
      id: 'embed-lang',
      label: t('embed.lang'),
      value: choice.lang,
      options: ['', ...languages].map((name) => [name, t(`embed.lang.${name || 'page'}`)]),
      change: (lang) => change({ lang }),
    })}
    ${selectField({
      id: 'embed-theme',
      label: t('embed.theme'),
      value: choice.theme,
      options: ['auto', 'light', 'dark'].map((name) => [name, t(`embed.theme.${name}`)]),
      change: (theme) => change({ theme: /** @type {typeof choice.theme} */ (theme) }),
    })}
    ${selectField({
      id: 'embed-start',
      label: t('embed.start'),
      value: choice.start,
      options: ['visible', 'click'].map((name) => [name, t(`embed.start.${name}`)]),
      change: (start) => change({ start: /** @type {typeof choice.start} */ (start) }),
    })}
    <div class="setting choice-setting">
      <label for="embed-height">${t('embed.height')}</label>
      <span class="typed">
        <input
          id="embed-height"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          ${settled(String(choice.height))}
          @change=${enterHeight}
        />
      </span>
    </div>
    ${checkField({
      label: t('embed.readonly'),
      checked: choice.readonly,
      change: (readonly) => change({ readonly }),
    })}
  </fieldset>`;
}

/**
 * What is not there in any case: a picture has no text, one card alone no way to the others.
 * @param {Ui['choice']['scope']} scope
 * @returns {string[]}
 */
function settledBy(scope) {
  if (scope === 'picture') return hideable.text;
  return scope === 'card' ? ['cards', 'onward'] : [];
}

/** @param {Ui} ui */
function hidden({ t, choice, actions: { change } }) {
  const { hide, scope } = choice;
  const all = [...hideable.picture, ...hideable.text];
  const offered = all.filter((name) => !settledBy(scope).includes(name));
  const count = offered.filter((name) => hide.includes(name)).length;
  const toggle = (/** @type {string} */ name, /** @type {boolean} */ on) =>
    change({ hide: all.filter((other) => (other === name ? on : hide.includes(other))) });
  return html`<details class="more">
    <summary>
      <span>${t('embed.hide')}</span>
      <span class="count">${count > 0 ? t('embed.hidden', { count }) : ''}</span>
    </summary>
    <fieldset class="check-rows">
      <legend class="sr">${t('embed.hide')}</legend>
      ${offered.map((name) =>
        checkField({
          label: t(`embed.hide.${name}`),
          checked: hide.includes(name),
          change: (on) => toggle(name, on),
        }),
      )}
    </fieldset>
  </details>`;
}
