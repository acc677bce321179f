import { describe, expect, test } from '@jest/globals';
import { bookedPercent, byTurn, monthsOf, shadeOf, usualPeriod } from './figures.rules';

describe('the figures', () => {
  test('usually begin with the month before the last, over the turn of a year too', () => {
    expect(usualPeriod('2026-11-23')).toEqual({ from: '2026-09-01', until: '2026-12-21' });
    expect(usualPeriod('2027-01-31')).toEqual({ from: '2026-11-01', until: '2027-02-28' });
  });

  test('say nothing of a testbed that never was open', () => {
    expect(bookedPercent([{ openMinutes: 0, bookedMinutes: 0 }])).toBeNull();
    expect(
      bookedPercent([
        { openMinutes: 100, bookedMinutes: 50 },
        { openMinutes: 300, bookedMinutes: 50 },
      ]),
    ).toBe(25);
  });

  test('shade whatever is booked, and each quarter darker', () => {
    expect([0, 1, 25, 26, 75, 76, 100, 130].map(shadeOf)).toEqual([0, 1, 1, 2, 3, 4, 4, 4]);
  });

  test('give a week to the month that its Thursday is in', () => {
    expect(monthsOf(['2026-11-23', '2026-11-30', '2026-12-28', '2027-01-04'])).toEqual([
      { month: '2026-11', weeks: 1 },
      { month: '2026-12', weeks: 2 },
      { month: '2027-01', weeks: 1 },
    ]);
  });

  test('draw each status once', () => {
    const statuses = [
      { status: 'draft', requests: 1 },
      { status: 'slot-needed', requests: 2 },
      { status: 'in-review', requests: 4 },
      { status: 'closed', requests: 8 },
      { status: 'declined', requests: 16 },
    ] as const;
    expect(byTurn({ month: '2026-11', statuses: [...statuses] })).toEqual([
      { turn: 'company', requests: 3 },
      { turn: 'lab', requests: 4 },
      { turn: 'agreed', requests: 0 },
      { turn: 'finished', requests: 8 },
      { turn: 'lapsed', requests: 16 },
    ]);
  });
});
