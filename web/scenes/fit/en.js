export default {
  'fit.feature': 'Feature shown',
  'fit.line': 'prediction',
  'fit.line.at': 'prediction at {other} = 0',
  'fit.line.others': 'prediction, other features 0',
  'fit.legend.label': '● label',
  'fit.legend.prediction': '○ prediction',
  'fit.legend.residual': 'segment: residual',
  'fit.mark.label': 'label',
  'fit.mark.prediction': 'prediction',
  'fit.mark.residual': 'residual',
  'fit.legend.thinned': '1 in {every} points drawn',
  'fit.describe':
    '{count} data {count:point|points}, {x} against the label y. The line of the prediction is {line}.',
  'fit.describe.batch':
    ' The batch has {count} {count:sample|samples}; the largest residual is that of sample {sample}: {residual}.',
  'fit.least-squares': 'least squares',
};
