export default {
  'map.none': 'no runs here',
  'map.cell': 'Cell: Enter opens its run',
  'map.loss': 'loss at the end',
  'map.to-come': 'not run yet',
  'map.infinite': 'not finite',
  'map.mark': 'mark',
  'map.mark.none': 'none: better than at the start, {start}',
  'map.mark.worse': '×: no better than at the start, {start}',
  'map.mark.infinite': '×: it ran away',
  'map.limit': '2/λmax, all rows',
  'map.limit.kinder': '{limit}: beyond it, but these few batches were kinder',
  'map.limit.steeper': '{limit}: within it, but some batches are steeper',
  'map.legend': 'colour: loss at the end',
  'map.legend.lost': '×: no better than at the start',
  'map.describe':
    '{done} of {all} runs are done. The least loss at the end is {least}; {lost} runs ended no better than they began.',
  'map.describe.empty': 'A grid of {all} runs, none of them done yet.',
};
