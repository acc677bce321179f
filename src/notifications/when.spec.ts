import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { briefPeriodText, dayLeaf, dayText, momentText, periodText, timeText, weekdayText } from './when.js';

const oslo = 'Europe/Oslo';

function period(start: string, end: string, zone = oslo): { start: string; end: string; zone: string } {
  return { start, end, zone };
}

describe('a period is told as it is written', () => {
  test.each([
    [
      period('2026-11-24T08:00:00Z', '2026-11-24T11:00:00Z'),
      'tirsdag 24. november 2026 kl. 09.00–12.00',
      'Tuesday 24 November 2026, 09:00–12:00',
    ],
    [
      period('2026-07-01T06:30:00Z', '2026-07-01T14:00:00Z'),
      'onsdag 1. juli 2026 kl. 08.30–16.00',
      'Wednesday 1 July 2026, 08:30–16:00',
    ],
    [
      period('2026-11-24T21:00:00Z', '2026-11-25T05:00:00Z'),
      'tirsdag 24. november kl. 22.00 – onsdag 25. november 2026 kl. 06.00',
      'Tuesday 24 November, 22:00 – Wednesday 25 November 2026, 06:00',
    ],
    [
      period('2026-12-31T21:00:00Z', '2027-01-01T01:00:00Z'),
      'torsdag 31. desember 2026 kl. 22.00 – fredag 1. januar 2027 kl. 02.00',
      'Thursday 31 December 2026, 22:00 – Friday 1 January 2027, 02:00',
    ],
    [
      period('2026-11-24T17:00:00Z', '2026-11-24T23:00:00Z'),
      'tirsdag 24. november 2026 kl. 18.00–24.00',
      'Tuesday 24 November 2026, 18:00–24:00',
    ],
    [
      period('2026-11-23T23:00:00Z', '2026-11-25T23:00:00Z'),
      'tirsdag 24. november kl. 00.00 – onsdag 25. november 2026 kl. 24.00',
      'Tuesday 24 November, 00:00 – Wednesday 25 November 2026, 24:00',
    ],
    [
      period('2026-11-24T09:00:00Z', '2026-11-24T12:00:00Z', 'Europe/London'),
      'tirsdag 24. november 2026 kl. 09.00–12.00 (Europe/London)',
      'Tuesday 24 November 2026, 09:00–12:00 (Europe/London)',
    ],
  ])('%j', (given, nb, en) => {
    expect([periodText(given, 'nb'), periodText(given, 'en')]).toEqual([nb, en]);
  });

  test('the night when clocks are set back: it lasts longer than it looks, and 02.30 comes twice', () => {
    const before = period('2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z');
    expect(periodText(before, 'nb')).toBe('søndag 25. oktober 2026 kl. 01.30–03.30 (klokka stilles, varer 3 t)');
    const between = period('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z');
    expect(periodText(between, 'nb')).toBe(
      'søndag 25. oktober 2026 kl. 02.30 sommertid–02.30 normaltid (klokka stilles, varer 1 t)',
    );
    expect(periodText(between, 'en')).toBe(
      'Sunday 25 October 2026, 02:30 summer time–02:30 standard time (the clocks change, lasts 1 h)',
    );
  });

  test('the night when clocks are set forward: it is shorter than it looks', () => {
    const given = period('2027-03-28T00:30:00Z', '2027-03-28T02:00:00Z');
    expect(periodText(given, 'nb')).toBe('søndag 28. mars 2027 kl. 01.30–04.00 (klokka stilles, varer 1,5 t)');
    expect(periodText(given, 'en')).toBe('Sunday 28 March 2027, 01:30–04:00 (the clocks change, lasts 1.5 h)');
  });

  test('over several days, the subject line has its beginning', () => {
    expect(briefPeriodText(period('2026-11-24T21:00:00Z', '2026-11-25T05:00:00Z'), 'nb')).toBe(
      'tirsdag 24. november 2026 kl. 22.00',
    );
    expect(briefPeriodText(period('2026-11-24T08:00:00Z', '2026-11-24T11:00:00Z'), 'nb')).toBe(
      'tirsdag 24. november 2026 kl. 09.00–12.00',
    );
  });

  test('two periods that differ are never told with the same words', () => {
    const quarter = fc.integer({ min: Date.UTC(2026, 9, 23) / 900_000, max: Date.UTC(2026, 9, 27) / 900_000 });
    const periods = fc.tuple(quarter, fc.integer({ min: 1, max: 96 }));
    const told = ([at, length]: [number, number]): string =>
      periodText(period(new Date(at * 900_000).toISOString(), new Date((at + length) * 900_000).toISOString()), 'nb');
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        expect(told(a) === told(b)).toBe(a[0] === b[0] && a[1] === b[1]);
      }),
      { numRuns: 1000 },
    );
    // The pairs that a careless format mixes up: an hour apart, on either side of the change.
    expect(told([Date.parse('2026-10-25T00:30Z') / 900_000, 1])).not.toBe(
      told([Date.parse('2026-10-25T01:30Z') / 900_000, 1]),
    );
  });
});

describe('a moment', () => {
  test('has its day, weekday and time in the site’s zone', () => {
    const at = '2026-11-24T23:15:00Z';
    expect(momentText(at, oslo, 'nb')).toBe('onsdag 25. november 2026 kl. 00.15');
    expect(momentText(at, 'America/New_York', 'en')).toBe('Tuesday 24 November 2026, 18:15 (America/New_York)');
    expect(dayText(at, oslo, 'en')).toBe('Wednesday 25 November 2026');
    expect(weekdayText(at, oslo, 'nb')).toBe('onsdag');
    expect(timeText(at, oslo, 'en')).toBe('00:15');
  });

  test.each([
    ['not a time', oslo],
    ['2026-11-24T23:15:00Z', 'Europe/Nowhere'],
  ])('that is none is refused, not written down: %s, %s', (instant, zone) => {
    expect(() => momentText(instant, zone, 'nb')).toThrow(RangeError);
  });
});

describe('a page of the calendar', () => {
  test('has the ISO week, also when it belongs to another year', () => {
    expect(dayLeaf(period('2026-11-24T08:00:00Z', '2026-11-24T11:00:00Z'), 'nb')).toEqual({
      weekday: 'tirsdag',
      day: '24.',
      monthAndYear: 'november 2026',
      week: 'uke 48',
      clock: 'kl. 09.00–12.00',
      zone: 'norsk tid (Europe/Oslo)',
    });
    const newYear = dayLeaf(period('2027-01-01T08:00:00Z', '2027-01-01T11:00:00Z', 'Europe/London'), 'en');
    expect([newYear.week, newYear.clock, newYear.zone]).toEqual([
      'week 53',
      '08:00–11:00',
      'local time (Europe/London)',
    ]);
  });

  test('tells the whole of a period that is more than a day', () => {
    const leaf = dayLeaf(period('2026-11-24T21:00:00Z', '2026-11-26T05:00:00Z'), 'nb');
    expect(leaf.clock).toBe('tirsdag 24. november kl. 22.00 – torsdag 26. november 2026 kl. 06.00');
  });
});
