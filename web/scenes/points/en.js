export default {
  'points.none': 'These data have several features: they are no points and no line in a plane.',
  'points.held-out': 'held-out point',
  'points.least-squares': 'least squares',
  'points.point': 'point',
  'points.handle': 'point {index}',
  'points.handle.typed': 'x and y of point {index}',
  'points.line.typed': 'w and b of the line',
  'points.line.left': 'left end of the line',
  'points.line.right': 'right end of the line',
  'points.add': 'Add a point',
  'points.remove': 'Remove a point',
  'points.legend': 'loss = {symbols}; e² is the area of a square',
  'points.loss': 'loss = {symbols} = {loss}',
  'points.loss.terms': 'loss = {terms} = {loss}',
  'points.describe':
    '{count} {count:point|points} and the line {line}. The squared residuals add up to {sum}.',
  'points.describe.held-out':
    ' The held-out point ({x}, {y}) is not trained on; the line predicts {prediction} there.',
};
