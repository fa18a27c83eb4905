import { seriesOf, timeText } from './series.js';

/** @type {import('../scene-types.js').Words} */
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
    if (!trials || told.length === 0) return t('timing.none');
    const size = trials.x.values.at(-1);
    return t('timing.describe', {
      axis: t(`timing.axis.${trials.x.name}`),
      size,
      times: told.join(t('timing.list')),
    });
  },

  table(view, saying) {
    const { t } = saying;
    const axis = view.trials?.x.name;
    return {
      columns: [
        t('timing.column.what'),
        axis ? t(`timing.axis.${axis}`) : '',
        t('timing.column.median'),
        t('timing.column.low'),
        t('timing.column.high'),
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
