export default {
  'scene.memory.updates': '更新次数',
  'scene.memory.none': '这个程序在两次更新之间什么也不留。',
  'scene.memory.legend': '竖条：梯度 g；线：{kept}',
  'scene.memory.legend.none': '竖条：梯度 g；SGD 什么也不记',
  'scene.memory.describe.start': '共 {total} 次更新，还没有开始：什么也没记下。',
  'scene.memory.describe': '第 {step} 次更新，共 {total} 次：{numbers}。',
};
