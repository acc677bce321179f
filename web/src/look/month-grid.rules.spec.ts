import { describe, expect, test } from '@jest/globals';
import { addMonths, dayOfKey, weeksOf } from './month-grid.rules';

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe('the weeks of a month', () => {
  test('begin on Monday, bear ISO numbers, and hold every day of it', () => {
    const weeks = weeksOf('2027-01');
    expect(weeks.map(({ number }) => number)).toEqual([53, 1, 2, 3, 4]);
    expect([weeks[0]!.days[0], weeks[0]!.days[4], weeks.at(-1)!.days[6]]).toEqual([
      '2026-12-28',
      '2027-01-01',
      '2027-01-31',
    ]);
  });
  test('are four when February begins on a Monday, and six when a long month begins on a Sunday', () => {
    expect([weeksOf('2027-02').length, weeksOf('2027-08').length]).toEqual([4, 6]);
  });
});

describe('the way through the days', () => {
  test('by months keeps the day as far as there is one', () => {
    expect([addMonths('2027-01-31', 1), addMonths('2028-01-31', 1), addMonths('2026-12-08', 1)]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-01-08',
    ]);
    expect(addMonths('2028-02-29', -12)).toBe('2027-02-28');
  });
  test('is by arrows, to the week’s ends, and by month and year', () => {
    const from = '2026-12-08';
    const led = [
      key('ArrowUp'),
      key('ArrowRight'),
      key('Home'),
      key('End'),
      key('PageUp'),
      key('PageDown', true),
      key('a'),
    ];
    expect(led.map((one) => dayOfKey(from, one))).toEqual([
      '2026-12-01',
      '2026-12-09',
      '2026-12-07',
      '2026-12-13',
      '2026-11-08',
      '2027-12-08',
      undefined,
    ]);
  });
});
