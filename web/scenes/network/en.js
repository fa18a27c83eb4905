export default {
  'network.none': 'These parameters are no layers: there is no network to draw.',
  'network.inputs': 'inputs: no layer',
  'network.layer': 'one layer: {outputs} {outputs:output|outputs} × {inputs} {inputs:input|inputs}',
  'network.layer.number': 'layer {number}: {outputs} × {inputs}',
  'network.count': 'weights {weights} + biases {biases} = {all}',
  'network.legend.sign': 'dashed: negative; thick: large',
  'network.describe':
    'A network. Layers: {layers}; inputs: {inputs}; outputs: {outputs}; parameters: {all}.',
  'network.describe.thickest': 'The thickest edge is {edge}, weight {value}.',
  'network.bias': 'bias of {unit}',
  'network.column.edge': 'edge, unit',
  'network.column.value': 'value',
  'network.fold': 'The network',
  'network.as-it-is': 'as it is',
  'network.folded': 'multiplied out',
};
