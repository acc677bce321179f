import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addHours } from '../kernel/period.js';
import { isWorkingDay } from '../kernel/working-days.js';
import { refuseTiming, timedAt, usualTiming } from './notice-timing.rules.js';
import { emailKinds, waitingOf } from './notice-kinds.js';

const zone = 'Europe/Oslo';
const collected = { mode: 'collected', times: ['09:00', '14:00'] } as const;
const at = (local: string) => new Date(`${local}:00+01:00`);

describe('a collected e-mail', () => {
  test('goes at the next of its times', () => {
    expect(timedAt(collected, { now: at('2027-02-02T10:30'), zone })).toEqual(at('2027-02-02T14:00'));
    expect(timedAt(collected, { now: at('2027-02-02T14:00'), zone })).toEqual(at('2027-02-02T14:00'));
  });

  test('waits over the weekend and over a public holiday', () => {
    expect(timedAt(collected, { now: at('2027-02-05T15:00'), zone })).toEqual(at('2027-02-08T09:00'));
    const beforeGoodFriday = new Date('2027-03-24T15:00:00+01:00');
    expect(timedAt(collected, { now: beforeGoodFriday, zone })).toEqual(new Date('2027-03-30T09:00:00+02:00'));
  });

  test('does not wait into the last day before the test that it is about', () => {
    const now = at('2027-02-05T15:00');
    expect(timedAt(collected, { now, zone, start: at('2027-02-09T08:00') })).toEqual(now);
    expect(timedAt(collected, { now, zone, start: at('2027-02-09T09:00') })).toEqual(at('2027-02-08T09:00'));
  });

  test('is never early, and goes on a working day or at once', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 400 }), (now, hours) => {
        const due = timedAt(collected, { now, zone, start: addHours(now, hours) });
        expect(due >= now).toBe(true);
        expect(due.getTime() === now.getTime() || isWorkingDay(due, zone)).toBe(true);
        if (due > now) expect(due <= addHours(now, hours - 24)).toBe(true);
      }),
    );
  });
});

describe('the lab may set', () => {
  const codes = (...wanted: Parameters<typeof refuseTiming>) => refuseTiming(...wanted).map(({ code }) => code);

  test('nothing that would hold up sign-in, invitations, holds or cancellations', () => {
    for (const kind of [
      'magic-link',
      'password-reset',
      'invitation',
      'hold-expiring',
      'hold-expired',
      'cancelled',
    ] as const) {
      expect(codes(kind, collected)).toEqual(['notice-timing.never-waits']);
      expect(codes(kind, { mode: 'at-once', times: [] })).toEqual([]);
    }
  });

  test('no other hour for what follows from a test or a deadline', () => {
    expect(codes('reminder-24-hours', collected)).toEqual(['notice-timing.own-hour']);
  });

  test('one time a day for its list, and times only where they are used', () => {
    expect(codes('lab-digest', collected)).toEqual(['notice-timing.once-a-day']);
    expect(codes('lab-digest', { mode: 'collected', times: ['08:15'] })).toEqual([]);
    expect(codes('approved', { mode: 'at-once', times: ['08:15'] })).toEqual(['notice-timing.times-fit-mode']);
    expect(codes('approved', { mode: 'collected', times: [] })).toEqual(['notice-timing.times-fit-mode']);
    expect(codes('approved', collected)).toEqual([]);
  });

  test('what is usual is always permitted', () => {
    for (const kind of emailKinds)
      expect([kind, waitingOf[kind], codes(kind, usualTiming(kind))]).toEqual([kind, waitingOf[kind], []]);
  });
});
