import { shown } from '../../engine/settings.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { SettingNote } from './typed-setting.js' */

/** @typedef {Record<string, SettingNote | null>} Notes  by setting */

/**
 * What comes of a new value for a setting, where some lists go along with another (as y with x: a number
 * for each point). One that is longer or shorter than the other waits for it, and both change at once.
 * @param {Setting[]} rows
 * @param {Record<string, any>} now  settings in force
 * @param {Notes} notes  what is said under the settings so far
 * @param {string} name
 * @param {any} value
 * @returns {{set: Record<string, any>, notes: Notes}}  set: nothing, while it waits; notes: the new ones
 */
export function together(rows, now, notes, name, value) {
  const own = rows.find((row) => row.name === name);
  const other = rows.find((row) => row.name === own?.along || row.along === name);
  if (!other) return { set: { [name]: value }, notes: {} };
  const waiting = notes[other.name]?.waits;
  const count = value.length;
  if (count === waiting?.length)
    return { set: { [name]: value, [other.name]: waiting }, notes: { [other.name]: null } };
  const theirs = now[other.name].length;
  if (count === theirs) return { set: { [name]: value }, notes: {} };
  /** @type {SettingNote['words']} */
  const words = (t) => t('settings.waits', { count, other: t(`setting.${other.name}`), theirs });
  const note = { words, wrong: false, typed: shown(value), waits: value };
  return { set: {}, notes: { [name]: note } };
}
