import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeIntake, encodeIntake, type IntakeAnswer } from '../../web/src/checklists/intake-address.js';
import { freeWeeks } from '../../web/src/testbeds/free-weeks.js';
import { hoursOn, isRoundTheClock } from '../../web/src/testbeds/opening-hours.js';

describe('answers in an address', () => {
  const answer: fc.Arbitrary<IntakeAnswer> = fc.oneof(
    fc.boolean(),
    fc.integer({ min: -999, max: 999 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  );
  const answers = fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/), answer, { maxKeys: 8 });

  test('come back as they went, and an address need escape none of its signs but those of strange words', () => {
    fc.assert(fc.property(answers, (given) => expect(decodeIntake(encodeIntake(given))).toEqual({ ...given })));
    expect(encodeIntake({ productType: 'software', trl: 4, usesAI: true, hasRadio: false, deviceClass: 'IVD-A' })).toBe(
      'productType.software_trl*4_usesAI_-hasRadio_deviceClass.IVD-A',
    );
  });

  test('whatever stands there instead, the page gets answers or nothing', () => {
    expect(decodeIntake('')).toEqual({});
    expect(decodeIntake('%%%_../../x_<script>_trl*_-_a.%E0%A4%A')).toEqual({ a: '%E0%A4%A' });
    fc.assert(fc.property(fc.string(), (text) => typeof decodeIntake(text) === 'object'));
  });
});

describe('free weeks', () => {
  const monday = Date.parse('2026-11-30T00:00:00Z');
  const day = (date: string) => ({ start: `${date}T07:00:00Z`, end: `${date}T15:00:00Z` });
  const calendar = {
    open: [day('2026-11-30'), day('2026-12-01'), day('2026-12-08')],
    taken: [{ start: '2026-12-01T08:00:00Z', end: '2026-12-01T14:30:00Z' }],
    earliestStart: '2026-11-30T11:00:00Z',
    latestStart: '2027-05-01T00:00:00Z',
  };

  test('count what can still be booked: neither what is taken, nor too soon, nor too short', () => {
    const [first, second, third] = freeWeeks(calendar, 60, monday);
    expect(first).toMatchObject({ openMinutes: 16 * 60, freeMinutes: (4 + 1) * 60, isTooSoon: false });
    expect(second).toMatchObject({ openMinutes: 8 * 60, freeMinutes: 8 * 60 });
    expect(third).toMatchObject({ openMinutes: 0, freeMinutes: 0 });
  });

  test('a week whose every hour is too soon says so', () => {
    const [first] = freeWeeks({ ...calendar, earliestStart: '2026-12-07T09:00:00Z' }, 60, monday);
    expect(first).toMatchObject({ freeMinutes: 0, isTooSoon: true });
  });
});

describe('opening hours', () => {
  const on = (weekday: number, opensAt: string, closesAt: string, validUntil: string | null = null) => ({
    weekday,
    opensAt,
    closesAt,
    validFrom: '2026-01-01',
    validUntil,
  });

  test('days that are alike are told together, and hours that no longer hold are left out', () => {
    const hours = [
      ...[1, 2, 3].map((weekday) => on(weekday, '08:00', '16:00')),
      on(5, '08:00', '12:00'),
      on(5, '13:00', '15:00'),
      on(6, '10:00', '12:00', '2026-06-30'),
    ];
    expect(hoursOn(hours, '2026-12-03')).toEqual([
      { firstWeekday: 1, lastWeekday: 3, times: [{ opensAt: '08:00', closesAt: '16:00' }] },
      {
        firstWeekday: 5,
        lastWeekday: 5,
        times: [
          { opensAt: '08:00', closesAt: '12:00' },
          { opensAt: '13:00', closesAt: '15:00' },
        ],
      },
    ]);
  });

  test('always open is known as such', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => on(weekday, '00:00', '24:00'));
    expect(isRoundTheClock(hoursOn(always, '2026-12-03'))).toBe(true);
    expect(isRoundTheClock(hoursOn(always.slice(1), '2026-12-03'))).toBe(false);
  });
});
