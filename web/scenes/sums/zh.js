export default {
  'sums.none': '这里没有要加的',
  'sums.count': '项数',
  'sums.off': '偏差（占比）',
  'sums.loop': '从左到右',
  'sums.array': '部分和',
  'sums.exact': '精确值',
  'sums.legend': '一遍遍加 {term}，float32',
  'sums.describe':
    '{term} 加 {count} 次：从左到右得 {loop}，分成部分和得 {array}，精确值是 {exact}。',
};
