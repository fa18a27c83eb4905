/** @import { Rolldown } from 'vite' */

const SHARED = /\/(lit|lit-html|@lit|web\/(controls|view|i18n|styles|engine))\//;
/** All but what only those of a landscape, or only those of the data share. */
const PICTURES = /\/web\/(draw|scenes\/(?!shared\/(landscape|data)\/))/;

/**
 * How a build of several files cuts them, for site and element alike: what nearly every picture uses is
 * one file, what several parts of a lab use is another, not thirty small ones; what a few pictures share
 * does not burden the first view of the others.
 * @type {Rolldown.OutputOptions['codeSplitting']}
 */
export const codeSplitting = {
  groups: [
    { name: 'shared', test: SHARED, minShareCount: 2, priority: 2 },
    { name: 'pictures', test: PICTURES, minShareCount: 3, priority: 1 },
    { name: 'landscape', test: /\/scenes\/shared\/landscape\//, minShareCount: 2 },
    { name: 'data', test: /\/scenes\/shared\/data\//, minShareCount: 2 },
  ],
};
