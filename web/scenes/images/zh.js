import tiles from '../shared/tiles/zh.js';

export default {
  ...tiles,
  'images.of': '显示什么',
  'images.of.samples': '图片',
  'images.of.means': '每类的平均图',
  'images.legend': '一行一类',
  'images.describe': '衣物图片，训练 {train} 张，测试 {test} 张，28×28 像素，十个类别。',
  'images.count': '训练图片',
};
