import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addWorkingDays, isWorkingDay, nextWorkingTime, publicHolidays } from './working-days.js';

const oslo = 'Europe/Oslo';

describe('working days in Norway', () => {
  test('the public holidays of 2026 are the thirteen that Norwegian law names, Easter and Pentecost included', () => {
    expect(publicHolidays(2026).map((h) => h.day)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(publicHolidays(2026).find((h) => h.day === '2026-05-01')?.name.nb).toMatch(/dag/);
  });

  test('two holidays on one day are one day with both names', () => {
    const days = publicHolidays(2027).map((h) => h.day);
    expect(days).toEqual([...new Set(days)]);
    expect(publicHolidays(2027).find((h) => h.day === '2027-05-17')?.name.nb).toMatch(/ og /);
  });

  test('a late evening in UTC is already the next local day', () => {
    expect(isWorkingDay(new Date('2026-12-24T23:30:00Z'), oslo)).toBe(false);
    expect(isWorkingDay(new Date('2026-12-24T22:30:00Z'), oslo)).toBe(true);
  });

  test('fifteen working days from Monday 14 December 2026 step over Christmas and New Year', () => {
    const deadline = addWorkingDays(new Date('2026-12-14T09:00:00Z'), 15, oslo);
    expect(deadline.toISOString()).toBe('2027-01-06T09:00:00.000Z');
  });

  test('the wall-clock time is kept over the night when the clock changes', () => {
    const friday = new Date('2027-03-19T08:00:00Z');
    expect(addWorkingDays(friday, 10, oslo).toISOString()).toBe('2027-04-07T07:00:00.000Z');
  });

  test('collected mail waits for the next of the given times on a working day', () => {
    const saturday = new Date('2026-11-21T10:00:00Z');
    expect(nextWorkingTime(saturday, ['14:00', '08:00'], oslo).toISOString()).toBe('2026-11-23T07:00:00.000Z');
    const exactly = new Date('2026-11-23T07:00:00Z');
    expect(nextWorkingTime(exactly, ['08:00'], oslo)).toEqual(exactly);
  });

  test('never in the past, never on a day off, and adding days one by one is adding them at once', () => {
    const instants = fc.date({ min: new Date('2025-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), (at, a, b) => {
        const next = nextWorkingTime(at, ['09:30'], oslo);
        expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isWorkingDay(next, oslo)).toBe(true);
        expect(addWorkingDays(addWorkingDays(next, a, oslo), b, oslo)).toEqual(addWorkingDays(next, a + b, oslo));
      }),
      { numRuns: 60 },
    );
  });
});
