import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { chapters } from '../../chapters/index.js';
import { inputOf, selectRow } from '../../controls/pieces.js';
import { settled } from '../../controls/settings/settled.js';
import { grouped, settingRow } from '../../controls/settings/settings-panel.js';
import { together } from '../../controls/settings/together.js';
import { trouble } from '../../controls/telling.js';
import { write } from '../../engine/settings.js';
import { errorSentence } from '../../i18n/error-sentence.js';
import { languages } from '../../i18n/index.js';
import { ALONE, hideable } from './choice.js';
/** @import { Choosing } from '../../controls/pieces.js' */
/** @import { Setting } from '../../engine/types.js' */
/** @import { Choice } from './choice.js' */
/** @import { Ui } from './panel.js' */

const HEIGHTS = { least: 80, most: 5000 };
const SCOPES = /** @type {const} */ (['walk', 'card', 'picture']);
const LOOKS = {
  lang: ['', ...languages],
  theme: ['auto', 'light', 'dark'],
  start: ['visible', 'click'],
};

/** Everything there is to choose. @param {Ui} ui */
export function formView(ui) {
  return html`<form class="form" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
    ${content(ui)} ${looks(ui)} ${hidden(ui)} ${settingsView(ui)} ${hostField(ui)}
  </form>`;
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string} value
 * @param {Choosing['all']} all
 * @param {(value: string) => void} change
 */
const select = (name, label, value, all, change) =>
  selectRow({ id: `embed-${name}`, label, value, all, disabled: all.length === 0, change });

/**
 * A box to tick.
 * @param {string} label
 * @param {boolean} checked
 * @param {(checked: boolean) => void} change
 */
const checkField = (label, checked, change) =>
  html`<label class="check-row">
    <input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(/** @type {Event} */ event) => change(inputOf(event).checked)}
    />
    <span>${label}</span>
  </label>`;

/**
 * What few want to choose, folded up.
 * @param {string} title
 * @param {string} count  how much of it is chosen, in words
 * @param {unknown} content
 */
const more = (title, count, content) =>
  html`<details class="more">
    <summary>
      <span>${title}</span>
      <span class="count">${count}</span>
    </summary>
    ${content}
  </details>`;

/** @param {Ui} ui */
function content({ t, choice, cards, card, unknown, textsFailed, panel }) {
  const { scope } = choice;
  const begin = (/** @type {string} */ chapter) =>
    panel.choose({ chapter, card: '', scene: '', settings: {} });
  return html`<fieldset>
    <legend>${t('embed.content')}</legend>
    ${
      unknown
        ? html`<p class="note wrong" role="alert">
            ${errorSentence(t, { name: 'unknown-chapter', value: unknown })}
          </p>`
        : nothing
    }
    ${select(
      'chapter',
      t('embed.chapter'),
      choice.chapter,
      chapters.map(({ id }) => [id, t(`chapter.${id}`)]),
      begin,
    )}
    <div class="scope" role="radiogroup" aria-label=${t('embed.scope')}>
      ${SCOPES.map(
        (name) =>
          html`<label>
            <input
              type="radio"
              name="scope"
              value=${name}
              .checked=${live(scope === name)}
              @change=${() => panel.choose({ scope: name })}
            />
            <span>${t(`embed.scope.${name}`)}</span>
          </label>`,
      )}
    </div>
    ${select(
      'card',
      t(scope === 'walk' ? 'embed.from' : 'embed.card'),
      card?.id ?? '',
      cards.map(({ id, title }, k) => [id, `${k + 1} ${title}`]),
      (id) => panel.choose({ card: id }),
    )}
    ${
      textsFailed
        ? trouble({
            t,
            error: { name: 'chapter-failed', value: t(`chapter.${choice.chapter}`) },
            retry: () => panel.loadTexts(),
          })
        : nothing
    }
    ${
      scope === 'picture'
        ? select(
            'picture',
            t('embed.picture'),
            choice.scene,
            (card?.scenes ?? []).map((id) => [id, t(`scene.${id}`)]),
            (scene) => panel.choose({ scene }),
          )
        : nothing
    }
  </fieldset>`;
}

