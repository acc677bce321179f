import { describe, expect, test } from '@jest/globals';
import { addHours } from '../kernel/period.js';
import type { NoticeEvent } from './notice-event.js';
import { noticePlan } from './notice-plan.js';
import type { Planning } from './planned-notice.js';

const at = new Date('2026-10-01T10:00:00Z');
const planning: Planning = { decisionWarningHours: 48, siteZone: 'Europe/Oslo' };

function event(type: string, data: NoticeEvent['data']): NoticeEvent {
  const ids = { id: '1', subjectId: 'b', organisationId: 'o', actorPersonId: 'p', requestId: 'r', bookingId: 'b' };
  return { ...ids, type, at, data };
}

function planned(type: string, data: NoticeEvent['data']): Record<string, string> {
  const plan = noticePlan[type]!;
  if ('silentBecause' in plan) return {};
  const happened = event(type, data);
  const dues = plan
    .map(({ kind, due }) => [kind, due(happened, planning)] as const)
    .filter(([, due]) => due !== undefined);
  return Object.fromEntries(dues.map(([kind, due]) => [kind, due instanceof Date ? due.toISOString() : String(due)]));
}

describe('the plan', () => {
  test('says why where it is silent', () => {
    for (const plan of Object.values(noticePlan)) {
      if ('silentBecause' in plan) expect(plan.silentBecause.length).toBeGreaterThan(10);
      else expect(plan.length).toBeGreaterThan(0);
    }
  });
});

describe('the hour of a reminder', () => {
  const confirmed = (start: string) =>
    planned('booking.confirmed', { start: new Date(start), end: addHours(new Date(start), 2) });

  test('a week before is the same hour on the wall, also over the night when clocks are set back', () => {
    expect(confirmed('2026-10-27T08:00:00Z')).toMatchObject({
      'reminder-7-days': '2026-10-20T07:00:00.000Z',
      'reminder-24-hours': '2026-10-26T08:00:00.000Z',
    });
  });

  test('a day before is 24 hours, also when the day has 25', () => {
    expect(confirmed('2026-10-25T10:00:00Z')).toMatchObject({ 'reminder-24-hours': '2026-10-24T10:00:00.000Z' });
  });

  test('there is none for what was too close from the first', () => {
    expect(Object.keys(confirmed('2026-10-04T10:00:00Z'))).not.toContain('reminder-7-days');
    expect(Object.keys(confirmed('2026-10-02T09:00:00Z'))).toEqual(['approved', 'test-leader-assigned']);
  });
});

describe('the hour of a warning', () => {
  const held = (hours: number) => planned('booking.held', { expiresAt: addHours(at, hours) })['hold-expiring'];

  test('a hold’s comes twelve hours before its end, or halfway through a short one', () => {
    expect(held(48)).toBe(addHours(at, 36).toISOString());
    expect(held(4)).toBe(addHours(at, 2).toISOString());
  });

  test('a deadline’s comes as long before as the lab has set, unless the deadline is closer', () => {
    const requested = (hours: number) => planned('booking.requested', { expiresAt: addHours(at, hours) });
    expect(requested(100)).toEqual({ 'decision-due': addHours(at, 52).toISOString() });
    expect(requested(40)).toEqual({});
  });
});

test('a move tells those whom it concerns by what it moved', () => {
  const start = addHours(at, 24 * 20);
  const moved = (status: string) =>
    Object.keys(
      planned('booking.moved', { status, start, end: addHours(start, 1), expiresAt: addHours(at, 100) }),
    ).sort();
  expect(moved('confirmed')).toEqual(['moved', 'reminder-24-hours', 'reminder-7-days']);
  expect(moved('requested')).toEqual(['decision-due']);
  expect(moved('held')).toEqual(['hold-expiring']);
});

test('a test leader who is replaced is released; one who is appointed where there was none, replaces nobody', () => {
  const start = addHours(at, 24 * 2);
  const said = { status: 'confirmed', start, end: addHours(start, 1), testLeaderId: 'new' };
  const kinds = (type: string, data: NoticeEvent['data']) => Object.keys(planned(type, { ...said, ...data })).sort();
  const both = ['test-leader-assigned', 'test-leader-released'];
  expect(kinds('booking.leader-changed', { formerLeaderId: 'old' })).toEqual(both);
  expect(kinds('booking.leader-changed', { formerLeaderId: null })).toEqual(['test-leader-assigned']);
  expect(kinds('booking.leader-changed', { formerLeaderId: 'new' })).toEqual(['test-leader-assigned']);
  expect(kinds('booking.moved', { formerLeaderId: 'old' })).toEqual(['moved', 'reminder-24-hours', ...both]);
  expect(kinds('booking.moved', { formerLeaderId: null })).toEqual(['moved', 'reminder-24-hours', both[0]]);
  expect(kinds('booking.moved', { status: 'held', formerLeaderId: 'old' })).toEqual([]);
});

test('a cancelled hold or request is told of by the request, a confirmed test by its own cancellation', () => {
  expect(planned('booking.cancelled', { from: 'requested' })).toEqual({});
  expect(planned('booking.cancelled', { from: 'confirmed' })).toEqual({ cancelled: 'at-once' });
  expect(planned('request.slot-needed', { why: 'cancelled', from: 'approved' })).toEqual({});
  expect(planned('request.slot-needed', { why: 'cancelled', from: 'submitted' })).toEqual({ 'slot-needed': 'at-once' });
});
