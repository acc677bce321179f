import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '../kernel/actor.js';
import { addHours } from '../kernel/period.js';
import { isWorkingDay } from '../kernel/working-days.js';
import { isStoppable, mayBeGathered, mayReach, whyOwed } from './notice-choice.kinds.js';
import { goesAt, isWanted, type NoticeChoice, refuseChoice, usualChoice } from './notice-choice.rules.js';
import { calendarMethodOf, emailKinds, isLetterKind, waitingOf } from './notice-kinds.js';

const zone = 'Europe/Oslo';
const aKind = fc.constantFrom(...emailKinds);
const aClock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const aChoice: fc.Arbitrary<NoticeChoice> = fc.record({
  off: fc.subarray([...emailKinds]),
  dailyAt: fc.option(aClock, { nil: null }),
});
const aMoment = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });

describe('what a person may choose away', () => {
  test('is never sign-in, a hold, a calendar entry or an answer, and always what the page says can be switched off', () => {
    expect(emailKinds.filter((kind) => whyOwed(kind) === undefined)).toEqual([
      'receipt',
      'new-request',
      'reminder-7-days',
      'reminder-24-hours',
      'lab-digest',
    ]);
    for (const kind of emailKinds) {
      if (isLetterKind(kind) || calendarMethodOf[kind] || kind.startsWith('hold')) expect(whyOwed(kind)).toBeDefined();
      if (isStoppable(kind)) expect([kind, whyOwed(kind)]).toEqual([kind, undefined]);
    }
  });

  test('is refused, kind by kind, where it is owed; and a row that says otherwise is not believed', () => {
    fc.assert(
      fc.property(aChoice, aKind, (choice, kind) => {
        const owed = choice.off.filter((off) => whyOwed(off) !== undefined);
        expect(refuseChoice(choice).map(({ params }) => params.kind)).toEqual(owed);
        expect(isWanted(choice, kind)).toBe(whyOwed(kind) !== undefined || !choice.off.includes(kind));
      }),
    );
  });

  test('is shown to those alone who ever get it', () => {
    expect(mayReach('lab-digest', ['administrator', 'member'])).toBe(false);
    expect(mayReach('lab-digest', ['lab-manager'])).toBe(true);
    expect(mayReach('receipt', ['lab-manager'])).toBe(false);
    expect(mayReach('reminder-24-hours', ['lab-staff'])).toBe(true);
    for (const kind of emailKinds)
      if (kind !== 'daily-collection') expect([kind, mayReach(kind, roles)]).toEqual([kind, true]);
  });
});

describe('when it goes to whoever wants one e-mail a day', () => {
  const nine = { off: [], dailyAt: '09:00' };
  const at = (local: string) => new Date(`${local}:00+01:00`);

  test('at their next hour of a working day; at once on the last day before the test', () => {
    const now = at('2027-02-05T15:00');
    expect(goesAt(nine, 'receipt', { now, zone })).toEqual({ dueAt: at('2027-02-08T09:00'), gathered: true });
    expect(goesAt(nine, 'receipt', { now, zone, start: at('2027-02-08T10:00') })).toEqual({
      dueAt: now,
      gathered: false,
    });
    expect(goesAt(nine, 'approved', { now, zone })).toEqual({ dueAt: now, gathered: false });
    expect(goesAt(usualChoice, 'receipt', { now, zone })).toEqual({ dueAt: now, gathered: false });
  });

  test('never early; only what the lab itself may have wait; at their clock, and on a working day', () => {
    fc.assert(
      fc.property(aChoice, aKind, aMoment, fc.integer({ min: 0, max: 400 }), (choice, kind, now, hours) => {
        const start = addHours(now, hours);
        const { dueAt, gathered } = goesAt(choice, kind, { now, zone, start });
        expect(dueAt >= now).toBe(true);
        expect(gathered).toBe(dueAt > now);
        if (!gathered) return;
        expect(waitingOf[kind]).toBe('lab-decides');
        expect(mayBeGathered(kind)).toBe(true);
        expect(calendarMethodOf[kind]).toBeUndefined();
        expect(isWorkingDay(dueAt, zone)).toBe(true);
        expect(dueAt <= addHours(start, -24)).toBe(true);
      }),
    );
  });
});
