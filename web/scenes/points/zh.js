export default {
  'points.held-out': '留出的测试点',
  'points.least-squares': '最小二乘',
  'points.point': '点',
  'points.handle': '点 {index}',
  'points.line.left': '直线的左端',
  'points.line.right': '直线的右端',
  'points.add': '加一个点',
  'points.remove': '去掉一个点',
  'points.legend': '损失 = {formula} = {loss}',
  'points.describe': '{count} 个点，直线 {line}。残差的平方加起来是 {sum}。',
  'points.describe.held-out': '测试点 ({x}, {y}) 不参加训练，直线在那里的预测是 {prediction}。',
};
