/** Questions with an answer that is checked. */
export default {
  'check.number': 'Your answer',
  'check.numbers': 'Your answers, separated by commas',
  'check.submit': 'Check',
  'check.right': 'Right',
  'check.wrong': 'Not yet.',
  'check.malformed': 'Please type a number, such as −0.5.',
  'check.count.1': 'One number, please.',
  'check.count.2': 'Two numbers, please.',
  'check.count.3': 'Three numbers, please.',
  'check.count': '{count} numbers, please.',
};
