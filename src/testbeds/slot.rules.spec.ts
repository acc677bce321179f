import { describe, expect, test } from '@jest/globals';
import { publicHolidays } from '../kernel/working-days.js';
import { type SlotFacts, slotReasons } from './slot.rules.js';

const zone = 'Europe/Oslo';
const span = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });
const now = new Date('2026-11-23T09:40:00Z');
const bench: SlotFacts = {
  testbedId: 'b1',
  zone,
  active: true,
  shortestMinutes: 60,
  longestMinutes: 480,
  gridMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  leadHours: 48,
  horizonDays: 180,
  cancellationHours: 48,
  holdHours: 48,
  stations: ['s1'],
  freeStations: ['s1'],
  opening: [span('2026-12-03T07:00Z', '2026-12-03T11:00Z'), span('2026-12-03T12:00Z', '2026-12-03T15:00Z')],
  closures: [],
  holidays: [],
};
const morning = span('2026-12-03T08:00Z', '2026-12-03T10:00Z');

function reasons(change: Partial<SlotFacts>, period = morning) {
  return slotReasons({ facts: { ...bench, ...change }, period, now });
}
function words(change: Partial<SlotFacts>, period = morning): [nb: string, en: string][] {
  return reasons(change, period).map(({ text }) => [text('nb'), text('en')]);
}

describe('why a slot can’t be had', () => {
  test('a free time within opening hours has nothing against it', () => {
    expect(reasons({})).toEqual([]);
  });

  test('too early: it says from when on, on the grid; the lab may waive it, and a time that has passed nobody', () => {
    const [soon] = reasons({}, span('2026-11-24T08:00Z', '2026-11-24T10:00Z'));
    expect(soon).toMatchObject({
      code: 'slot.needs-notice',
      waivable: true,
      params: { earliest: new Date('2026-11-25T10:00Z') },
    });
    expect(soon!.text('nb')).toBe(
      'Testmiljøet trenger 48 timers varsel. Tidligste start er onsdag 25. november 2026 kl. 11.00.',
    );
    expect(soon!.text('en')).toBe(
      'The testbed needs 48 hours’ notice. The earliest start is Wednesday 25 November 2026, 11:00.',
    );
    expect(reasons({}, span('2026-11-23T08:00Z', '2026-11-23T10:00Z'))[0]).toMatchObject({
      code: 'slot.in-the-past',
      waivable: false,
    });
  });

  test('too far ahead: it says until when', () => {
    const far = reasons({ horizonDays: 5 });
    expect(far).toMatchObject([{ code: 'slot.beyond-horizon', waivable: true }]);
    expect(far[0]!.text('nb')).toBe(
      'Testmiljøet kan bestilles inntil 5 dager fram. Seneste start er lørdag 28. november 2026 kl. 10.30.',
    );
  });

  test('outside opening hours: it says when that day is open, or that it is not', () => {
    expect(words({}, span('2026-12-03T10:00Z', '2026-12-03T12:30Z'))).toEqual([
      [
        'Utenfor åpningstiden. Torsdag 3. desember 2026 er det åpent kl. 08.00–12.00 og 13.00–16.00.',
        'Outside opening hours. On Thursday 3 December 2026 it is open 08:00–12:00 and 13:00–16:00.',
      ],
    ]);
    expect(words({ opening: [] })).toEqual([
      ['Testmiljøet har ikke åpent torsdag 3. desember 2026.', 'The testbed is not open on Thursday 3 December 2026.'],
    ]);
  });

  test('a day that is open to its end is open until 24.00, and the next day begins anew', () => {
    const nights = [span('2026-12-03T20:00Z', '2026-12-04T05:00Z')];
    expect(words({ opening: nights }, span('2026-12-03T19:00Z', '2026-12-03T22:00Z'))[0]![0]).toMatch(
      /åpent kl\. 21\.00–24\.00\.$/,
    );
    expect(words({ opening: nights }, span('2026-12-04T04:00Z', '2026-12-04T06:00Z'))[0]![0]).toMatch(
      /åpent kl\. 00\.00–06\.00\.$/,
    );
  });

  test('a public holiday is named as a sentence writes it, two on one day both', () => {
    const on = (day: string) => publicHolidays(2027).filter((holiday) => holiday.day === day);
    const holiday = (day: string) =>
      words({ holidays: on(day).map(({ name }) => ({ day: new Date(`${day}T00:00+02:00`), name })) });
    expect(holiday('2027-05-17')[0]![0]).toBe('Stengt mandag 17. mai 2027 (grunnlovsdagen og andre pinsedag).');
    expect(holiday('2027-05-06')[0]![0]).toBe('Stengt torsdag 6. mai 2027 (Kristi himmelfartsdag).');
  });

  test('a closure gives its reason', () => {
    const closures = [
      {
        ...span('2026-12-03T07:00Z', '2026-12-04T15:00Z'),
        kind: 'closed' as const,
        reason: { nb: 'Smittevern.', en: 'Infection control' },
      },
    ];
    expect(words({ closures })).toEqual([
      [
        'Stengt torsdag 3. desember 2026 kl. 08.00 – fredag 4. desember 2026 kl. 16.00: Smittevern.',
        'Closed Thursday 3 December 2026, 08:00 – Friday 4 December 2026, 16:00: Infection control.',
      ],
    ]);
  });

  test('lengths and grid are told in words', () => {
    expect(words({ shortestMinutes: 150 })[0]![0]).toBe('Korteste tid her er 2 timer og 30 minutter.');
    expect(words({ longestMinutes: 61 })[0]![1]).toBe('The longest time here is 1 hour and 1 minute.');
    expect(words({}, span('2026-12-03T08:10Z', '2026-12-03T10:00Z'))[0]![0]).toBe(
      'Tiden må begynne og slutte på minutter som går opp i 30, for eksempel 09.00 eller 09.30.',
    );
  });

  test('everything at once, and who has the time is never said', () => {
    const all = reasons(
      {
        freeStations: [],
        opening: [],
        holidays: [{ day: new Date('2026-12-03T00:00+01:00'), name: { nb: 'Fridag', en: 'Holiday' } }],
      },
      span('2026-12-03T08:10Z', '2026-12-03T08:40Z'),
    );
    expect(all.map(({ code }) => code)).toEqual([
      'slot.too-short',
      'slot.off-grid',
      'slot.outside-opening-hours',
      'slot.public-holiday',
      'slot.taken',
    ]);
    expect(all.at(-1)!.params).toEqual({});
  });

  test('of a time that is too long only as much is judged as could be booked', () => {
    const open = [span('2026-12-03T07:00Z', '2026-12-03T23:00Z')];
    expect(reasons({ opening: open }, span('2026-12-03T08:00Z', '2026-12-04T08:00Z')).map(({ code }) => code)).toEqual([
      'slot.too-long',
    ]);
  });

  test('a testbed that is out of use, or without stations, is not called taken', () => {
    expect(reasons({ active: false, freeStations: [] })).toMatchObject([{ code: 'slot.testbed-inactive' }]);
    expect(reasons({ stations: [], freeStations: [] })).toMatchObject([{ code: 'slot.no-stations' }]);
  });
});
