import tiles from '../shared/tiles/zh.js';

export default {
  ...tiles,
  'weights.of': '显示什么',
  'weights.of.weights': '权重',
  'weights.of.ghosts': '类之和 − 全体的十分之一',
  'weights.handle': '跟踪的像素',
  'weights.sum': '像素 ({row}, {column})：十个权重之和为 {sum}',
  'weights.sum.short': '十个权重之和：{sum}',
  'weights.legend.signs': '蓝：这里有墨就更像；粉：更不像',
  'weights.legend.most': '±{most} 处颜色最深',
  'weights.describe':
    '十张权重图，每类一张，各 784 个权重，第 {step} 次更新之后。像素 ({row}, {column}) 的十个权重之和为 {sum}。',
};
