export default {
  'product.none': 'This picture belongs to the linear model.',
  'product.legend.predictions': 'row × column = one prediction; the column of ones carries b',
  'product.legend.gradient': 'each row of Xᵀ is a column of X; grad is Xᵀe as the loss scales it',
  'product.legend.normal': 'rank {rank} of {columns}: one solution',
  'product.legend.singular': 'rank {rank} of {columns}: one of many solutions',
  'product.legend.repeat': 'the columns repeat each other',
  'product.describe.singular':
    'Rank {rank} of {columns}: the columns repeat each other; this is one of many solutions.',
  'product.describe.predictions': 'Predictions: {shapes}.',
  'product.describe.gradient': 'Gradient: {shapes}.',
  'product.describe.normal': 'Closed form: {shapes}.',
  'product.column.cell': 'entry',
  'product.column.sum': 'sum',
  'product.column.value': 'value',
};
