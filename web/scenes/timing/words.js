import { joined } from '../shared/words.js';
import { seriesOf, timeText } from './series.js';
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t }) {
    if (!view.trials) return [t('timing.none')];
    return [t('timing.legend'), t('timing.legend.spread')];
  },

  sentence(view, saying) {
    const { t } = saying;
    const { trials } = view;
    const told = seriesOf(view, saying).flatMap(({ name, points }) => {
      const last = points.at(-1);
      return last ? [t('timing.describe.one', { name, time: timeText(last.time, saying) })] : [];
    });
    const drawn = /** @type {number[]} */ (saying.look.sketch ?? []).at(-1);
    const times = saying.format.short(drawn, 3);
    const sketched = drawn ? [t('timing.describe.sketch', { times })] : [];
    if (!trials || told.length === 0) return joined(view, [t('timing.none'), ...sketched], t);
    const measured = t('timing.describe', {
      axis: t(`timing.axis.${trials.x.name}`),
      size: trials.x.values.at(-1),
      times: told.join(t('timing.list')),
    });
    return joined(view, [measured, ...sketched], t);
  },

  table(view, saying) {
    const { t } = saying;
    const axis = view.trials?.x.name;
    return {
      columns: [
        t('timing.column.what'),
        axis ? t(`timing.axis.${axis}`) : '',
        ...['median', 'low', 'high'].map((name) => t(`timing.column.${name}`)),
      ],
      rows: seriesOf(view, saying).flatMap(({ name, points }) =>
        points.map(({ at, time, low, high }) => [
          name,
          Number.isFinite(at) ? String(at) : '',
          ...[time, low, high].map((ms) => timeText(ms, saying)),
        ]),
      ),
    };
  },
};
