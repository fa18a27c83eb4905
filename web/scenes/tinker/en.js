import tiles from '../shared/tiles/en.js';

export default {
  ...tiles,
  'tinker.tool': 'tool',
  'tinker.tool.brush': 'brush',
  'tinker.tool.erase': 'erase',
  'tinker.of': 'what is shown',
  'tinker.of.ink': 'ink',
  'tinker.of.evidence': 'evidence',
  'tinker.width': 'a bar, width',
  'tinker.mirror': 'mirror',
  'tinker.left': '← 2',
  'tinker.right': '2 →',
  'tinker.clear': 'clear',
  'tinker.pad': 'the picture: arrow keys move, space draws',
  'tinker.pad.says': 'row {row}, column {column}; the model says {said}',
  'tinker.legend': 'draw on the picture',
  'tinker.legend.evidence': 'blue: this pixel speaks for {first}, pink: for {second}',
  'tinker.waiting': 'The model is being asked.',
  'tinker.describe': 'Your picture: {first} with {p}, then {second} with {q}.',
  'tinker.probability': 'probability',
};
