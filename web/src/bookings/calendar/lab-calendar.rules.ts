import type { Calendar } from '../bookings.queries';
import { type Axis, meets, ms, type Slot, subtract, type Times, within } from '../finder/finder.rules';
import type { LabBooking } from './lab-calendar.queries';
import { addDays, hourOf, instantAt, mondayOf } from '../../platform/wall-clock';

const minuteMs = 60_000;
const homeZone = 'Europe/Oslo';
export type CalendarView = 'day' | 'week' | 'month';

/** Something that stands in a testbed’s row: a booking, or the time that one is wished moved to. */
export interface Entry {
  readonly key: string;
  readonly isWish: boolean;
  readonly booking: LabBooking;
  readonly start: number;
  readonly end: number;
  /** Which of the row’s lines it stands on: what overlaps stands on different ones. */
  readonly lane: number;
}
export interface Row {
  readonly calendar: Calendar;
  readonly entries: readonly Entry[];
  readonly lanes: number;
}

export function rowsOf(calendars: readonly Calendar[], bookings: readonly LabBooking[]): Row[] {
  const byTestbed = new Map<string, Omit<Entry, 'lane'>[]>(calendars.map(({ testbedId }) => [testbedId, []]));
  for (const booking of bookings) {
    byTestbed.get(booking.testbed.id)?.push({ key: booking.id, isWish: false, booking, ...ms(booking) });
    const { move } = booking;
    if (move) byTestbed.get(move.testbedId)?.push({ key: `${booking.id} wish`, isWish: true, booking, ...ms(move) });
  }
  return calendars.map((calendar) => {
    const entries = inLanes(byTestbed.get(calendar.testbedId) ?? []);
    return { calendar, entries, lanes: Math.max(1, ...entries.map(({ lane }) => lane + 1)) };
  });
}

