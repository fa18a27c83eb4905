import { html, nothing } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { lineValue } from '../../view/code-values.js';
import { standing } from '../../view/phases.js';
import { copyText } from '../clipboard.js';
import { indentOf } from '../listings/code-line.js';
import { tabList } from '../tabs.js';
/** @import { Phase } from '../../engine/types.js' */
/** @import { CodeTab } from '../../tooling/chapter-types.js' */
/** @import { Given } from '../pieces.js' */

/** A name for what the listing is written with. @param {CodeTab} tab */
const nameOf = ({ lang, plain }) => (lang === 'cpp' ? 'C++' : plain ? 'Python' : 'PyTorch');

/**
 * The few lines a card is about, in each language. The lines of the stop at the cursor are lit, the
 * numbers they have produced stand at their right.
 * @param {Pick<Given, 't' | 'format' | 'view' | 'id'> & {tabs: CodeTab[], chosen: string,
 *   choose: (lang: string) => void}} model  chosen: language of the open tab
 */
export function codeTabs({ t, format, view, tabs, chosen, id, choose }) {
  const open = tabs.find((tab) => tab.lang === chosen) ?? tabs[0];
  const current = (/** @type {Phase[]} */ phases) =>
    view !== null && phases.some((phase) => standing(phase, view.experiment, view.state) === 'now');
  return html`<div class="code" translate="no">
    <div class="tabs">
      ${tabList({
        kind: 'list',
        name: t('code.languages'),
        id,
        panel: `${id}-panel`,
        tabs: tabs.map((tab) => [tab.lang, nameOf(tab)]),
        open: open.lang,
        choose,
      })}
      <span class="file">${open.file}</span>
      <button class="copy" type="button" @click=${copyLines}>
        <span class="ask">${t('code.copy')}</span
        ><span class="said" role="status">${t('code.copied')}</span>
      </button>
    </div>
    <div class="lines" role="tabpanel" id="${id}-panel" aria-labelledby="${id}-${open.lang}">
      ${open.lines.map(
        (line) =>
          html`<div class="line in-${indentOf(line)} ${current(line.phases) ? 'now' : ''}">
            <code>${unsafeHTML(line.html)}</code>
            ${
              line.phases.length > 0
                ? html`<span class="live ${line.phases.at(-1)}"
                    >${(view && lineValue(line, view, format)) || '·'}</span
                  >`
                : nothing
            }
          </div>`,
      )}
    </div>
  </div>`;
}

/** How long it is said that the lines are copied, in ms. */
const SAID = 2000;

/** The lines go to the clipboard; where it is refused they are selected. @param {Event} event */
async function copyLines({ currentTarget }) {
  const button = /** @type {HTMLElement} */ (currentTarget);
  const lines = /** @type {HTMLElement} */ (button.closest('.code')?.querySelector('.lines'));
  const texts = [...lines.querySelectorAll('code')].map((line) => line.textContent ?? '');
  if (!(await copyText(`${texts.join('\n')}\n`, lines))) return;
  button.classList.add('done');
  setTimeout(() => button.classList.remove('done'), SAID);
}
