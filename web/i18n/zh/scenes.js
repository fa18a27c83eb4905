/** The titles of the pictures, and the words that several of them share. */
export default {
  'scene.curve': '函数曲线',
  'scene.contour': '损失地形',
  'scene.surface': '损失曲面',
  'scene.loss-curve': '损失曲线',
  'scene.points': '点、直线、残差的平方',
  'scene.fit': '数据与预测',
  'scene.features': '每个特征对标签',
  'scene.minibatch': '小批量',
  'scene.update-anatomy': '一次更新，拆开看',
  'scene.gradients': '每个样本的梯度',
  'scene.step': '步数',
  'scene.loss': '损失',
  'scene.sentences': '{first}{second}',
  'scene.describe.diverged': '训练发散：第 {step} 次更新开始不是有限数。',
  'scene.sample': '样本',
  'scene.more': '⋯ 还有 {count} 个',
};
