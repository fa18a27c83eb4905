import { joined } from '../shared/words.js';
import { differences, gradThere, graphOf, stoppedAt, valueThere } from './nodes.js';
import { ruleOf } from './rules.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Format, Words } from '../scene-types.js' */
/** @import { Edge } from './layout.js' */
/** @import { Graph, GraphNode, Numbers } from './nodes.js' */

/** So many numbers of a tensor are written in its node. */
const MOST = 2;

/** The gradient of a parameter and its check by differences: all of it, to be compared. */
const PRECISE = { digits: 7, most: Infinity };

/** @type {Words} */
export const words = {
  legend(view, { t }) {
    return graphOf(view) ? [t('graph.legend'), t('graph.legend.ways')] : [t('graph.none')];
  },

  sentence(view, { t, format }) {
    const graph = graphOf(view);
    if (!graph) return t('graph.none');
    const computed = graph.nodes.filter((node) => valueThere(view, node)).length;
    const grads = graph.nodes.filter((node) => gradThere(view, node)).length;
    const rule = ruleOf(view, graph, format);
    const sentences = [
      t('graph.describe', { nodes: graph.nodes.length, computed, grads }),
      rule && t('graph.describe.rule', { rule }),
      stopOf(view, graph, t),
    ];
    return joined(view, sentences.filter(Boolean), t);
  },

  /** Nodes, or with `edge` the ways between them. */
  picks(view, { t }, what) {
    const { nodes = [] } = graphOf(view) ?? {};
    if (what !== 'edge') {
      const named = nodes.filter(({ name }) => name);
      return named.map(({ name, title }) => ({ id: `node:${name}`, name: title }));
    }
    const whole = nodes.filter(({ name }) => name !== 'detached');
    return whole.flatMap((to) =>
      to.inputs.map((from) => {
        const name = t('graph.edge', { from: from.title, to: to.title });
        return { id: idOf(from, to), name };
      }),
    );
  },

  table(view, { t, format }) {
    const nodes = (graphOf(view)?.nodes ?? []).filter(({ name }) => name);
    const nudged = differences(view);
    const rows = nodes.map((node) => {
      const there = valueThere(view, node);
      const grad = gradThere(view, node) ? node.grad : null;
      const own = grad && (node.name === 'w' || node.name === 'b') ? nudged?.[node.name] : null;
      return [
        node.name === 'detached' ? t('graph.detached') : node.title,
        node.op,
        format.shape(node.value.shape),
        there ? joinedNumbers(node.value, format) : '',
        grad ? joinedNumbers(grad, format, own ? PRECISE : {}) : '',
        own ? joinedNumbers({ shape: [], values: own }, format, PRECISE) : '',
      ];
    });
    const columns = ['node', 'op', 'shape', 'value', 'grad', 'difference'];
    return {
      columns: columns.map((key) => t(`graph.${key}`)),
      rows,
      quantities: nodes.map((node) => [quantityOf(node) ?? '', '', '', '', '', '']),
    };
  },
};

/**
 * The first numbers of a tensor.
 * @param {Numbers} numbers @param {Format} format @param {{digits?: number, most?: number}} [how]
 */
export function joinedNumbers({ values }, format, { digits = 4, most = MOST } = {}) {
  const shown = values.slice(0, most).map((value) => format.short(value, digits));
  return [...shown, ...(values.length > most ? ['…'] : [])].join(', ');
}

/** By which code, table and picture light each other up. @param {GraphNode} node */
export function quantityOf({ name }) {
  return name === '' || name === 'detached' ? null : name;
}

/** An edge by its ends; one that is cut has the name it had. @param {GraphNode} from @param {GraphNode} to */
function idOf(from, to) {
  const start = from.name === 'detached' ? from.inputs[0] : from;
  const user = start.name === 'product' ? 'yHat' : 'residual';
  const end = to.name === 'detached' ? user : to.name;
  return `edge:${start.name || start.title}-${end}`;
}

/** @param {Edge} edge */
export const edgeId = ({ from, to }) => idOf(from.node, to.node);

/**
 * What has stopped the program, in PyTorch's own words; '' while it goes on.
 * @param {View} view @param {Graph} graph @param {Translate} t
 */
export function stopOf(view, graph, t) {
  if (!stoppedAt(view, graph)) return '';
  const none = graph.error === 'no-gradient' && view.settings.cut === 'prediction';
  return t(`graph.error.${none ? 'no-grad-fn' : graph.error}`);
}
