import { hourOf } from '../../platform/wall-clock';
import { dayOf } from '../../platform/when';
import type { Slot } from '../finder/finder.rules';
import type { Field, Ground } from './calendar-ground';
import { hours } from './lab-calendar-block';
import type { Row } from './lab-calendar.rules';

interface Carried {
  readonly row: Row;
  readonly slot: Slot;
  readonly isPossible: boolean;
}

/**
 * Draws what follows the hand. React is not asked: sixty times a second only this one element changes, and only in ways
 * that leave the layout of all others as it is.
 */
export function drawCarried(mark: HTMLElement, { row, slot, isPossible }: Carried, field: Field, ground: Ground): void {
  const { axis, days, rows, tops } = ground;
  const { zone } = row.calendar;
  const length = axis.until - axis.from;
  const hourIn = (at: number, day: string) => Math.min(Math.max(hourOf(at, day, zone), axis.from), axis.until);
  // The end of a day is not the beginning of the next.
  const [first, last] = [dayOf(new Date(slot.start), zone), dayOf(new Date(slot.end - 1), zone)];
  const across = (at: number, day: string) =>
    (Math.max(0, days.indexOf(day)) + (hourIn(at, day) - axis.from) / length) * field.dayWidth;
  const [left, right] = [across(slot.start, first), across(slot.end, last)];
  mark.style.transform = `translate(${field.inset + left}px, ${tops[rows.indexOf(row)] ?? 0}px)`;
  mark.style.width = `${right - left}px`;
  mark.textContent = hours({ from: hourIn(slot.start, first), until: hourIn(slot.end, last) });
  mark.classList.toggle('impossible', !isPossible);
  mark.hidden = false;
}
