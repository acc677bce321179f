import { describe, expect, test } from '@jest/globals';
import type { Calendar } from '../bookings.queries';
import type { LabBooking } from './lab-calendar.queries';
import { backdropOf, crossed, leafOf, rowsOf, shownDays, slotFrom, turned } from './lab-calendar.rules';

const day = '2026-11-24';
const at = (time: string, on = day) => `${on}T${time}:00+01:00`;
const ms = (time: string) => Date.parse(at(time));
const bench = {
  testbedId: 'bench',
  zone: 'Europe/Oslo',
  stations: 1,
  gridMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 30,
  open: [{ start: at('08:00'), end: at('16:00') }],
  closures: [],
} as unknown as Calendar;
const booking = (id: string, start: string, end: string, move: LabBooking['move'] = null) =>
  ({ id, status: 'confirmed', start: at(start), end: at(end), testbed: { id: 'bench' }, move }) as LabBooking;
const rowOf = (bookings: LabBooking[], calendar = bench) => rowsOf([calendar], bookings)[0]!;

describe('the lab’s calendar', () => {
  test('what overlaps stands on lines of its own; a wish to move stands at its time too', () => {
    const wish = { testbedId: 'bench', start: at('10:00'), end: at('11:00'), expiresAt: at('08:00') };
    const { entries, lanes } = rowOf([booking('b', '09:00', '11:00'), booking('a', '08:00', '09:30', wish)]);
    expect(entries.map(({ key, lane }) => [key, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['a wish', 0],
    ]);
    expect(lanes).toBe(2);
  });

  test('a leaf is a day, a week from Monday or a whole month; it is turned by the same', () => {
    expect(leafOf('week', day)[0]).toBe('2026-11-23');
    expect(leafOf('month', '2026-02-14')).toHaveLength(28);
    expect([turned('month', '2026-01-31', 1), turned('month', '2026-03-31', -1)]).toEqual(['2026-02-01', '2026-02-01']);
    expect([turned('week', day, -1), turned('day', day, 1)]).toEqual(['2026-11-17', '2026-11-25']);
  });

  test('a weekend is shown when something is open or booked on it', () => {
    expect(shownDays('week', day, [rowOf([])])).toHaveLength(5);
    const saturday = { start: at('10:00', '2026-11-28'), end: at('12:00', '2026-11-28') };
    expect(shownDays('week', day, [rowOf([], { ...bench, open: [saturday] })])).toHaveLength(6);
  });

  test('a time crosses what leaves it no station, rigging included, but never the booking that is moved', () => {
    const rival = booking('rival', '09:00', '11:00');
    const wanted = { start: ms('11:15'), end: ms('12:00') };
    expect(crossed(rowOf([rival]), wanted).map(({ key }) => key)).toEqual(['rival']);
    expect(crossed(rowOf([rival]), { start: ms('11:30'), end: ms('12:00') })).toEqual([]);
    expect(crossed(rowOf([rival]), wanted, 'rival')).toEqual([]);
    const two = { ...bench, stations: 2 };
    expect(crossed(rowOf([rival], two), wanted)).toEqual([]);
    expect(crossed(rowOf([rival, booking('other', '11:00', '13:00')], two), wanted)).toHaveLength(2);
  });

  test('behind the bookings lies what is outside opening hours', () => {
    expect(backdropOf(bench, day, { from: 7, until: 18 })).toEqual([
      { kind: 'closed', from: 7, until: 8 },
      { kind: 'closed', from: 16, until: 18 },
    ]);
  });

  test('a moved time lies on the grid and within the hours', () => {
    const axis = { from: 8, until: 16 };
    expect(slotFrom(bench, day, 9.4, 120, axis)).toEqual({ testbedId: 'bench', start: ms('09:30'), end: ms('11:30') });
    expect(slotFrom(bench, day, 15.5, 120, axis).end).toBe(ms('16:00'));
  });
});
