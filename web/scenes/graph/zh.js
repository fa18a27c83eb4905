export default {
  'graph.none': '还没有图：前向计算时才会建起来。',
  'graph.legend': '橙色：值；绿色 ∂：梯度',
  'graph.legend.ways': '实线向前，虚线往回',
  'graph.describe': '图里有 {nodes} 个节点：{computed} 个已有数值，{grads} 个已有梯度。',
  'graph.describe.rule': '第一个样本：{rule}。',
  'graph.check': '{name}: ∂ {grad} ≈ {about}',
  'graph.detached': 'detach',
  'graph.edge': '{from} → {to}',
  'graph.node': '节点',
  'graph.op': '运算',
  'graph.shape': '形状',
  'graph.value': '数值',
  'graph.grad': '梯度',
  'graph.difference': '差分',
  'graph.error.not-scalar':
    '程序停了。PyTorch 说：“RuntimeError: grad can be implicitly created only for scalar outputs”',
  'graph.error.backward-twice':
    '程序停了。PyTorch 说：“RuntimeError: Trying to backward through the graph a second time”',
  'graph.error.no-gradient':
    "程序停在 sgd。PyTorch 说：“TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'”",
  'graph.error.no-grad-fn':
    '程序停了。PyTorch 说：“RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn”',
};
