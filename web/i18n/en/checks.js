/** Questions with an answer that is checked. */
export default {
  'check.number': 'Your answer',
  'check.numbers': 'Your answers, separated by commas',
  'check.pick.thing': 'Click it in the picture, or choose it here.',
  'check.pick.place': 'Click the place in the picture, or type it.',
  'check.pick.thing.label': 'Your answer: arrow keys choose, Enter answers',
  'check.pick.place.label': 'Your answer: arrow keys move it, Enter answers',
  'check.submit': 'Check',
  'check.right': 'Right',
  'check.bet': 'Place the bet',
  'check.noted': 'Noted',
  'check.wrong': 'Not yet.',
  'check.waiting': 'One moment: the right answer is still being computed.',
  'check.unmeasured': 'Measure to see the figures of this browser.',
};
