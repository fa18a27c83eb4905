import tiles from '../shared/tiles/en.js';

export default {
  ...tiles,
  'confusion.axes': 'rows: what it is; columns: what the model says',
  'confusion.truth': 'it is',
  'confusion.said': 'the model says',
  'confusion.count': 'test pictures',
  'confusion.cell': 'a cell of the matrix',
  'confusion.right': '{truth}, recognised: {count}',
  'confusion.wrong': '{truth}, taken for {said}: {count}',
  'confusion.mistake': '{truth}, taken for {said}',
  'confusion.of': 'of {total} test pictures of this class',
  'confusion.legend': 'green: right; pink: wrong, the more the darker',
  'confusion.covered': '{right} of {total} test pictures are right. The mistakes are covered.',
  'confusion.describe':
    '{right} of {total} test pictures are right. The most frequent mistake: {truth} taken for {said}, {count} times.',
};
