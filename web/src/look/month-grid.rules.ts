import { addDays, mondayOf, isoWeekOf } from '../platform/wall-clock';

interface Week {
  /** Its number in the year (ISO 8601). */
  readonly number: number;
  /** From Monday to Sunday; the first and last week of a month have days of its neighbours. */
  readonly days: readonly string[];
}

/** `2026-12` of `2026-12-08` */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The weeks that a month (`2026-12`) has days in. */
export function weeksOf(month: string): Week[] {
  const weeks: Week[] = [];
  for (let monday = mondayOf(`${month}-01`); monthOf(monday) <= month; monday = addDays(monday, 7)) {
    weeks.push({ number: isoWeekOf(monday), days: [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)) });
  }
  return weeks;
}

/** The same day of another month, or its last where it is shorter: 31 January, and a month on 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(dayOfMonth, last.getUTCDate())).padStart(2, '0')}`;
}

/** Where a key leads from a day in the grid (ARIA’s pattern of the date picker dialog); undefined for other keys. */
export function dayOfKey(day: string, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string | undefined {
  const ways: Record<string, () => string> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => mondayOf(day),
    End: () => addDays(mondayOf(day), 6),
    PageUp: () => addMonths(day, shiftKey ? -12 : -1),
    PageDown: () => addMonths(day, shiftKey ? 12 : 1),
  };
  return ways[key]?.();
}
