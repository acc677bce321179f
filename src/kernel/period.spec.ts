import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  contains,
  intersection,
  minutesOf,
  overlaps,
  parseRange,
  type Period,
  subtract,
  toRange,
  withBuffers,
} from './period.js';

const periods = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, minutes]): Period => ({ start: new Date(start * 60_000), end: new Date((start + minutes) * 60_000) }));

describe('a period', () => {
  test('does not overlap the one that begins when it ends', () => {
    const morning = { start: new Date('2026-11-24T08:00Z'), end: new Date('2026-11-24T11:00Z') };
    const noon = { start: new Date('2026-11-24T11:00Z'), end: new Date('2026-11-24T12:00Z') };
    expect(overlaps(morning, noon)).toBe(false);
    expect(overlaps(morning, { ...noon, start: new Date('2026-11-24T10:59Z') })).toBe(true);
  });

  test('overlaps are mutual, and its buffers only widen it', () => {
    fc.assert(
      fc.property(periods, periods, fc.nat(90), fc.nat(90), (a, b, before, after) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        const wide = withBuffers(a, before, after);
        expect(contains(wide, a)).toBe(true);
        expect(minutesOf(wide)).toBe(minutesOf(a) + before + after);
      }),
    );
  });

  test('is read back from PostgreSQL as it was written, whatever zone the session has', () => {
    const morning = { start: new Date('2026-11-24T08:00Z'), end: new Date('2026-11-24T11:30:15.250Z') };
    expect(parseRange('["2026-11-24 08:00:00+00","2026-11-24 11:30:15.25+00")')).toEqual(morning);
    expect(parseRange('["2026-11-24 13:30:00+05:30","2026-11-24 12:30:15.25+01")')).toEqual(morning);
    expect(toRange(morning)).toBe('[2026-11-24T08:00:00.000Z,2026-11-24T11:30:15.250Z)');
    expect(() => parseRange('empty')).toThrow('not an instant');
  });

  test('what two have in common lies in both, and is what cutting the rest of one away leaves', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const common = intersection(a, b);
        expect(common).toEqual(intersection(b, a));
        expect(common !== undefined).toBe(overlaps(a, b));
        const left = subtract(a, [b]).reduce((sum, period) => sum + minutesOf(period), 0);
        expect(left).toBe(minutesOf(a) - (common ? minutesOf(common) : 0));
        if (common) expect(contains(a, common) && contains(b, common)).toBe(true);
      }),
    );
  });

  test('what is left after subtraction is free, disjoint, and loses nothing but what was taken', () => {
    fc.assert(
      fc.property(periods, fc.array(periods, { maxLength: 6 }), (from, taken) => {
        const left = subtract(from, taken);
        for (const free of left) {
          expect(contains(from, free)).toBe(true);
          expect(taken.some((t) => overlaps(t, free))).toBe(false);
        }
        for (let at = from.start.getTime(); at < from.end.getTime(); at += 60_000) {
          const minute = { start: new Date(at), end: new Date(at + 60_000) };
          const isFree = left.some((free) => contains(free, minute));
          expect(isFree).toBe(!taken.some((t) => overlaps(t, minute)));
        }
      }),
    );
  });
});
