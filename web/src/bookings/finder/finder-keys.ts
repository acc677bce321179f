import type { KeyboardEvent } from 'react';
import type { Booking, Calendar } from '../bookings.queries';
import type { Axis, Cursor, Slot } from './finder.rules';
import { addDays } from '../../platform/wall-clock';

export interface GridProps {
  readonly calendars: readonly Calendar[];
  readonly days: readonly string[];
  readonly own: readonly Booking[];
  readonly cursor: Cursor;
  readonly minutes: number;
  readonly chosen: Slot | null;
  readonly onMove: (cursor: Cursor) => void;
  readonly onLength: (minutes: number) => void;
  readonly onChoose: (cursor: Cursor) => void;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** What a key does, if anything; the cursor stays within the hours that are shown, and turns the leaf at a week’s ends. */
export function deedOf(event: KeyboardEvent, props: GridProps, axis: Axis): (() => void) | undefined {
  const { calendars, days, cursor, minutes } = props;
  const row = calendars.findIndex(({ testbedId }) => testbedId === cursor.testbedId);
  const step = (calendars[row]?.gridMinutes ?? 60) / 60;
  const latest = axis.until - step;
  const nextDay = (by: 1 | -1): string => {
    let day = addDays(cursor.day, by);
    while (isWeekend(day) && !days.includes(day)) day = addDays(day, by);
    return day;
  };
  const to = (part: Partial<Cursor>) => () => props.onMove({ ...cursor, ...part });
  const byHours = (hours: number) => {
    const hour = cursor.hour + hours;
    if (hour > latest) return to({ day: nextDay(1), hour: axis.from });
    return hour < axis.from ? to({ day: nextDay(-1), hour: latest }) : to({ hour });
  };
  const toRow = (next: Calendar | undefined) => (next ? to({ testbedId: next.testbedId }) : undefined);
  const longer = (by: number) => () => props.onLength(Math.max(step * 60, minutes + by * step * 60));
  if (event.shiftKey) {
    if (event.key === 'ArrowRight') return longer(1);
    return event.key === 'ArrowLeft' ? longer(-1) : undefined;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const deeds: Record<string, (() => void) | undefined> = {
    ArrowRight: byHours(step),
    ArrowLeft: byHours(-step),
    ArrowDown: toRow(calendars[row + 1]),
    ArrowUp: toRow(calendars[row - 1]),
    PageDown: to({ day: nextDay(1) }),
    PageUp: to({ day: nextDay(-1) }),
    Home: to({ hour: axis.from }),
    End: to({ hour: latest }),
    Enter: () => props.onChoose(cursor),
    ' ': () => props.onChoose(cursor),
  };
  return deeds[event.key];
}
