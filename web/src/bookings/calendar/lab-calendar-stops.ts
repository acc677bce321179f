import type { KeyboardEvent } from 'react';
import type { Axis, Slot } from '../finder/finder.rules';
import type { LabBooking } from './lab-calendar.queries';
import { entriesOn, type Row, slotFrom } from './lab-calendar.rules';
import { addDays, hourOf } from '../../platform/wall-clock';
import { dayOf } from '../../platform/when';

/** Where the keyboard is: a testbed’s day, and on it a booking, if it holds any. */
export interface Stop {
  readonly testbedId: string;
  readonly day: string;
  readonly entry: string | null;
}
interface Leaf {
  readonly rows: readonly Row[];
  readonly days: readonly string[];
  /** In a month one goes from day to day; what stands in them is seen in the day. */
  readonly isMonth: boolean;
}

function stopsOf({ isMonth }: Leaf, row: Row, day: string): Stop[] {
  const here = isMonth ? [] : entriesOn(row, day);
  const at = { testbedId: row.calendar.testbedId, day };
  return here.length > 0 ? here.map(({ key }) => ({ ...at, entry: key })) : [{ ...at, entry: null }];
}

/** The stop itself where it still is on the leaf, else the nearest to it: data and leaves change under the keyboard. */
export function stopOn(leaf: Leaf, wanted: Stop | null, today: string): Stop | null {
  const row = leaf.rows.find(({ calendar }) => calendar.testbedId === wanted?.testbedId) ?? leaf.rows[0];
  const day = [wanted?.day, today, leaf.days[0]].find((one) => one !== undefined && leaf.days.includes(one));
  if (!row || !day) return null;
  const stops = stopsOf(leaf, row, day);
  return stops.find(({ entry }) => entry === wanted?.entry) ?? stops[0]!;
}

/** Where a key leads to; 'on' and 'back' turn the leaf. */
export function nextStop(event: KeyboardEvent, leaf: Leaf, stop: Stop): Stop | 'back' | 'on' | undefined {
  const { rows, days } = leaf;
  const rowAt = rows.findIndex(({ calendar }) => calendar.testbedId === stop.testbedId);
  const dayAt = days.indexOf(stop.day);
  const to = (row: Row | undefined, day: string | undefined, last = false) =>
    row && day ? stopsOf(leaf, row, day).at(last ? -1 : 0) : undefined;
  const row = rows[rowAt];
  if (!row) return undefined;
  const stops = stopsOf(leaf, row, stop.day);
  const stopAt = stops.findIndex(({ entry }) => entry === stop.entry);
  const [homeRow, endRow] = event.ctrlKey ? [rows[0], rows.at(-1)] : [row, row];
  const ways: Record<string, () => Stop | 'back' | 'on' | undefined> = {
    ArrowRight: () => stops[stopAt + 1] ?? to(row, days[dayAt + 1]),
    ArrowLeft: () => (stopAt > 0 ? stops[stopAt - 1] : to(row, days[dayAt - 1], true)),
    ArrowDown: () => to(rows[rowAt + 1], stop.day),
    ArrowUp: () => to(rows[rowAt - 1], stop.day),
    Home: () => to(homeRow, days[0]),
    End: () => to(endRow, days.at(-1), true),
    PageDown: () => 'on',
    PageUp: () => 'back',
  };
  return ways[event.key]?.();
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Where a key takes a booking that is being moved; on the next day it keeps its hour. */
export function nextSlot(event: KeyboardEvent, { rows, days }: Leaf, axis: Axis, slot: Slot): Slot | undefined {
  const rowAt = rows.findIndex(({ calendar }) => calendar.testbedId === slot.testbedId);
  const here = rows[rowAt]?.calendar;
  if (!here) return undefined;
  const day = dayOf(new Date(slot.start), here.zone);
  const hour = hourOf(slot.start, day, here.zone);
  const minutes = (slot.end - slot.start) / 60_000;
  const at = (calendar = here, on = day, from = hour) => slotFrom(calendar, on, from, minutes, axis);
  const step = here.gridMinutes / 60;
  const dayBy = (by: 1 | -1): string => {
    let next = addDays(day, by);
    while (isWeekend(next) && !days.includes(next)) next = addDays(next, by);
    return next;
  };
  const ways: Record<string, () => Slot> = {
    ArrowRight: () => at(here, day, hour + step),
    ArrowLeft: () => at(here, day, hour - step),
    ArrowDown: () => at(rows[rowAt + 1]?.calendar),
    ArrowUp: () => at(rows[rowAt - 1]?.calendar),
    PageDown: () => at(here, dayBy(1)),
    PageUp: () => at(here, dayBy(-1)),
    Home: () => at(here, day, axis.from),
    End: () => at(here, day, axis.until),
  };
  return ways[event.key]?.();
}

export const slotOf = (booking: LabBooking): Slot => ({
  testbedId: booking.testbed.id,
  start: Date.parse(booking.start),
  end: Date.parse(booking.end),
});
