export default {
  'graph.none': 'No graph yet: it is made by the forward pass.',
  'graph.legend': 'orange: values; green ∂: gradients',
  'graph.legend.ways': 'solid: forward; dashed: backward',
  'graph.describe':
    'A graph of {nodes} nodes: {computed} have their value, {grads} have their gradient.',
  'graph.describe.rule': 'Of the first sample: {rule}.',
  'graph.check': '{name}: ∂ {grad} ≈ {about}',
  'graph.detached': 'detach',
  'graph.edge': '{from} → {to}',
  'graph.node': 'node',
  'graph.op': 'operation',
  'graph.shape': 'shape',
  'graph.value': 'value',
  'graph.grad': 'gradient',
  'graph.difference': 'by differences',
  'graph.error.not-scalar':
    'Stopped. PyTorch: “RuntimeError: grad can be implicitly created only for scalar outputs”',
  'graph.error.backward-twice':
    'Stopped. PyTorch: “RuntimeError: Trying to backward through the graph a second time”',
  'graph.error.no-gradient':
    "Stopped in sgd. PyTorch: “TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'”",
  'graph.error.no-grad-fn':
    'Stopped. PyTorch: “RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn”',
};
