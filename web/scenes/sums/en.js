export default {
  'sums.none': 'nothing to add here',
  'sums.count': 'terms',
  'sums.off': 'off by (share)',
  'sums.loop': 'left to right',
  'sums.array': 'many short sums',
  'sums.exact': 'exact',
  'sums.legend': '{term} added again and again, float32',
  'sums.describe':
    '{term} added {count} times gives {loop} from left to right and {array} in many short sums; exact is {exact}.',
};
