import { column, parametersNow } from '../../view/run-view.js';
import { joined, MOST_ROWS, withRest } from '../shared/words.js';
import { pointsOf, scoresAt, sharesOf, winner } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend: (view, { t }) => [t('regions.legend')],

  sentence(view, { t, format }) {
    const { parameters, points, right } = counted(view);
    const shares = column(view, 'fullLoss')[view.state.step];
    const said = t('regions.describe', {
      count: points.length,
      right,
      loss: format.short(shares, 4),
      classes: parameters.length / 3,
    });
    return joined(view, [said], t);
  },

  table(view, { t, format }) {
    const { parameters, points } = counted(view);
    const classes = parameters.length / 3;
    const rows = points.slice(0, MOST_ROWS).map(({ x, y, label }, i) => {
      const scores = scoresAt(parameters, classes, x, y);
      const shares = sharesOf(scores).map((share) => format.fixed(share));
      return [String(i), x, y, String(label), String(winner(scores)), shares.join(', ')];
    });
    const quantities = rows.map((cells, i) => cells.map(() => `sample:${i}`));
    const columns = [t('scene.sample'), 'x₁', 'x₂', t('regions.truth'), t('regions.called'), 'ŷ'];
    return withRest({ columns, rows, quantities }, points.length, t);
  },
};

/** @param {View} view */
function counted(view) {
  const parameters = parametersNow(view);
  const points = pointsOf(view);
  const classes = parameters.length / 3;
  const right = points.filter(
    ({ x, y, label }) => winner(scoresAt(parameters, classes, x, y)) === label,
  ).length;
  return { parameters, points, right };
}
