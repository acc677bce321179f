import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { Calendar } from '../bookings.queries';
import { type Block, type Cursor, freeTimes, stateOf } from './finder.rules';
import { finderWords } from './finder.texts';
import { instantAt } from '../../platform/wall-clock';

interface CellFacts {
  readonly calendar: Calendar;
  readonly day: string;
  readonly minutes: number;
  readonly cursor: Cursor | null;
  readonly blocks: readonly Block[];
}

/** `kl. 09.00–12.00, ledig`: the time that the cursor stands on, and whether it can be had. */
export function useCursorWords(): (calendar: Calendar, cursor: Cursor, minutes: number) => string {
  const w = useWords(finderWords);
  const { period } = useTimeWords();
  return (calendar, { day, hour }, minutes) => {
    const start = instantAt(day, hour, calendar.zone);
    const end = start + minutes * 60_000;
    const state = stateOf(calendar, { start, end }, Date.now());
    return `${period(new Date(start), new Date(end), calendar.zone)}, ${w.states[state]}`;
  };
}

/** What a screen reader is told of a cell: where the cursor is in it, what is one’s own, and when it is free. */
export function useCellWords({ calendar, day, minutes, cursor, blocks }: CellFacts): string {
  const w = useWords(finderWords);
  const localised = useLocalised();
  const time = useTimeWords();
  const cursorWords = useCursorWords();
  const span = (start: string | number, end: string | number) =>
    time.period(new Date(start), new Date(end), calendar.zone);
  const free = freeTimes(calendar, day);
  const ours = blocks.flatMap(({ kind, booking }) =>
    booking ? [w.own(w.blocks[kind], span(booking.start, booking.end))] : [],
  );
  const summary = [
    ...ours,
    free.length > 0 ? w.freeAt(free.map(({ start, end }) => span(start, end)).join(w.and)) : w.nothingFree,
  ].join(', ');
  const name = `${localised(calendar.testbed.name)}, ${time.day(`${day}T12:00:00Z`)}`;
  return cursor ? `${name}, ${cursorWords(calendar, cursor, minutes)}. ${summary}` : `${name}: ${summary}`;
}
