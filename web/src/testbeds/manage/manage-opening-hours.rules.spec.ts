import { describe, expect, test } from '@jest/globals';
import { clockOf, minutesOf } from './manage-clock.rules';
import { emptyPeriod, type HoursPeriod, periodsOf, readPeriods, type Span } from './manage-opening-hours.rules';

const withDot = (clock: string) => clock.replace(':', '.');

describe('a time as it is typed', () => {
  test.each([
    ['8.00', 480],
    ['08.05', 485],
    ['08:05', 485],
    [' 24.00 ', 1440],
    ['24.05', null],
    ['8', null],
    ['0800', null],
    ['12.60', null],
    ['åtte', null],
  ])('%p', (typed, minutes) => expect(minutesOf(typed)).toBe(minutes));

  test('is written with two digits', () => expect([clockOf(485), clockOf(1440)]).toEqual(['08:05', '24:00']));
});

describe('opening hours that are typed', () => {
  const monday = (...spans: Span[]): HoursPeriod => ({ ...emptyPeriod, days: [spans, ...emptyPeriod.days.slice(1)] });
  const faultsOf = (...spans: Span[]) => readPeriods([monday(...spans)]).faults;

  test('come back as they were, by the time in which they hold', () => {
    const openingHours = [
      { weekday: 1, opensAt: '08:00', closesAt: '12:00', validFrom: '2000-01-01', validUntil: '2026-12-31' },
      { weekday: 1, opensAt: '13:00', closesAt: '24:00', validFrom: '2000-01-01', validUntil: '2026-12-31' },
      { weekday: 7, opensAt: '10:00', closesAt: '14:00', validFrom: '2027-01-01', validUntil: null },
    ];
    const periods = periodsOf(openingHours, withDot);
    expect(periods.map(({ from, until }) => [from, until])).toEqual([
      ['', '2026-12-31'],
      ['2027-01-01', ''],
    ]);
    expect(periods[0]!.days[0]).toEqual([
      { opens: '08.00', closes: '12.00' },
      { opens: '13.00', closes: '24.00' },
    ]);
    expect(readPeriods(periods)).toEqual({ openingHours, faults: {} });
  });

  test('are closed where nothing is typed', () => {
    expect(readPeriods([emptyPeriod])).toEqual({ openingHours: [], faults: {} });
  });

  test('are told what is wrong where it is wrong', () => {
    expect(faultsOf({ opens: 'åtte', closes: '16.00' })).toEqual({ '0.0.0.opens': 'not-a-time' });
    expect(faultsOf({ opens: '08.00', closes: '16.03' })).toEqual({ '0.0.0.closes': 'not-five-minutes' });
    expect(faultsOf({ opens: '08.00', closes: '' })).toEqual({ '0.0.0.closes': 'half' });
    expect(faultsOf({ opens: '08.00', closes: '12.00' }, { opens: '16.00', closes: '13.00' })).toEqual({
      '0.0.1.closes': 'not-after',
    });
    expect(readPeriods([{ ...emptyPeriod, from: '2027-01-01', until: '2026-12-31' }]).faults).toEqual({
      '0.until': 'wrong-order',
    });
  });
});
