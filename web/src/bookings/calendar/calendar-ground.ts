import type { RefObject } from 'react';
import type { Axis } from '../finder/finder.rules';
import type { Row } from './lab-calendar.rules';

/** What lies under a hand that points into the calendar. */
export interface Ground {
  /** Where the rows stand, all of them, in sight or not. */
  readonly body: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly tops: readonly number[];
  readonly days: readonly string[];
  readonly axis: Axis;
}
/** In pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Place {
  readonly row: Row;
  readonly day: string;
  readonly hour: number;
}
/** The calendar’s days as they stand in the window now. */
export interface Field {
  readonly left: number;
  readonly top: number;
  readonly dayWidth: number;
  /** From the body’s left edge to the first day. */
  readonly inset: number;
}

/** Asks the window once; whoever draws after it has asked, draws into a layout that need not be worked out again. */
export function fieldOf({ body, days }: Pick<Ground, 'body' | 'days'>): Field | null {
  const box = body.current?.getBoundingClientRect();
  if (!box) return null;
  // Over the testbeds’ names; on a phone, where these stand over their days, there is no such head.
  const inset = body.current?.previousElementSibling?.firstElementChild?.getBoundingClientRect().width ?? 0;
  return { left: box.left + inset, top: box.top, dayWidth: (box.width - inset) / days.length, inset };
}

/** Which testbed, day and hour the hand is over; at the edges the nearest, and none over the testbeds’ names. */
export function placeAt({ x, y }: Point, field: Field, { rows, tops, days, axis }: Ground): Place | null {
  const index = tops.findLastIndex((top) => top <= y - field.top);
  const row = rows[Math.max(0, index)];
  const across = (x - field.left) / field.dayWidth;
  const column = Math.min(Math.max(0, Math.floor(across)), days.length - 1);
  const day = days[column];
  if (!row || !day || across < 0) return null;
  const share = Math.min(Math.max(0, across - column), 1);
  return { row, day, hour: axis.from + share * (axis.until - axis.from) };
}
