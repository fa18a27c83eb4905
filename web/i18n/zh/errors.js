/** What cannot work here, as a sentence: what was expected, what came, what to do. */
export default {
  'error.unknown-experiment': '没有名为“{value}”的实验。请检查名字。',
  'error.unknown-chapter': '没有名为“{value}”的章节。请从目录里选。',
  'error.unknown-scene': '这一章的卡片上没有图“{value}”。能显示的有：{choices}。',
  'error.chapter-failed': '章节“{value}”的文字没有载入。请检查网络，再刷新页面。',
  'error.cards-failed': '这一章余下的部分没有载入。请检查网络后重试，做过的都还在。',
  'error.part-failed': '这一部分没有载入。请检查网络后重试。',
  'error.unknown-step':
    '{parameter}：应为第 {min} 到第 {max} 步，得到的是 {value}。请选已经算过的一步。',
  'error.unknown-question': '这个实验不回答“{value}”。请问它列出的问题。',
  'error.missing-bytes.choice': '这些图片还没有载入。本章第二张卡片上有载入它们的按钮。',
  'error.missing-bytes': '数据“{value}”还没有载入。请先载入，再试一次。',
  'error.no-memory': '这台设备放不下另外 {value} 字节。请用少一些的数据，或关闭别的页面。',
  'error.unknown-run': '引擎里已经没有这次训练了。请刷新页面。',
  'error.unknown-method': '引擎不认识“{value}”：页面和引擎版本不一致。请刷新页面。',
  'error.engine-lost': '引擎停止了，也没能重新启动。请再试一次，或刷新页面。',
  'error.engine-failed': '引擎出错：{value}。请换小一些的设置，或刷新页面。',
  'error.engine-refused':
    '这个浏览器或页面不允许 WebAssembly 运行。请换用新版浏览器，或请网站管理者放行（CSP：wasm-unsafe-eval、worker-src blob:）。',
  'error.engine-untrusted':
    '这个网页要求 Trusted Types，但没有允许名为“{value}”的策略。请在这里改用 iframe，或请网站管理者加上（CSP：trusted-types lit-html {value}）。',
  'error.engine-missing': '引擎没有载入。请检查网络后再试。',
  'error.connect-refused':
    '这个网页的安全策略不让实验取自己的文件，缺了一行（CSP）：connect-src {value}。请网站管理者加上，或在这里改用 iframe。',
  'error.engine-closed': '引擎已经关闭。请刷新页面。',
  'error.unexpected': '出了问题：{name} {parameter} {value}。请再试一次，或刷新页面。',
  'error.retry': '再试一次',
};
