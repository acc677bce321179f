import { dayOf } from '../../platform/when';
import { instantAt, addDays } from '../../platform/wall-clock';
import type { Span } from '../bookings.queries';

/** What is looked for: so long, within these days, on any of these testbeds (none: on all). */
export interface Wish {
  readonly minutes: number;
  /** Calendar days, both included. */
  readonly from: string;
  readonly until: string;
  readonly testbeds: readonly string[];
}

export const lengths = [30, 60, 90, 120, 180, 240, 300, 360, 420, 480] as const;
export const searchDaysMax = 62;
const usualMinutes = 180;
const usualDays = 28;
const leastDays = 14;
const homeZone = 'Europe/Oslo';

/**
 * What a request wishes, as far as that is still ahead; else four weeks from today. Two weeks at least: of a narrow wish,
 * what lies near is worth seeing too.
 */
export function wishOf(request?: {
  wishedTestbedIds: readonly string[];
  wishedFrom: string | null;
  wishedUntil: string | null;
}): Wish {
  const today = dayOf(new Date());
  const from = request?.wishedFrom && request.wishedFrom > today ? request.wishedFrom : today;
  const least = addDays(from, (request?.wishedUntil ? leastDays : usualDays) - 1);
  const last = addDays(from, searchDaysMax - 2);
  const wished = request?.wishedUntil && request.wishedUntil > least ? request.wishedUntil : least;
  return {
    minutes: usualMinutes,
    from,
    until: wished < last ? wished : last,
    testbeds: request?.wishedTestbedIds ?? [],
  };
}

/** The wish as the program is asked for it: from the first day’s midnight to the last day’s. */
export function searchOf({ minutes, from, until, testbeds }: Wish) {
  return { minutes, testbeds, ...spanOf(from, addDays(until, 1)) };
}

export const spanOf = (from: string, until: string): Span => ({
  from: new Date(instantAt(from, 0, homeZone)).toISOString(),
  until: new Date(instantAt(until, 0, homeZone)).toISOString(),
});

/** Weeks that are fetched together, so that turning a leaf need not ask again. */
const weeksTogether = 3;
const dayMs = 86_400_000;

/** The span of weeks that this Monday belongs to, counted from the first one that was shown. */
export function weeksAround(monday: string, firstMonday: string): Span {
  const weeks = Math.round((Date.parse(monday) - Date.parse(firstMonday)) / (7 * dayMs));
  const begins = addDays(firstMonday, Math.floor(weeks / weeksTogether) * weeksTogether * 7);
  return spanOf(begins, addDays(begins, weeksTogether * 7));
}
