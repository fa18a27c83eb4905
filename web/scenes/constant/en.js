export default {
  'constant.none': 'This picture is about predicting one constant.',
  'constant.axis': 'loss',
  'constant.cost.squared': 'Σ(y − c)² = {cost} at c = {c}',
  'constant.cost.absolute': 'Σ|y − c| = {cost} at c = {c}',
  'constant.slope': 'slope {slope}',
  'constant.legend': 'dots: the labels y; green: the tangent; arrows: the steps of c',
  'constant.describe': '{at}: {numbers}.',
  'constant.list': ', ',
  'constant.column.sample': 'sample',
};
