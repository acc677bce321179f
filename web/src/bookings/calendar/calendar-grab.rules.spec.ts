import { describe, expect, test } from '@jest/globals';
import type { Calendar } from '../bookings.queries';
import { type Grab, slotPointedAt, slotUnder } from './calendar-grab.rules';
import type { Row } from './lab-calendar.rules';
import { drawnNext } from './use-rows-in-sight';

const [tuesday, wednesday] = ['2026-11-24', '2026-11-25'];
const at = (time: string, day = tuesday) => Date.parse(`${day}T${time}:00+01:00`);
const axis = { from: 8, until: 16 };
const rowOf = (testbedId: string) =>
  ({ calendar: { testbedId, zone: 'Europe/Oslo', gridMinutes: 30 } as Calendar, entries: [], lanes: 1 }) as Row;
const [bench, flat] = [rowOf('bench'), rowOf('flat')];

describe('what a hand carries', () => {
  test('a booking keeps its length and the place where it was taken hold of, on whatever testbed', () => {
    const entry = { start: at('09:00'), end: at('11:00') } as Grab['entry'];
    const grab = { place: { row: bench, day: tuesday, hour: 10.5 }, entry, hours: 1.5 };
    expect(slotUnder({ row: flat, day: wednesday, hour: 13.6 }, grab, axis)).toEqual({
      testbedId: 'flat',
      start: at('12:00', wednesday),
      end: at('14:00', wednesday),
    });
  });

  test('a closure is drawn either way from where it was begun, on that testbed, over several days too', () => {
    const grab = { place: { row: bench, day: tuesday, hour: 12.2 }, entry: undefined, hours: 0 };
    const to = (day: string, hour: number) => slotUnder({ row: flat, day, hour }, grab, axis);
    expect(to(tuesday, 13.1)).toEqual({ testbedId: 'bench', start: at('12:00'), end: at('13:30') });
    expect(to(tuesday, 9.9)).toEqual({ testbedId: 'bench', start: at('09:30'), end: at('12:30') });
    expect(to(wednesday, 9)).toEqual({ testbedId: 'bench', start: at('12:00'), end: at('09:00', wednesday) });
  });

  test('a place that is pointed at is where the booking begins, on the grid before it', () => {
    const slot = { testbedId: 'bench', start: at('09:00'), end: at('11:00') };
    const pointed = slotPointedAt({ row: flat, day: wednesday, hour: 10.9 }, slot, axis);
    expect(pointed).toEqual({ testbedId: 'flat', start: at('10:30', wednesday), end: at('12:30', wednesday) });
  });
});

describe('rows that are drawn', () => {
  test('go at once and come two at a time, also after a leap; in the end they are those that are wanted', () => {
    expect(drawnNext([0, 8], [3, 14])).toEqual([3, 10]);
    expect(drawnNext([10, 20], [4, 15])).toEqual([8, 15]);
    let drawn: readonly [number, number] = [0, 8];
    for (let pictures = 0; pictures < 8; pictures += 1) drawn = drawnNext(drawn, [28, 39]);
    expect(drawn).toEqual([28, 39]);
  });
});
