import { expect, test } from '@jest/globals';
import type { LabBooking } from '../calendar/lab-calendar.queries';
import { daysAround, daysOf } from './today.rules';

const booking = (id: string, start: string, status: string, request = 'approved') =>
  ({ id, start: `${start}:00+01:00`, status, request: { status: request } }) as LabBooking;

test('what was not finished comes first, then today, then the rest of the week; held times are no tests', () => {
  const days = daysOf(
    [
      booking('owes a report', '2026-11-20T09:00', 'completed', 'in-test'),
      booking('done', '2026-11-20T12:00', 'completed', 'closed'),
      booking('still here', '2026-11-23T09:00', 'checked-in'),
      booking('first', '2026-11-24T00:00', 'confirmed'),
      booking('held', '2026-11-24T10:00', 'held'),
      booking('tomorrow', '2026-11-25T00:00', 'confirmed'),
    ],
    '2026-11-24',
  );
  const ids = (all: readonly LabBooking[]) => all.map(({ id }) => id);
  expect([days.unfinished, days.today, days.week].map(ids)).toEqual([
    ['owes a report', 'still here'],
    ['first'],
    ['tomorrow'],
  ]);
});

test('a Sunday belongs to the week that ends with it', () => {
  expect(daysAround('2026-11-29')).toEqual({ from: '2026-11-15', until: '2026-11-30' });
});
