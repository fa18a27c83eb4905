/** Questions with an answer that is checked. */
export default {
  'check.number': '你的答案',
  'check.numbers': '你的答案，用逗号分开',
  'check.pick.thing': '在图上点一下，或在这里选。',
  'check.pick.place': '在图上点一下，或直接填数。',
  'check.pick.thing.label': '你的答案：方向键选择，回车作答',
  'check.pick.place.label': '你的答案：方向键移动，回车作答',
  'check.submit': '对答案',
  'check.right': '对了',
  'check.bet': '下注',
  'check.noted': '记下了',
  'check.wrong': '还不对。',
  'check.waiting': '稍等，正在算答案。',
  'check.unmeasured': '测一测，就能看到这个浏览器的数字。',
};
