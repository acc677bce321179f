import { describe, expect, test } from '@jest/globals';
import { daysOf, mayWrite, type Message, sideOf } from './message.rules';

/** Of the lab. */
const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(new Date(instant));

const said = (saidAt: string): Message => ({ id: saidAt, side: 'lab', author: null, body: '', saidAt, unread: false });

describe('the days of a thread', () => {
  test('go as the days of the lab do, the oldest first, each once', () => {
    const newestFirst = [
      '2026-12-04T00:10:00Z',
      '2026-12-03T23:30:00Z',
      '2026-12-03T22:30:00Z',
      '2026-12-01T08:00:00Z',
    ];
    const days = daysOf(newestFirst.map(said), dayOf);
    expect(days.map(({ day, messages }) => [day, messages.map(({ saidAt }) => saidAt)])).toEqual([
      ['2026-12-01', ['2026-12-01T08:00:00Z']],
      ['2026-12-03', ['2026-12-03T22:30:00Z']],
      ['2026-12-04', ['2026-12-03T23:30:00Z', '2026-12-04T00:10:00Z']],
    ]);
  });

  test('are none where nothing was said', () => expect(daysOf([], dayOf)).toEqual([]));
});

describe('who writes, and from which side', () => {
  type Me = Parameters<typeof sideOf>[0];
  const me = (...memberships: [organisationId: string, role: Me['memberships'][number]['role']][]) =>
    ({ memberships: memberships.map(([organisationId, role]) => ({ organisationId, role })) }) as Me;

  test('a member writes for the company, a reviewer for the lab, an auditor not at all', () => {
    expect([sideOf(me(['nordvik', 'member']), 'nordvik'), mayWrite(me(['nordvik', 'member']), 'nordvik')]).toEqual([
      'company',
      true,
    ]);
    expect([sideOf(me(['lab', 'reviewer']), 'nordvik'), mayWrite(me(['lab', 'reviewer']), 'nordvik')]).toEqual([
      'lab',
      true,
    ]);
    expect(mayWrite(me(['lab', 'auditor']), 'nordvik')).toBe(false);
    expect(mayWrite(me(['lab', 'auditor'], ['fjelltopp', 'member']), 'nordvik')).toBe(false);
  });
});
