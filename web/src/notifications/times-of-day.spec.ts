import { expect, test } from '@jest/globals';
import { timesOf } from './times-of-day';

test('times of day are read as people write them, each once and in order', () => {
  expect(timesOf('14.00, 9')).toEqual(['09:00', '14:00']);
  expect(timesOf('09:00 9.00;  23:59')).toEqual(['09:00', '23:59']);
  expect(timesOf('')).toEqual([]);
});

test('what is no time of day is told', () => {
  for (const wrong of ['24:00', '9:60', 'ni', '9-14', '9.0']) expect(timesOf(wrong)).toBeNull();
});
