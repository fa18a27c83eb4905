import { SIDE } from './grid.js';
/** @import { Translate } from '../../../i18n/index.js' */

/** What stands in a table's head, or while nothing has come yet. */
export const classTitle = (/** @type {Translate} */ t) => t('tiles.class');
export const waiting = (/** @type {Translate} */ t) => t('tiles.waiting');
export const rowTitle = (/** @type {Translate} */ t) => t('tiles.row');

/** @param {Translate} t @param {number} label */
export const className = (t, label) => t(`class.${label}`);

/** Where a pixel is. @param {number} pixel */
export const placeOf = (pixel) => ({ row: Math.floor(pixel / SIDE), column: pixel % SIDE });

/** @param {Translate} t @param {number} pixel */
export const pixelName = (t, pixel) => t('tiles.pixel', placeOf(pixel));
