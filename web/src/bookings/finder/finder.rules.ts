import type { BookingStatus } from '../../look/status';
import type { Booking, Calendar, FreeSlot } from '../bookings.queries';
import { hourOf, instantAt } from '../../platform/wall-clock';

const minuteMs = 60_000;

/** A time on a testbed, in ms. */
export interface Slot {
  readonly testbedId: string;
  readonly start: number;
  readonly end: number;
}
export interface Times {
  readonly start: number;
  readonly end: number;
}

/** Where one is in the calendar: on a testbed, on a day, at an hour of it (9.5 is half past nine). */
export interface Cursor {
  readonly testbedId: string;
  readonly day: string;
  readonly hour: number;
}

export type SlotState = 'free' | 'past' | 'too-soon' | 'too-late' | 'closed' | 'taken' | 'too-short' | 'too-long';

export const ms = ({ start, end }: { start: string; end: string }): Times => ({
  start: Date.parse(start),
  end: Date.parse(end),
});
export const meets = (a: Times, b: Times): boolean => a.start < b.end && b.start < a.end;

/** What the calendar knows of a time at once; every reason there is comes from the program when the time is chosen. */
export function stateOf(calendar: Calendar, slot: Times, now: number): SlotState {
  const minutes = (slot.end - slot.start) / minuteMs;
  if (slot.start < now) return 'past';
  if (slot.start < Date.parse(calendar.earliestStart)) return 'too-soon';
  if (slot.start > Date.parse(calendar.latestStart)) return 'too-late';
  if (!calendar.open.map(ms).some((open) => open.start <= slot.start && slot.end <= open.end)) return 'closed';
  const blocked = {
    start: slot.start - calendar.bufferBeforeMinutes * minuteMs,
    end: slot.end + calendar.bufferAfterMinutes * minuteMs,
  };
  if (calendar.taken.map(ms).some((taken) => meets(taken, blocked))) return 'taken';
  if (minutes < calendar.shortestMinutes) return 'too-short';
  return minutes > calendar.longestMinutes ? 'too-long' : 'free';
}

export type BlockKind = 'closed' | 'maintenance' | 'soon' | 'taken' | 'buffer' | BookingStatus;

/** Something in one day’s cell, in hours of that day. */
export interface Block {
  readonly kind: BlockKind;
  readonly from: number;
  readonly until: number;
  readonly booking?: Booking;
}

/** The hours that the calendar’s axis shows of each day. */
export interface Axis {
  readonly from: number;
  readonly until: number;
}

const without = (all: readonly Times[], away: Times): Times[] =>
  all.flatMap((one) =>
    meets(one, away)
      ? [
          { start: one.start, end: Math.min(one.end, away.start) },
          { start: Math.max(one.start, away.end), end: one.end },
        ].filter(({ start, end }) => start < end)
      : [one],
  );
export const subtract = (all: readonly Times[], away: readonly Times[]): Times[] =>
  away.reduce<Times[]>(without, [...all]);

/** The whole of what stands in a testbed’s day, own bookings last, so that they lie over what they take. */
export function blocksOf(calendar: Calendar, day: string, axis: Axis, own: readonly Booking[]): Block[] {
  const { zone } = calendar;
  const shown = { start: instantAt(day, axis.from, zone), end: instantAt(day, axis.until, zone) };
  const open = calendar.open.map(ms).filter((one) => meets(one, shown));
  const maintenance = calendar.closures.filter(({ kind }) => kind === 'maintenance').map(ms);
  const ours = own.filter(({ testbed }) => testbed.id === calendar.testbedId);
  const ourTimes = ours.map(ms);
  const buffers = ourTimes.flatMap(({ start, end }) => [
    { start: start - calendar.bufferBeforeMinutes * minuteMs, end: start },
    { start: end, end: end + calendar.bufferAfterMinutes * minuteMs },
  ]);
  const taken = subtract(calendar.taken.map(ms), [...ourTimes, ...buffers]).flatMap((one) => within(one, open));
  const soon = open.flatMap((one) => within(one, [{ start: 0, end: Date.parse(calendar.earliestStart) }]));
  const kinds: [BlockKind, readonly Times[]][] = [
    ['closed', subtract([shown], [...open, ...maintenance])],
    ['maintenance', maintenance],
    ['soon', subtract(soon, [...taken, ...ourTimes])],
    ['taken', taken],
    ['buffer', calendar.stations === 1 ? buffers : []],
  ];
  const place = (kind: BlockKind, times: Times, booking?: Booking): Block[] =>
    within(times, [shown]).map(({ start, end }) => ({
      kind,
      from: hourOf(start, day, zone),
      until: hourOf(end, day, zone),
      ...(booking ? { booking } : {}),
    }));
  return [
    ...kinds.flatMap(([kind, all]) => all.flatMap((times) => place(kind, times))),
    ...ours.flatMap((booking) => place(booking.status, ms(booking), booking)),
  ];
}

