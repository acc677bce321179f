import { type PointerEvent, type RefObject, useRef } from 'react';
import type { Axis, Slot } from '../finder/finder.rules';
import type { Task } from './lab-calendar-task';
import { type Entry, type Row, slotFrom } from './lab-calendar.rules';
import { hourOf, instantAt } from '../../platform/wall-clock';

/** So far the mouse must go before a press is a drag. */
const dragPixelsMin = 5;
const movable: readonly string[] = ['held', 'requested', 'confirmed'];

interface Place {
  readonly row: Row;
  readonly day: string;
  readonly hour: number;
}
interface Grab {
  readonly x: number;
  readonly y: number;
  readonly place: Place;
  readonly entry: Entry | undefined;
  /** How far into the booking it was taken hold of. */
  readonly hours: number;
  slot: Slot | null;
}
interface Ground {
  readonly body: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly tops: readonly number[];
  readonly days: readonly string[];
  readonly axis: Axis;
  readonly isOn: boolean;
  readonly onTask: (task: Task) => void;
}

/** A booking is dragged to another time; over free time a closure is drawn. For the mouse: a finger scrolls. */
export function useCalendarDrag(ground: Ground) {
  const grab = useRef<Grab | null>(null);
  const down = (event: PointerEvent<HTMLElement>) => {
    if (!ground.isOn || event.button !== 0 || event.pointerType === 'touch') return;
    const place = placeOf(event, ground);
    if (!place) return;
    const key = (event.target as Element).closest<HTMLElement>('[data-entry]')?.dataset.entry;
    const entry = place.row.entries.find((one) => one.key === key);
    const begins = entry ? hourOf(entry.start, place.day, place.row.calendar.zone) : place.hour;
    grab.current = { x: event.clientX, y: event.clientY, place, entry, hours: place.hour - begins, slot: null };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = grab;
    if (!current) return;
    const { x, y, entry } = current;
    if (!current.slot && Math.hypot(event.clientX - x, event.clientY - y) < dragPixelsMin) return;
    const slot = slotAt(placeOf(event, ground), current, ground.axis);
    if (!slot || isSame(slot, current.slot)) return;
    if (!current.slot) event.currentTarget.setPointerCapture(event.pointerId);
    current.slot = slot;
    ground.onTask(entry ? { is: 'moving', id: entry.booking.id, slot, by: 'mouse' } : { is: 'drawing', slot });
  };
  const up = () => {
    const { current } = grab;
    grab.current = null;
    if (!current?.slot) return;
    const { slot, entry } = current;
    ground.onTask(entry ? { is: 'proposed', id: entry.booking.id, slot } : { is: 'closing', slot });
  };
  const cancel = () => {
    if (grab.current?.slot) ground.onTask(null);
    grab.current = null;
  };
  return { cancel, on: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel } };
}

const isSame = (a: Slot, b: Slot | null): boolean =>
  a.testbedId === b?.testbedId && a.start === b.start && a.end === b.end;

function slotAt(place: Place | null, { entry, hours, place: from }: Grab, axis: Axis): Slot | null {
  if (!place) return null;
  const { row, day, hour } = place;
  if (entry) {
    if (entry.isWish || !movable.includes(entry.booking.status)) return null;
    return slotFrom(row.calendar, day, hour - hours, (entry.end - entry.start) / 60_000, axis);
  }
  const { calendar } = from.row;
  const step = calendar.gridMinutes / 60;
  const [first, last] = `${from.day} ${from.hour + 100}` <= `${day} ${hour + 100}` ? [from, place] : [place, from];
  const start = instantAt(first.day, Math.floor(first.hour / step) * step, calendar.zone);
  const end = instantAt(last.day, Math.ceil(last.hour / step) * step, calendar.zone);
  return start < end ? { testbedId: calendar.testbedId, start, end } : null;
}

/** Which testbed, day and hour the mouse is over; at the edges the nearest. */
function placeOf({ clientX, clientY }: PointerEvent, { body, rows, tops, days, axis }: Ground): Place | null {
  const box = body.current?.getBoundingClientRect();
  const head = body.current?.querySelector('[role=rowheader]')?.getBoundingClientRect();
  if (!box || !head) return null;
  // Where the names stand over the days, on a phone, the days begin at the left edge.
  const left = head.width < box.width - 1 ? head.right : box.left;
  const index = tops.findLastIndex((top) => top <= clientY - box.top);
  const row = rows[Math.max(0, index)];
  const across = ((clientX - left) / (box.right - left)) * days.length;
  const column = Math.min(Math.max(0, Math.floor(across)), days.length - 1);
  const day = days[column];
  if (!row || !day || clientX < left) return null;
  const share = Math.min(Math.max(0, across - column), 1);
  return { row, day, hour: axis.from + share * (axis.until - axis.from) };
}
