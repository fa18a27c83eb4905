import { parameterLabels } from '../../../view/labels.js';
import { gradientReached, reached } from '../../../view/phases.js';
import {
  analysis,
  data,
  flatTensors,
  fullLossNow,
  onlyRounding,
  parameterNames,
  parametersAt,
  parametersNow,
} from '../../../view/run-view.js';
import { runNames, sameLand } from '../runs.js';
import { joined, placeOf } from '../words.js';
/** @import { RunView, View } from '../../../engine/types.js' */
/** @import { Telling, Words } from '../../scene-types.js' */

/**
 * What the landscape pictures say: the parameters that are held, the sentence, the table.
 * @param {{arrow: boolean, beside?: boolean}} drawn  whether the picture draws −grad, and the runs beside
 * @returns {Words}
 */
export function landscapeWords({ arrow, beside = false }) {
  return {
    legend(view, { t, format, look }) {
      if (look.fog) return [];
      const labels = parameterLabels(view);
      if (labels.length < 2) return [];
      const [x, y, ...held] = labels;
      if (held.length === 0) {
        const kind = data(view).y ? 'loss' : 'function';
        return [t(`scene.landscape.of.${kind}`, { x, y, formula: formula(view, { t, format }) })];
      }
      const values = parametersAt(view, view.state.step);
      return [
        ...(view.settings.lines ? [t('scene.landscape.no-lines')] : []),
        ...besideWords(view, { t, format }),
        ...held.map((name, i) =>
          t('scene.landscape.held', { name, value: format.fixed(values[i + 2], 2) }),
        ),
      ];
    },

    /** The axes of a loss say over what it stands; which function it is, nothing does. */
    caption(view, saying) {
      const two = parameterLabels(view).length === 2;
      return two && data(view).y ? [] : this.legend(view, saying);
    },

    sentence(view, { t, format, look }) {
      const sentences = [
        t(data(view).y ? 'scene.landscape.describe' : 'scene.landscape.describe.function', {
          at: placeOf(view, t),
          place: placeIn(view, parametersNow(view), (value) => format.fixed(value, 4)),
          loss: lossAt(view, { t, format }),
        }),
      ];
      for (const { run, name } of beside ? companions(view, { t, format }) : []) {
        const place = placeIn(run, parametersNow(run), (value) => format.short(value, 4));
        sentences.push(t('scene.landscape.describe.beside', { name, place }));
      }
      const { minimum: least, singular, saddle } = analysis(view) ?? {};
      // Where the least loss is asked for, nothing tells it.
      if (look.asked === 'minimum') return joined(view, sentences, t);
      if (look.fog) sentences.push(t('scene.fog'));
      else if (singular) sentences.push(t('scene.landscape.describe.valley'));
      else if (least) {
        const minimum = placeIn(view, least, (value) => format.short(value));
        const kind = saddle ? 'saddle' : 'minimum';
        sentences.push(t(`scene.landscape.describe.${kind}`, { minimum }));
      }
      return joined(view, [...sentences, ...(arrow ? arrowSentence(view, { t, format }) : [])], t);
    },

    table(view, { t, format, look }) {
      const names = parameterNames(view);
      const now = parametersNow(view);
      const { minimum, singular, saddle } = analysis(view) ?? {};
      const least = singular || look.asked === 'minimum' ? null : minimum;
      const foot = arrow && gradientReached(view) ? flatTensors(view, 'before') : null;
      const grad = foot && flatTensors(view, 'grad');
      /** @type {[string, (i: number) => string | number, string][]} */
      const columns = [[t('scene.column.value'), (i) => now[i], 'after']];
      const title = t(saddle ? 'scene.saddle' : 'scene.column.minimum');
      if (!look.fog) columns.push([title, (i) => least?.[i] ?? '', '']);
      for (const { run, name } of beside ? companions(view, { t, format }) : []) {
        const place = parametersNow(run);
        columns.push([name, (i) => place[i], '']);
      }
      if (foot && grad) {
        columns.push(
          [t('scene.column.before'), (i) => foot[i], 'before'],
          [t('scene.column.downhill'), (i) => -grad[i] || 0, 'grad'],
        );
      }
      return {
        columns: [t('scene.column.parameter'), ...columns.map(([title]) => title)],
        rows: parameterLabels(view).map((label, i) => [label, ...columns.map(([, of]) => of(i))]),
        quantities: names.map((name) => [
          '',
          ...columns.map(([, , head]) => (head ? `${head}.${name}` : '')),
        ]),
      };
    },
  };
}

/** The function that is walked on, in symbols. @param {View} view @param {Telling} saying */
function formula({ settings }, { t, format }) {
  const { surface } = settings;
  const own = t(surface ? `scene.landscape.formula.${surface}` : 'scene.landscape.formula');
  const factor = settings['loss-factor'] ?? 1;
  if (factor === 1) return own;
  return t('scene.landscape.times', { factor: format.general(factor), formula: own });
}

/** The runs beside it that walk here too, each with its name. @param {View} view @param {Telling} saying */
function companions(view, saying) {
  const names = runNames(view, saying);
  const all = view.beside.map((run, k) => ({ run, name: names[k + 1] }));
  return all.filter(({ run }) => sameLand(view, run));
}

/** How far off each of them is: the largest difference of any parameter. @param {View} view @param {Telling} saying */
function besideWords(view, { t, format }) {
  const own = parametersNow(view);
  return companions(view, { t, format }).map(({ run, name }) => {
    const gap = Math.max(...parametersNow(run).map((value, i) => Math.abs(value - own[i])));
    const shown = gap > 0 && gap < 1e-3 ? format.exp(gap, 1) : format.short(gap, 3);
    return t('scene.landscape.apart', { run: name, gap: shown });
  });
}

/**
 * Where the arrow that is drawn points; after the update it still begins where that one began.
 * @param {View} view
 * @param {Telling} saying
 */
function arrowSentence(view, { t, format }) {
  const grad = gradientReached(view) ? flatTensors(view, 'grad') : null;
  const foot = flatTensors(view, 'before');
  if (!grad || !foot || onlyRounding(view)) return [];
  const ways = parameterLabels(view)
    .slice(0, 2)
    .flatMap((name, i) =>
      grad[i] ? [t(grad[i] < 0 ? 'scene.larger' : 'scene.smaller', { name })] : [],
    )
    .join(t('scene.and'));
  if (!ways) return [];
  const moved = reached(view, 'update');
  const place = placeIn(view, foot, (value) => format.short(value, 4));
  const key = moved ? 'scene.landscape.describe.arrow.before' : 'scene.landscape.describe.arrow';
  return [t(key, { ways, place })];
}

/**
 * The loss there; where it is not measured any more, with the step it is of.
 * @param {RunView} view
 * @param {Telling} saying
 */
function lossAt(view, { t, format }) {
  const { loss, step, now } = fullLossNow(view);
  const number = format.short(loss, 4);
  return now ? number : t('scene.landscape.of-step', { number, step });
}

/** @param {RunView} view @param {number[]} values @param {(value: number) => string} write */
function placeIn(view, values, write) {
  return parameterLabels(view)
    .map((name, i) => `${name} = ${write(values[i])}`)
    .join(', ');
}
