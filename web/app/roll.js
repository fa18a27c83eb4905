import { html } from 'lit/html.js';

/**
 * A number whose digits roll to their new places; those that stay what they are stand still. For the eye:
 * whoever shows it says it in words, too. Styles: opening.css.
 * @param {string} text  of digits, a point, perhaps a sign
 */
export function rolling(text) {
  return html`<span class="rolling" aria-hidden="true"
    >${[...text].map((sign) =>
      /\d/.test(sign)
        ? html`<span class="digit d${sign}"></span>`
        : html`<span class="sign">${sign}</span>`,
    )}</span
  >`;
}
