import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contains, minutesOf, overlaps, type Period, subtract, withBuffers } from './period.js';

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
