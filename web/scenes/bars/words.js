import { letterOf } from '../../view/labels.js';
import { listIn, numberIn } from '../shared/answer.js';
import { machine, price } from './figure.js';
/** @import { Words } from '../scene-types.js' */

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
    const { label, unit: kind, q } = view.settings;
    const answer = view.answer('scores') ?? view.answer('information');
    if (!answer) return t('bars.describe.none');
    /** @param {string} name @param {(value: number) => string} write */
    const list = (name, write) => listIn(answer, name).map(write).join(', ');
    if (view.answer('scores')) {
      const write = (/** @type {number} */ value) => machine(format, value);
      const [scores, exp, shares] = ['scores', 'exp', 'share'].map((name) => list(name, write));
      const first = t('bars.describe.scores', { scores, exp, shares });
      if (label < 0) return first;
      const loss = write(numberIn(answer, 'loss'));
      const told = { name: letterOf(label), loss, gradient: list('gradient', write) };
      return t('scene.sentences', { first, second: t('bars.describe.loss', told) });
    }
    const [cross, entropy, kl] = ['crossEntropy', 'entropy', 'kl'].map((name) =>
      price(format, numberIn(answer, name)),
    );
    const unit = t(`bars.unit.${kind}`);
    const [P, Q] = ['p', 'q'].map((name) => list(name, (share) => format.short(share, 3)));
    if (q.length === 0) return t('bars.describe.entropy', { P, entropy, unit });
    return t('bars.describe.cross', { P, Q, cross, entropy, kl, unit });
  },

  table(view, { t, format }) {
    const scores = view.answer('scores');
    const answer = scores ?? view.answer('information');
    const gradient = view.settings.label >= 0 ? ['gradient'] : [];
    const names = scores
      ? ['scores', 'exp', 'share', ...gradient]
      : ['p', 'surprisal', 'q', 'length'];
    const heads = scores
      ? [t('bars.class'), ...names.map((name) => t(`bars.column.${name}`))]
      : [t('bars.letter'), 'P', '−log P', 'Q', '−log Q'];
    const lists = names.map((name) => listIn(answer, name));
    const write = scores ? machine : price;
    return {
      columns: heads,
      rows: lists[0].map((_, k) => [letterOf(k), ...lists.map((list) => write(format, list[k]))]),
    };
  },
};