export const within = (one: Times, frames: readonly Times[]): Times[] =>
  frames
    .map(({ start, end }) => ({ start: Math.max(one.start, start), end: Math.min(one.end, end) }))
    .filter(({ start, end }) => start < end);

/** What of a day is free to begin something in: open, not taken, and not too soon. */
export function freeTimes(calendar: Calendar, day: string): Times[] {
  const shown = { start: instantAt(day, 0, calendar.zone), end: instantAt(day, 24, calendar.zone) };
  const open = calendar.open.map(ms).flatMap((one) => within(one, [shown]));
  return subtract(open, [{ start: 0, end: Date.parse(calendar.earliestStart) }, ...calendar.taken.map(ms)]);
}

const usual: Axis = { from: 8, until: 16 };
const roundTheClockMs = 20 * 3_600_000;

/** Those that set the frame of the calendar: a testbed that never closes would squeeze the others into a night. */
function ordinary(calendars: readonly Calendar[]): readonly Calendar[] {
  const closing = calendars.filter(({ open }) => open.map(ms).every(({ start, end }) => end - start < roundTheClockMs));
  return closing.length > 0 ? closing : calendars;
}

/** Eight to four, and as much more as the testbeds are open on these days. */
export function axisOf(calendars: readonly Calendar[], days: readonly string[]): Axis {
  const hours = ordinary(calendars).flatMap(({ open, zone }) =>
    open
      .map(ms)
      .flatMap((times) =>
        days
          .filter((day) => meets(times, { start: instantAt(day, 0, zone), end: instantAt(day, 24, zone) }))
          .flatMap((day) => [
            Math.max(0, Math.floor(hourOf(times.start, day, zone))),
            Math.min(24, Math.ceil(hourOf(times.end, day, zone))),
          ]),
      ),
  );
  return { from: Math.min(usual.from, ...hours), until: Math.max(usual.until, ...hours) };
}

/** Whether the day is shown in the calendar though it is no weekday: only if somebody is open then who is not always. */
export const isOpenOn = (calendars: readonly Calendar[], day: string): boolean =>
  ordinary(calendars).some(({ open, zone }) => {
    const whole = { start: instantAt(day, 0, zone), end: instantAt(day, 24, zone) };
    return open.map(ms).some((times) => meets(times, whole));
  });

/** Down to the testbed’s grid: its bookings begin at a multiple of so many minutes past the hour. */
export const onGrid = (at: number, { gridMinutes }: Pick<Calendar, 'gridMinutes'>): number =>
  Math.floor(at / (gridMinutes * minuteMs)) * gridMinutes * minuteMs;

const proposalsMax = 5;

/** The earliest of all, then the earliest on each other testbed, then the earliest of other days. */
export function bestOf(slots: readonly FreeSlot[]): FreeSlot[] {
  const best: FreeSlot[] = [];
  const take = (isNew: (slot: FreeSlot) => boolean) => {
    for (const slot of slots) {
      if (best.length >= proposalsMax) return;
      if (!best.includes(slot) && isNew(slot)) best.push(slot);
    }
  };
  take((slot) => best.every(({ testbed }) => testbed.id !== slot.testbed.id));
  take((slot) => best.every(({ start }) => start.slice(0, 10) !== slot.start.slice(0, 10)));
  return best.sort((a, b) => a.start.localeCompare(b.start));
}
