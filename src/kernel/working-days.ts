import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import type { Localised } from './language.js';

export interface PublicHoliday {
  /** Local calendar day, `2026-05-17`. */
  readonly day: string;
  readonly name: Localised;
}

const calendar = new Holidays('NO');

/**
 * Norway's public holidays of one year (lov om helligdager and lov om 1. og 17. mai), Sundays apart. Each day once: in 2027
 * Whit Monday is the 17th of May.
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const english = new Map(
    calendar.getHolidays(year, 'en').map((holiday) => [holiday.date + holiday.rule, holiday.name]),
  );
  const days = new Map<string, PublicHoliday>();
  for (const { date, rule, name, type } of calendar.getHolidays(year, 'no')) {
    if (type !== 'public') continue;
    const day = date.slice(0, 10);
    const other = days.get(day)?.name;
    const own = { nb: name, en: english.get(date + rule) ?? name };
    days.set(day, { day, name: other ? { nb: `${other.nb} og ${own.nb}`, en: `${other.en} and ${own.en}` } : own });
  }
  return [...days.values()];
}

const daysOfYear = new Map<number, ReadonlySet<string>>();

function isPublicHoliday(local: DateTime): boolean {
  let days = daysOfYear.get(local.year);
  if (!days) {
    days = new Set(publicHolidays(local.year).map((h) => h.day));
    daysOfYear.set(local.year, days);
  }
  return days.has(local.toISODate() ?? '');
}

/** Monday to Friday, and not a public holiday, on the wall calendar of `zone`. */
export function isWorkingDay(instant: Date, zone: string): boolean {
  const local = DateTime.fromJSDate(instant, { zone });
  return local.weekday <= 5 && !isPublicHoliday(local);
}

/** The same wall-clock time `workingDays` working days later. */
export function addWorkingDays(instant: Date, workingDays: number, zone: string): Date {
  let local = DateTime.fromJSDate(instant, { zone });
  for (let left = workingDays; left > 0;) {
    local = local.plus({ days: 1 });
    if (local.weekday <= 5 && !isPublicHoliday(local)) left -= 1;
  }
  return local.toJSDate();
}

/**
 * The first instant at or after `from` that is one of the `times` (`HH:mm`, wall clock of `zone`) of a working day.
 * A time that the spring change skips comes an hour later; one that the autumn change repeats is taken the first time.
 */
export function nextWorkingTime(from: Date, times: readonly string[], zone: string): Date {
  const searchDaysMax = 30;
  const start = DateTime.fromJSDate(from, { zone });
  for (let days = 0; days <= searchDaysMax; days += 1) {
    const day = start.plus({ days });
    if (day.weekday > 5 || isPublicHoliday(day)) continue;
    const candidates = times
      .map((time) => firstOccurrence(day, time))
      .filter((at) => at >= start)
      .sort((a, b) => a.toMillis() - b.toMillis());
    if (candidates[0]) return candidates[0].toJSDate();
  }
  throw new Error(`no working day within ${searchDaysMax} days of ${from.toISOString()}`);
}

/** Luxon resolves a repeated wall-clock time by the offset in force today; the first of the two is asked for here. */
function firstOccurrence(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = day.set({ hour, minute, second: 0, millisecond: 0 });
  const earlier = at.minus({ hours: 1 });
  return earlier.hour === hour && earlier.minute === minute ? earlier : at;
}
