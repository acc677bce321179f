import { clockOf, minutesOf } from './manage-clock.rules';
import type { Testbed } from '../testbeds.queries';

type Hours = Testbed['openingHours'][number];

/** What is typed for a stretch of a weekday; both empty: closed. */
export interface Span {
  readonly opens: string;
  readonly closes: string;
}
/** Opening hours that hold from one day until another; empty days are no bounds. */
export interface HoursPeriod {
  readonly from: string;
  readonly until: string;
  /** Monday first; each with one span or more. */
  readonly days: readonly (readonly Span[])[];
}
type HoursFault = 'half' | 'not-a-time' | 'not-five-minutes' | 'not-after' | 'wrong-order';

/** What the API writes where there is no first day. */
const always = '2000-01-01';
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const emptySpan: Span = { opens: '', closes: '' };
export const emptyPeriod: HoursPeriod = { from: '', until: '', days: weekdays.map(() => [emptySpan]) };

/** @param written how a time of the API, `08:00`, is written for the reader */
export function periodsOf(openingHours: readonly Hours[], written: (clock: string) => string): HoursPeriod[] {
  const bounds = new Map(openingHours.map((hours) => [`${hours.validFrom} ${hours.validUntil ?? ''}`, hours]));
  return [...bounds.values()]
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .map(({ validFrom, validUntil }) => {
      const own = openingHours.filter((hours) => hours.validFrom === validFrom && hours.validUntil === validUntil);
      const spansOn = (weekday: number) =>
        own
          .filter((hours) => hours.weekday === weekday)
          .sort((a, b) => a.opensAt.localeCompare(b.opensAt))
          .map(({ opensAt, closesAt }) => ({ opens: written(opensAt), closes: written(closesAt) }));
      return {
        from: validFrom === always ? '' : validFrom,
        until: validUntil ?? '',
        days: weekdays.map((weekday) => (spansOn(weekday).length > 0 ? spansOn(weekday) : [emptySpan])),
      };
    });
}

/** Where a fault is told: `0.until`, or period, weekday from 0, span and end as `0.2.1.opens`. */
export type Faults = Readonly<Record<string, HoursFault>>;

/** What is typed, as the API takes it; only whole when there are no faults. */
export function readPeriods(periods: readonly HoursPeriod[]): { openingHours: Hours[]; faults: Faults } {
  const openingHours: Hours[] = [];
  const faults: Record<string, HoursFault> = {};
  periods.forEach(({ from, until, days }, p) => {
    if (until && until < (from || always)) faults[`${p}.until`] = 'wrong-order';
    days.forEach((spans, d) =>
      spans.forEach((span, s) => {
        const read = readSpan(span);
        if (read === null) return;
        if ('fault' in read) faults[`${p}.${d}.${s}.${read.at}`] = read.fault;
        else openingHours.push({ weekday: d + 1, ...read, validFrom: from || always, validUntil: until || null });
      }),
    );
  });
  return { openingHours, faults };
}

type SpanRead = { opensAt: string; closesAt: string } | { at: keyof Span; fault: HoursFault } | null;

function readSpan(span: Span): SpanRead {
  const typed = (['opens', 'closes'] as const).filter((end) => span[end].trim() !== '');
  if (typed.length === 0) return null;
  const [opens, closes] = [minutesOf(span.opens), minutesOf(span.closes)];
  for (const end of typed) {
    const minutes = end === 'opens' ? opens : closes;
    if (minutes === null) return { at: end, fault: 'not-a-time' };
    if (minutes % 5 !== 0) return { at: end, fault: 'not-five-minutes' };
  }
  if (opens === null || closes === null) return { at: opens === null ? 'opens' : 'closes', fault: 'half' };
  if (closes <= opens) return { at: 'closes', fault: 'not-after' };
  return { opensAt: clockOf(opens), closesAt: clockOf(closes) };
}
