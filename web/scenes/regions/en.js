export default {
  'regions.truth': 'class',
  'regions.called': 'called',
  'regions.legend': 'filled: called right; open: called wrong',
  'regions.handle': 'a point; page keys choose another, 1 to 3 its class',
  'regions.point': 'point {index}: ({x}, {y}), class {label}',
  'regions.add': 'Add a point',
  'regions.remove': 'Remove the last point added',
  'regions.describe':
    '{count} {count:point|points} of {classes} classes. {right} are called what they are; the loss over all of them is {loss}.',
};
