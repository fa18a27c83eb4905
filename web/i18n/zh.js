/** Words for people: one flat table per language, the same keys in each (a test compares them). */
export default {
  // app, element, transport, controls

  // settings and switches

  // errors

  // scenes: curve, contour, surface, loss-curve
  'scene.curve': '函数曲线',
  'scene.contour': '损失地形',
  'scene.surface': '损失曲面',
  'scene.loss-curve': '损失曲线',
  'scene.step': '步数',
  'scene.loss': '损失',
  'scene.minimum': '最小点',
  'scene.minimum.solved': '最小点（解析解）',
  'scene.gradient': '−grad',
  'scene.gradient.batch': '−grad，这一批',
  'scene.gradient.full': '全部数据',
  'scene.left-picture': '第 {step} 步离开画面',
  'scene.column.parameter': '参数',
  'scene.column.value': '值',
  'scene.column.minimum': '最小点',
  'scene.landscape.one-parameter': '只有一个参数，没有可走的地形。',
  'scene.landscape.held': '{names} 固定在 {values}',
  'scene.landscape.of.descent': 'f(x, y) = x² + y²',
  'scene.landscape.of.by-hand': '损失随 w 和 b 的变化',
  'scene.landscape.of.regression': '损失随 w 和 b 的变化',
  'scene.landscape.describe':
    '第 {step} 步，共 {total} 步：{place}，损失 {loss}。最小点在 {minimum}。',

  // scenes: points, fit, features, minibatch, update-anatomy, gradients
  'scene.update-anatomy': '一次更新，拆开看',
  'anatomy.legend': '第 {step} 次更新',
  'anatomy.sample': '样本',
  'anatomy.left': '⋯ 还有 {count} 个',
  'anatomy.phase.batch': '取一批',
  'anatomy.phase.forward': '前向',
  'anatomy.phase.residual': '残差',
  'anatomy.phase.loss': '损失',
  'anatomy.phase.backward': '反向：每个样本的梯度',
  'anatomy.phase.sum': '求和',
  'anatomy.phase.divide': '除以批量',
  'anatomy.phase.update': '更新',
  'anatomy.phase.zero': '清零',
  'anatomy.foot.mean': 'l 的平均',
  'anatomy.foot.total': 'l 的总和',
  'anatomy.foot.before': '旧的 w, b',
  'anatomy.foot.after': '旧值 − 这一步 = 新的 w, b',
  'anatomy.foot.zero': 'grad ← 0',
  'anatomy.foot.kept': '没有清零，留给下一批',
  'anatomy.foot.own': '这一批的 {product}',
  'anatomy.foot.added': 'grad = 上次留下的 + {product}',
  'anatomy.row.loss': '损失',
  'anatomy.row.own': '这一批的梯度',
  'anatomy.row.sum': 'grad',
  'anatomy.row.step': '减去的量',
  'anatomy.row.before': '旧值',
  'anatomy.row.after': '新值',
  'anatomy.row.zero': '清零后的 grad',
  'anatomy.reading.sample': '样本 {sample}：',
  'anatomy.reading.loss': '损失 = {loss}',
  'anatomy.say.start': '还没有更新。w 和 b 是初始值，后面的格子等着被填上。',
  'anatomy.say.batch': '取出 {count} 个样本：X 的每一行是一个样本的特征，y 是它的标签。',
  'anatomy.say.forward': 'ŷ = Xw + b：每一行的特征乘权重，加起来，再加偏置。每个样本得到一个预测。',
  'anatomy.say.residual': 'e = ŷ − y：正的猜高了，负的猜低了。',
  'anatomy.say.loss':
    'l = ½e²：偏得越远，罚得越重。{count} 个平均起来是 {loss}，这就是小批量的损失。',
  'anatomy.say.backward':
    'xᵢ·eᵢ：每个样本自己的梯度，参数往这个方向走，它的损失会变大。这是我们拆开来看的。',
  'anatomy.say.sum': '每一列加起来：w.grad = Xᵀe，b.grad = 1ᵀe。自动微分一次就算出这个和。',
  'anatomy.say.divide': '乘学习率 {lr}，除以批量大小 {size}：这一步要走的量。',
  'anatomy.say.update': '旧值减去这一步，得到新的 w 和 b。减，因为梯度指向损失变大的方向。',
  'anatomy.say.zero': 'grad 清零。不清，下一批的梯度会加在它上面。',
  'anatomy.say.finished': '第 {step} 次更新完成：{changes}。',
  'anatomy.say.forward.by-hand': 'ŷ = wx + b：每个点得到一个预测。',
  'anatomy.say.residual.by-hand': 'e = ŷ − y：正的猜高了，负的猜低了。',
  'anatomy.say.loss.by-hand': '每个点的损失，加起来是 {loss}。',
  'anatomy.say.backward.by-hand': '链式法则：每个点的损失对 w、对 b 的导数。',
  'anatomy.say.sum.by-hand': '每一列加起来，就是整个损失的梯度。',
  'anatomy.say.update.by-hand': '梯度乘学习率 {lr}，从旧值里减去：新的 w 和 b。',
  'anatomy.say.zero.by-hand': '梯度清零，下一次从头加起。',
  'anatomy.say.residual.drop-reshape':
    '(B, 1) 减 (B,) 广播成 {square}：每个预测减去每个标签。该有的差只在对角线上。',
  'anatomy.say.loss.drop-reshape': '{square} 个差都算了损失，不只是对角线上的。',
  'anatomy.say.backward.drop-reshape': '每个样本的梯度用的是整行的差之和：它被拉向所有标签的平均。',
  'anatomy.say.divide.forget-divide':
    '只乘了学习率 {lr}，忘了除以批量大小 {size}：步子大了 {size} 倍。',
  'anatomy.say.sum.forget-zero-grad': '这一批的梯度加在上次留下的 grad 上：走的方向里混着旧的批。',
  'anatomy.say.zero.forget-zero-grad': '没有清零。下一批的梯度会加在它上面。',

  // command line
};
