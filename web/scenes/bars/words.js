import { letterOf } from '../../view/labels.js';
import { listIn, machine, numberIn } from './figure.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying, Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t }) {
    const { questions = {} } = view.experiment;
    if ('scores' in questions) return [t('bars.legend.scores')];
    // While a card's own run is on its way, the view is still of another experiment.
    if (!('information' in questions)) return [];
    return [t(view.settings.q.length > 0 ? 'bars.legend.cross' : 'bars.legend.entropy')];
  },

  sentence(view, { t, format }) {
    const scores = view.answer('scores');
    if (scores) {
      const list = (/** @type {string} */ name) =>
        listIn(scores, name)
          .map((value) => machine(format, value))
          .join(', ');
      const { label } = view.settings;
      const all = { scores: list('scores'), exp: list('exp'), shares: list('share') };
      const said = t('bars.describe.scores', all);
      if (label < 0) return said;
      const loss = machine(format, numberIn(scores, 'loss'));
      const second = t('bars.describe.loss', {
        name: letterOf(label),
        loss,
        gradient: list('gradient'),
      });
      return t('scene.sentences', { first: said, second });
    }
    const answer = view.answer('information');
    if (!answer) return t('bars.describe.none');
    const value = (/** @type {string} */ name) => price(format, numberIn(answer, name));
    const unit = t(`bars.unit.${view.settings.unit}`);
    const P = listIn(answer, 'p')
      .map((share) => format.short(share, 3))
      .join(', ');
    if (view.settings.q.length === 0)
      return t('bars.describe.entropy', { P, entropy: value('entropy'), unit });
    const Q = listIn(answer, 'q')
      .map((share) => format.short(share, 3))
      .join(', ');
    const costs = {
      P,
      Q,
      cross: value('crossEntropy'),
      entropy: value('entropy'),
      kl: value('kl'),
      unit,
    };
    return t('bars.describe.cross', costs);
  },

  table(view, { t, format }) {
    const scores = view.answer('scores');
    if (scores) {
      const names = ['scores', 'exp', 'share', ...(view.settings.label >= 0 ? ['gradient'] : [])];
      const lists = names.map((name) => listIn(scores, name));
      return {
        columns: [t('bars.class'), ...names.map((name) => t(`bars.column.${name}`))],
        rows: lists[0].map((_, k) => [
          letterOf(k),
          ...lists.map((list) => machine(format, list[k])),
        ]),
      };
    }
    const answer = view.answer('information');
    const lists = ['p', 'surprisal', 'q', 'length'].map((name) =>
      answer ? listIn(answer, name) : [],
    );
    return {
      columns: [t('bars.letter'), 'P', '−log P', 'Q', '−log Q'],
      rows: lists[0].map((_, k) => [letterOf(k), ...lists.map((list) => price(format, list[k]))]),
    };
  },
};

/** @param {Saying['format']} format @param {number} value */
const price = (format, value) => (value === Infinity ? '∞' : format.short(value, 4));
