import tiles from '../shared/tiles/en.js';

export default {
  ...tiles,
  'images.of': 'what is shown',
  'images.of.samples': 'pictures',
  'images.of.means': 'mean of each class',
  'images.legend': 'a row a class',
  'images.describe':
    '{train} training pictures and {test} test pictures of clothes, 28 by 28 pixels, in ten classes.',
  'images.count': 'training pictures',
};
