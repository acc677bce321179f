import { describe, expect, test } from '@jest/globals';
import { bestOf, blocksOf, freeTimes, stateOf } from './finder.rules';
import { instantAt } from '../../platform/wall-clock';

describe('a testbed’s day in the calendar', () => {
  const zone = 'Europe/Oslo';
  const at = (hour: number, day = '2026-12-03') => instantAt(day, hour, zone);
  const span = (from: number, until: number) => ({
    start: new Date(at(from)).toISOString(),
    end: new Date(at(until)).toISOString(),
  });
  const bench = {
    testbedId: 'bench',
    zone,
    open: [span(8, 16)],
    taken: [span(11, 16)],
    closures: [],
    stations: 1,
    gridMinutes: 30,
    shortestMinutes: 60,
    longestMinutes: 480,
    bufferBeforeMinutes: 30,
    bufferAfterMinutes: 30,
    earliestStart: span(8, 9).start,
    latestStart: new Date(at(8, '2027-03-01')).toISOString(),
  } as unknown as Parameters<typeof stateOf>[0];
  const state = (from: number, until: number, now = at(8, '2026-12-01')) =>
    stateOf(bench, { start: at(from), end: at(until) }, now);

  test('a time is free where it is open and no claim meets it with its rigging', () => {
    expect(state(8, 10)).toBe('free');
    expect(state(8, 10.5)).toBe('free');
    expect(state(8, 11)).toBe('taken');
    expect(state(7.5, 10)).toBe('too-soon');
    expect(state(15, 17)).toBe('closed');
    expect(state(8, 8.5)).toBe('too-short');
    expect(state(8, 10, at(9))).toBe('past');
    expect(freeTimes(bench, '2026-12-03')).toEqual([{ start: at(8), end: at(11) }]);
  });

  test('one’s own booking lies over what it takes, with its rigging on either side; the rest is simply taken', () => {
    const own = { testbed: { id: 'bench' }, status: 'requested', ...span(12, 14) } as unknown as Parameters<
      typeof blocksOf
    >[3][number];
    const blocks = blocksOf(bench, '2026-12-03', { from: 7, until: 18 }, [own]);
    expect(blocks.map(({ kind, from, until }) => [kind, from, until])).toEqual([
      ['closed', 7, 8],
      ['closed', 16, 18],
      ['taken', 11, 11.5],
      ['taken', 14.5, 16],
      ['buffer', 11.5, 12],
      ['buffer', 14, 14.5],
      ['requested', 12, 14],
    ]);
  });

  test('the best proposals are the earliest of all and the earliest of each other testbed, in order', () => {
    const slot = (id: string, from: number) => ({ testbed: { id }, zone, freeStations: 1, ...span(from, from + 1) });
    const slots = [slot('a', 8), slot('a', 9), slot('b', 9), slot('a', 10), slot('c', 10)] as never;
    expect(bestOf(slots).map(({ testbed }) => testbed.id)).toEqual(['a', 'b', 'c']);
  });
});
