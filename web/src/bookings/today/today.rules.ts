import type { LabBooking } from '../calendar/lab-calendar.queries';
import { addDays, instantAt, mondayOf } from '../../platform/wall-clock';

/** What was not finished is asked for so far back. */
const daysBack = 14;
const homeZone = 'Europe/Oslo';
const tests: readonly string[] = ['confirmed', 'checked-in', 'completed', 'no-show'];

/** From two weeks ago to the end of this week. */
export const daysAround = (today: string) => ({
  from: addDays(today, -daysBack),
  until: addDays(mondayOf(today), 7),
});

export interface Days {
  /** Begun before today and still waiting for somebody of the lab. */
  readonly unfinished: readonly LabBooking[];
  readonly today: readonly LabBooking[];
  readonly week: readonly LabBooking[];
}

/** Whether the lab still owes something: to end the test, its report, or to close the request. */
const isUnfinished = ({ status, request }: LabBooking): boolean =>
  status === 'confirmed' ||
  status === 'checked-in' ||
  (status === 'completed' && ['in-test', 'reported'].includes(request.status));

/** Those that are tests, by when they begin. */
export function daysOf(bookings: readonly LabBooking[], today: string): Days {
  const [midnight, tomorrow] = [instantAt(today, 0, homeZone), instantAt(today, 24, homeZone)];
  const all = bookings.filter(({ status }) => tests.includes(status));
  const starts = ({ start }: LabBooking) => Date.parse(start);
  return {
    unfinished: all.filter((one) => starts(one) < midnight && isUnfinished(one)),
    today: all.filter((one) => starts(one) >= midnight && starts(one) < tomorrow),
    week: all.filter((one) => starts(one) >= tomorrow),
  };
}
