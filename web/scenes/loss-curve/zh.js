export default {
  'scene.first-bad-step': '第 {step} 步：不是有限数',
  'scene.floor.noise': '噪声下限 {loss}',
  'scene.floor.least': '最小可能 {loss}',
  'scene.loss-curve.scale': '损失的刻度',
  'scene.loss-curve.scale.log': '对数',
  'scene.loss-curve.scale.linear': '线性',
  'scene.loss-curve.unit': '横轴',
  'scene.loss-curve.unit.updates': '更新',
  'scene.loss-curve.unit.epochs': '轮',
  'scene.loss-curve.batch': '小批量',
  'scene.loss-curve.full': '全部数据',
  'scene.loss-curve.reference': '正确的程序',
  'scene.loss-curve.function': 'f',
  'scene.loss-curve.curve': '曲线 {number}',
  'scene.loss-curve.same': '设置相同',
  'scene.loss-curve.legend.batch': '点：小批量',
  'scene.loss-curve.legend.full': '线：全部数据',
  'scene.loss-curve.legend.beside': '虚线：{runs}',
  'scene.loss-curve.describe':
    '第 {step} 步，共 {total} 步：全部数据上的损失从 {start} 变为 {loss}。',
  'scene.loss-curve.describe.measured':
    '第 {step} 步，共 {total} 步：全部数据上的损失开始是 {start}，最近一次测得（第 {measured} 步）是 {loss}。',
  'scene.loss-curve.describe.function': '第 {step} 步，共 {total} 步：f 从 {start} 变为 {loss}。',
  'scene.loss-curve.describe.sketch':
    '你的草图走到四分之一处是 {first}，一半处是 {middle}，最后到 {last}。',
  'scene.loss-curve.describe.floor': '这份数据最低只能到 {loss}。',
};