/** Each on the first line that is free from its start on. */
function inLanes(entries: readonly Omit<Entry, 'lane'>[]): Entry[] {
  const ends: number[] = [];
  return [...entries]
    .sort((a, b) => a.start - b.start || a.key.localeCompare(b.key))
    .map((entry) => {
      const free = ends.findIndex((end) => end <= entry.start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = entry.end;
      return { ...entry, lane };
    });
}

/** The days of a leaf: one, a week from Monday, or a month from its first. */
export function leafOf(view: CalendarView, day: string): string[] {
  if (view === 'day') return [day];
  if (view === 'week') return Array.from({ length: 7 }, (_, n) => addDays(mondayOf(day), n));
  const first = `${day.slice(0, 7)}-01`;
  return Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter((one) => one.startsWith(day.slice(0, 7)));
}

/** The same day on the next leaf or the one before: the month’s first, where a leaf is a month. */
export function turned(view: CalendarView, day: string, by: 1 | -1): string {
  if (view === 'day') return addDays(day, by);
  if (view === 'week') return addDays(day, 7 * by);
  const days = leafOf('month', day);
  return by > 0 ? addDays(days.at(-1)!, 1) : `${addDays(days[0]!, -1).slice(0, 7)}-01`;
}

/** Saturdays and Sundays are shown in a week only when something is open or booked on them. */
export function shownDays(view: CalendarView, day: string, rows: readonly Row[]): string[] {
  return leafOf(view, day).filter((one, weekday) => {
    if (view !== 'week' || weekday < 5) return true;
    const whole = timesOf(one, homeZone);
    return rows.some(({ calendar, entries }) =>
      [...calendar.open.map(ms), ...entries].some((times) => meets(times, whole)),
    );
  });
}

/** From midnight to midnight. Kept, since a calendar asks for the same few days for each of its bookings. */
export function timesOf(day: string, zone: string): Times {
  const key = `${day} ${zone}`;
  let times = dayTimes.get(key);
  if (!times) dayTimes.set(key, (times = { start: instantAt(day, 0, zone), end: instantAt(day, 24, zone) }));
  return times;
}
const dayTimes = new Map<string, Times>();

export const entriesOn = ({ calendar, entries }: Row, day: string): Entry[] => {
  const whole = timesOf(day, calendar.zone);
  return entries.filter((entry) => meets(entry, whole));
};

/** As wide as is open, and as wide as what stands in it: a booking may lie where it has been closed since. */
export function widened(axis: Axis, rows: readonly Row[], days: readonly string[]): Axis {
  let { from, until } = axis;
  for (const day of days) {
    const whole = timesOf(day, homeZone);
    for (const { entries } of rows)
      for (const { start, end } of entries) {
        if (start < whole.start || end > whole.end) continue;
        from = Math.min(from, Math.floor((start - whole.start) / 3_600_000));
        until = Math.max(until, Math.ceil((end - whole.start) / 3_600_000));
      }
  }
  return { from: Math.max(0, from), until: Math.min(24, until) };
}

/** Part of a day’s cell, in hours of that day. */
export interface Part {
  readonly from: number;
  readonly until: number;
}
export type Backdrop = Part & {
  readonly kind: 'closed' | 'closure' | 'maintenance';
  readonly reason?: Calendar['closures'][number]['reason'];
};

const partOf = (times: Times, day: string, zone: string, axis: Axis): Part => ({
  from: Math.max(axis.from, hourOf(times.start, day, zone)),
  until: Math.min(axis.until, hourOf(times.end, day, zone)),
});

/** Null where nothing of it is to be seen on that day. */
export function partOn(times: Times, day: string, { zone }: Calendar, axis: Axis): Part | null {
  const part = partOf(times, day, zone, axis);
  return part.from < part.until ? part : null;
}

/** What lies behind the bookings of a day: outside opening hours, and closures with their reasons. */
export function backdropOf({ open, closures, zone }: Calendar, day: string, axis: Axis): Backdrop[] {
  const shown = { start: instantAt(day, axis.from, zone), end: instantAt(day, axis.until, zone) };
  const closed = subtract([shown], [...open.map(ms), ...closures.map(ms)]);
  return [
    ...closed.map((times): Backdrop => ({ kind: 'closed', ...partOf(times, day, zone, axis) })),
    ...closures.flatMap((closure) =>
      within(ms(closure), [shown]).map((times): Backdrop => ({
        kind: closure.kind === 'maintenance' ? 'maintenance' : 'closure',
        reason: closure.reason,
        ...partOf(times, day, zone, axis),
      })),
    ),
  ];
}

/** Whether nothing can be done on that day. */
export const isShut = ({ open, zone }: Calendar, day: string): boolean => {
  const whole = timesOf(day, zone);
  return !open.map(ms).some((times) => meets(times, whole));
};

/** What a time would cross, rigging included: nothing while a station is left. */
export function crossed({ calendar, entries }: Row, slot: Times, movedId?: string): Entry[] {
  const before = calendar.bufferBeforeMinutes * minuteMs;
  const after = calendar.bufferAfterMinutes * minuteMs;
  const blocked = { start: slot.start - before, end: slot.end + after };
  const met = entries
    .filter(({ booking }) => booking.id !== movedId && booking.status !== 'completed' && booking.status !== 'no-show')
    .filter(({ start, end }) => meets({ start: start - before, end: end + after }, blocked));
  const peak = Math.max(
    0,
    ...met.map(({ start }) => met.filter((other) => other.start <= start && start < other.end + after + before).length),
  );
  return peak >= calendar.stations ? met : [];
}

/** Whether the time can be had as far as the calendar knows; all reasons come from the program. */
export const isPossible = (row: Row, slot: Times, movedId: string | undefined, now: number): boolean =>
  slot.start >= now &&
  row.calendar.open.map(ms).some((open) => open.start <= slot.start && slot.end <= open.end) &&
  crossed(row, slot, movedId).length === 0;

/** A time of the same length elsewhere: on that testbed’s grid, within the hours that are shown. */
export function slotFrom(calendar: Calendar, day: string, hour: number, minutes: number, axis: Axis): Slot {
  const step = calendar.gridMinutes / 60;
  const latest = Math.max(axis.from, axis.until - minutes / 60);
  const at = Math.round(Math.min(Math.max(hour, axis.from), latest) / step) * step;
  const start = instantAt(day, at, calendar.zone);
  return { testbedId: calendar.testbedId, start, end: start + minutes * minuteMs };
}