/** @param {Ui} ui */
function looks({ t, choice, panel }) {
  const enterHeight = (/** @type {Event} */ event) => {
    const typed = Math.round(Number(inputOf(event).value.normalize('NFKC')));
    const height = Math.min(Math.max(typed, HEIGHTS.least), HEIGHTS.most);
    panel.choose(typed > 0 ? { height } : {});
  };
  return html`<fieldset>
    <legend>${t('embed.looks')}</legend>
    ${Object.entries(LOOKS).map(([name, values]) =>
      select(
        name,
        t(`embed.${name}`),
        choice[/** @type {keyof typeof LOOKS} */ (name)],
        values.map((value) => [value, t(`embed.${name}.${value || 'page'}`)]),
        (value) => panel.choose({ [name]: value }),
      ),
    )}
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
    ${checkField(t('embed.readonly'), choice.readonly, (readonly) => panel.choose({ readonly }))}
  </fieldset>`;
}

/**
 * What is not there in any case: a picture has no text, one card alone no way to the others.
 * @type {Record<Choice['scope'], string[]>}
 */
const SETTLED = { walk: [], card: ALONE, picture: hideable.text };

/** @param {Ui} ui */
function hidden({ t, choice, panel }) {
  const { hide, scope } = choice;
  const all = [...hideable.picture, ...hideable.text];
  const offered = all.filter((name) => !SETTLED[scope].includes(name));
  const count = offered.filter((name) => hide.includes(name)).length;
  const toggle = (/** @type {string} */ name, /** @type {boolean} */ on) =>
    panel.choose({ hide: all.filter((other) => (other === name ? on : hide.includes(other))) });
  return more(
    t('embed.hide'),
    count > 0 ? t('embed.hidden', { count }) : '',
    html`<fieldset class="check-rows">
      <legend class="sr">${t('embed.hide')}</legend>
      ${offered.map((name) =>
        checkField(t(`embed.hide.${name}`), hide.includes(name), (on) => toggle(name, on)),
      )}
    </fieldset>`,
  );
}

/** The settings of the experiment, by the registry's rows. @param {Ui} ui */
function settingsView(ui) {
  const { t, choice, panel } = ui;
  const count = Object.keys(choice.settings).length;
  const said = count > 0 ? t('embed.changed', { count }) : '';
  return more(
    t('embed.settings'),
    said,
    html`${rows(ui)}
      <p class="after">
        <button
          type="button"
          class="plain"
          ?disabled=${count === 0}
          @click=${() => panel.choose({ settings: {} })}
        >
          ${t('settings.defaults')}
        </button>
      </p>`,
  );
}

/** @param {Ui} ui */
function rows(ui) {
  const { t, error, experiment, panel } = ui;
  if (error) return trouble({ t, error, retry: () => panel.askRegistry() });
  if (!experiment) return html`<p class="note">${t('stage.loading')}</p>`;
  return grouped(experiment.settings).map(
    ({ group, rows }) =>
      html`<fieldset class="group">
        <legend>${t(`settings.${group}`)}</legend>
        ${rows.map((setting) => row(ui, setting))}
      </fieldset>`,
  );
}

/** @param {Ui} ui @param {Setting} setting */
function row({ t, choice, experiment, values, notes, overruled, panel }, setting) {
  const { name } = setting;
  const withCard = choice.scope !== 'picture' && name in overruled;
  const said = {
    words: () => t('embed.card-own', { value: write(setting, overruled[name]) }),
    wrong: false,
  };
  return settingRow({
    t,
    setting,
    value: values[name],
    settings: values,
    readonly: false,
    id: `embed-set-${name}`,
    note: notes[name] ?? (withCard ? said : null),
    change: (value, about) => {
      panel.note({ [name]: about });
      if (value === undefined) return;
      const rows = experiment?.settings ?? [];
      const next = together(rows, values, notes, name, value);
      panel.note(next.notes);
      const texts = Object.entries(next.set).map(([key, one]) => [key, write(setting, one)]);
      panel.choose({ settings: { ...choice.settings, ...Object.fromEntries(texts) } });
    },
  });
}

/** Where the teacher's copy of the embed folder lies. @param {Ui} ui */
function hostField({ t, host, typedHost, panel }) {
  const wrong = typedHost !== null;
  return html`<div class="host">
    <label for="embed-host">${t('embed.host')}</label>
    <input
      id="embed-host"
      type="url"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="embed-host-note"
      aria-invalid=${String(wrong)}
      ${settled(typedHost ?? host)}
      @change=${(/** @type {Event} */ event) => panel.setHost(inputOf(event).value)}
    />
    <p class="note ${wrong ? 'wrong' : ''}" id="embed-host-note">
      ${t(wrong ? 'embed.host.wrong' : 'embed.host.help', { host })}
    </p>
  </div>`;
}
