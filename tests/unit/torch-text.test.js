import { describe, expect, it } from 'vitest';
import { tensorText } from '../../web/i18n/torch-text.js';

describe('a vector as torch prints it', () => {
  it.each([
    [[-1.12583983, -1.1523602], 'tensor([-1.1258, -1.1524])'],
    [[3.4213e-4, -4.0436e-4], 'tensor([ 0.0003, -0.0004])'],
    [[-0.0013447, 8.4996e-5], 'tensor([-1.3447e-03,  8.4996e-05])'],
    [[2, -3.4], 'tensor([ 2.0000, -3.4000])'],
    [[1, 2], 'tensor([1., 2.])'],
    [[10, -2], 'tensor([10., -2.])'],
    [[0, 0], 'tensor([0., 0.])'],
    [[1, 2000], 'tensor([1.0000e+00, 2.0000e+03])'],
    [[5.4e14], 'tensor([5.4000e+14])'],
    [[0.5, 1e6], 'tensor([5.0000e-01, 1.0000e+06])'],
    [[1.5, Infinity], 'tensor([1.5000,    inf])'],
    [[NaN], 'tensor([nan])'],
  ])('%j is %s', (values, text) => {
    expect(tensorText(values)).toBe(text);
  });
});
