import tiles from '../shared/tiles/zh.js';

export default {
  ...tiles,
  'tinker.tool': '工具',
  'tinker.tool.brush': '画笔',
  'tinker.tool.erase': '橡皮',
  'tinker.of': '显示什么',
  'tinker.of.ink': '墨迹',
  'tinker.of.evidence': '证据',
  'tinker.width': '竖条，宽度',
  'tinker.mirror': '左右翻转',
  'tinker.left': '← 2',
  'tinker.right': '2 →',
  'tinker.clear': '清空',
  'tinker.pad': '图片：方向键移动，空格键落笔',
  'tinker.pad.says': '第 {row} 行第 {column} 列；模型说：{said}',
  'tinker.legend': '在图上画画看',
  'tinker.legend.evidence': '蓝：这个像素支持{first}；粉：支持{second}',
  'tinker.waiting': '正在问模型。',
  'tinker.describe': '你画的图：{first} {p}，其次{second} {q}。',
  'tinker.probability': '概率',
};
