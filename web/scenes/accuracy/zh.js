export default {
  'accuracy.epochs': '轮',
  'accuracy.epoch': '轮',
  'accuracy.trainLoss': '训练损失',
  'accuracy.trainAccuracy': '训练精度',
  'accuracy.testAccuracy': '测试精度',
  'accuracy.reference': '正确的程序',
  'accuracy.same': '设置相同',
  'accuracy.legend': '训练：边训练边平均；测试：每轮之后',
  'accuracy.legend.beside': '灰色粗线：{runs}',
  'accuracy.run': '{name}：{values}',
  'accuracy.beyond': '{name}：{value}，超出图框',
  'accuracy.describe': '第 {step} 次更新，共 {total} 次：{values}。',
};
