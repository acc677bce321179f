import { instantAt } from '../../platform/wall-clock';
import type { Axis, Slot } from '../finder/finder.rules';
import type { Place } from './calendar-ground';
import { type Entry, slotFrom } from './lab-calendar.rules';

/** What was taken hold of: a booking, or free time over which a closure is drawn. */
export interface Grab {
  readonly place: Place;
  readonly entry: Entry | undefined;
  /** How far into the booking it was taken hold of, in hours. */
  readonly hours: number;
}
export const movable: readonly string[] = ['held', 'requested', 'confirmed'];

export const isSame = (a: Slot, b: Slot | null): boolean =>
  a.testbedId === b?.testbedId && a.start === b.start && a.end === b.end;

export const canBeCarried = ({ isWish, booking }: Entry): boolean => !isWish && movable.includes(booking.status);

/** Where the booking would stand, or what would be closed, were the hand to let go here. */
export function slotUnder({ row, day, hour }: Place, { entry, hours, place: from }: Grab, axis: Axis): Slot | null {
  if (entry) return slotFrom(row.calendar, day, hour - hours, (entry.end - entry.start) / 60_000, axis);
  const { calendar } = from.row;
  const step = calendar.gridMinutes / 60;
  const isOnward = from.day === day ? from.hour <= hour : from.day < day;
  const [first, last] = isOnward ? [from, { day, hour }] : [{ day, hour }, from];
  const start = instantAt(first.day, Math.floor(first.hour / step) * step, calendar.zone);
  const end = instantAt(last.day, Math.ceil(last.hour / step) * step, calendar.zone);
  return start < end ? { testbedId: calendar.testbedId, start, end } : null;
}

/** Where a booking stands that begins at the place that was pointed at. */
export function slotPointedAt({ row, day, hour }: Place, { start, end }: Slot, axis: Axis): Slot {
  const halfStep = row.calendar.gridMinutes / 120;
  return slotFrom(row.calendar, day, hour - halfStep, (end - start) / 60_000, axis);
}
