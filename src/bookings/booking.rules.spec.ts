import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addHours } from '../kernel/period.js';
import {
  decisionDeadline,
  expiryAfterMove,
  holdExpiry,
  refuseAfterCutOff,
  refuseExpired,
  refuseTooEarlyCheckIn,
  refuseUnlessExpired,
} from './booking.rules.js';

const now = new Date('2026-11-23T09:00:00Z');
const slots = fc.record({
  start: fc.integer({ min: 1, max: 4_000 }).map((hours) => addHours(now, hours)),
  leadHours: fc.integer({ min: 0, max: 500 }),
  holdHours: fc.integer({ min: 1, max: 336 }),
  zone: fc.constantFrom('Europe/Oslo', 'Europe/London'),
  decisionWorkingDaysMax: fc.integer({ min: 1, max: 60 }),
});

describe('how long a slot may stay undecided', () => {
  test('a hold ends after its hours, but never past the slot’s last moment, and never before it began', () => {
    fc.assert(
      fc.property(slots, (slot) => {
        const end = holdExpiry(slot, now);
        expect(end > now).toBe(true);
        expect(end <= addHours(now, slot.holdHours)).toBe(true);
        expect(end <= slot.start).toBe(true);
        const noticeLeft = addHours(slot.start, -slot.leadHours) > now;
        if (noticeLeft) expect(end <= addHours(slot.start, -slot.leadHours)).toBe(true);
      }),
    );
  });

  test('a requested slot is let go after so many working days, or before its notice runs out, whichever is earlier', () => {
    const slot = { leadHours: 24, holdHours: 48, zone: 'Europe/Oslo', decisionWorkingDaysMax: 15 };
    const far = { ...slot, start: new Date('2027-03-01T08:00:00Z') };
    expect(decisionDeadline(far, now).toISOString()).toBe('2026-12-14T09:00:00.000Z');
    const near = { ...slot, start: new Date('2026-11-27T08:00:00Z') };
    expect(decisionDeadline(near, now).toISOString()).toBe('2026-11-26T08:00:00.000Z');
    const noticeWaived = { ...slot, start: new Date('2026-11-23T12:00:00Z') };
    expect(decisionDeadline(noticeWaived, now)).toEqual(noticeWaived.start);
  });

  test('a hold lives no longer by being moved, a confirmed booking has no end of that kind', () => {
    fc.assert(
      fc.property(slots, fc.integer({ min: 1, max: 300 }), (slot, hours) => {
        const before = addHours(now, hours);
        expect(expiryAfterMove({ status: 'held', expiresAt: before }, slot, now)! <= before).toBe(true);
        expect(expiryAfterMove({ status: 'requested', expiresAt: before }, slot, now)).toEqual(
          decisionDeadline(slot, now),
        );
        expect(expiryAfterMove({ status: 'confirmed', expiresAt: null }, slot, now)).toBeNull();
      }),
    );
  });

  test('at the very moment of its expiry it is expired, for the company and for the worker alike', () => {
    expect(refuseExpired(now, now)).toHaveLength(1);
    expect(refuseUnlessExpired(now, now)).toHaveLength(0);
    const later = new Date(now.getTime() + 1);
    expect(refuseExpired(later, now)).toHaveLength(0);
    expect(refuseUnlessExpired(later, now)).toHaveLength(1);
    expect(refuseExpired(null, now)).toHaveLength(0);
  });
});

describe('the day of the test', () => {
  test('a company may cancel until exactly its hours before', () => {
    expect(refuseAfterCutOff(addHours(now, 48), 48, now)).toHaveLength(0);
    const [refusal] = refuseAfterCutOff(addHours(now, 47.99), 48, now);
    expect(refusal).toMatchObject({ code: 'booking.past-cut-off', waivable: true });
    expect(refusal!.text('nb')).toBe('Det er mindre enn 48 timer til testen. Ring laben for å flytte eller avlyse.');
  });

  test('check-in opens an hour before', () => {
    expect(refuseTooEarlyCheckIn(addHours(now, 1), now)).toHaveLength(0);
    expect(refuseTooEarlyCheckIn(addHours(now, 1.01), now)).toHaveLength(1);
  });
});
