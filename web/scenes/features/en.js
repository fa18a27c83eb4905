export default {
  'features.feature': 'feature',
  'features.line': 'line',
  'features.spread': 'distance from the line (root mean square)',
  'features.noise': 'noise',
  'features.spread.noise': '{size} off the line: noise',
  'features.spread.other': '{size} off the line: {other}, noise',
  'features.spread.others': '{size} off the line: the rest',
  'features.legend': 'slope of the dashed line: the weight',
  'features.legend.some': 'the first {shown} of {all} features',
  'features.describe':
    '{count} data {count:point|points}, one plot for each feature, the label y upwards.',
  'features.describe.one': ' {x}: {line}, {spread}.',
};
