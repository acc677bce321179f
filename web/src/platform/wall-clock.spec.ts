import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, hourOf, instantAt, mondayOf } from './wall-clock';

const oslo = 'Europe/Oslo';
const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n));

describe('the wall clock of a calendar', () => {
  test('an hour of a day is the instant at which the clock there shows it, in summer as in winter', () => {
    expect(new Date(instantAt('2026-12-03', 9, oslo)).toISOString()).toBe('2026-12-03T08:00:00.000Z');
    expect(new Date(instantAt('2026-06-03', 9.5, oslo)).toISOString()).toBe('2026-06-03T07:30:00.000Z');
    expect(new Date(instantAt('2026-10-25', 24, oslo)).toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  test('there and back again, but for the hour that the spring skips', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 47 }), (day, half) => {
        const hour = half / 2;
        const skipped = ['2026-03-29', '2027-03-28', '2028-03-26'].includes(day) && hour >= 2 && hour < 3;
        if (!skipped) expect(hourOf(instantAt(day, hour, oslo), day, oslo)).toBe(hour);
      }),
    );
  });

  test('weeks begin on Monday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = mondayOf(day);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(monday <= day && day < addDays(monday, 7)).toBe(true);
      }),
    );
  });
});
