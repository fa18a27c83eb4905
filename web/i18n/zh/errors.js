/** What went wrong, as a sentence: what was expected, what came, what to do; notes on links. */
export default {
  'error.out-of-range':
    '{parameter}：应为 {min} 到 {max} 之间的数，得到的是 {value}。请在这个范围里选。',
  'error.wrong-type': '{parameter}：“{value}”不是这一项能用的值，请检查写法。',
  'error.wrong-type.int': '{parameter}：应为整数，得到的是“{value}”。请用数字写，例如 10。',
  'error.wrong-type.real': '{parameter}：应为一个数，得到的是“{value}”。请用数字写，例如 0.03。',
  'error.wrong-type.list': '{parameter}：应为用逗号隔开的数，得到的是“{value}”。写法如 2,-3.4。',
  'error.wrong-type.flag': '{parameter}：应为 true 或 false，得到的是“{value}”。不写值就表示打开。',
  'error.wrong-length': '{parameter}：应有 {min} 到 {max} 个数，得到的是 {value}。请增减几个。',
  'error.wrong-length.exact': '{parameter}：应有 {min} 个数，得到的是 {value}。请增减几个。',
  'error.unknown-choice': '{parameter}：“{value}”不在可选之列，请选其中之一。',
  'error.unknown-choice.choice':
    '{parameter}：应为 {choices} 之一，得到的是“{value}”。请从中选一个。',
  'error.unknown-setting': '这里没有“{parameter}”这一项设置。请去掉它或检查名字。',
  'error.unknown-experiment': '没有名为“{value}”的实验。请检查名字。',
  'error.unknown-chapter': '没有名为“{value}”的章节。请从目录里选。',
  'error.chapter-failed': '章节“{value}”的文字没有载入。请检查网络，再刷新页面。',
  'error.unknown-change': '这一项不能在训练途中改，请用它重新开始一次训练。',
  'error.unknown-step':
    '{parameter}：应为第 {min} 到第 {max} 步，得到的是 {value}。请选已经算过的一步。',
  'error.unknown-question': '这个实验不回答“{value}”。请问它列出的问题。',
  'error.shape-mismatch': '{parameter}：形状 {value} 对不上，请让它们一致。',
  'error.no-gradient': '{parameter} 还没有梯度：没有谁调用过 backward()。请先调用它。',
  'error.not-scalar':
    'backward() 要从一个数出发，这里却是形状为 {value} 的张量。请先求和或求平均。',
  'error.backward-twice': '这张计算图已经反向传播过一次，用完了。请先再做一次前向传播。',
  'error.unknown-run': '引擎里已经没有这次训练了。请刷新页面。',
  'error.unknown-method': '引擎不认识“{value}”：页面和引擎版本不一致。请刷新页面。',
  'error.engine-lost': '引擎停止了，也没能重新启动。请再试一次，或刷新页面。',
  'error.engine-failed': '引擎出错：{value}。请换小一些的设置，或刷新页面。',
  'error.engine-refused':
    '这个浏览器或页面不允许 WebAssembly 运行。请换用新版浏览器，或请网站管理者放行（CSP：wasm-unsafe-eval、worker-src blob:）。',
  'error.engine-missing': '引擎没有载入。请检查网络后再试。',
  'error.engine-closed': '引擎已经关闭。请刷新页面。',
  'error.engine-not-built':
    '引擎还没有构建：缺少 build/engine/engine.wasm。请运行“npm run build:engine”。',
  'error.engine-broken': 'build/engine 里的引擎无法启动：{value}。请运行“npm run build:engine”。',
  'error.unexpected': '出了问题：{name} {parameter} {value}。请再试一次，或刷新页面。',
  'error.retry': '再试一次',
  'note.clamped': '{parameter}：{value} 超出范围，改用 {used}。',
  'note.defaulted': '{parameter}：“{value}”不能用，改用 {used}。',
  'note.unreadable-run': '链接里的训练读不出来，本章从头开始。',
  'note.other-version': '链接里的训练是另一个版本（{value}）的，本章从头开始。',
  'note.unknown-experiment': '链接里的训练属于这里没有的实验“{value}”，本章从头开始。',
  'note.dropped-edits': '链接里有 {value} 处改动在这里用不上，已略去。',
};
