interface Times {
  readonly start: string;
  readonly end: string;
}
/** Of what the API calls a testbed’s calendar. */
interface Calendar {
  readonly open: readonly Times[];
  readonly taken: readonly Times[];
  readonly earliestStart: string;
  readonly latestStart: string;
}
type Span = readonly [start: number, end: number];

export const weeksShown = 6;
const minuteMs = 60_000;
const weekMs = 7 * 24 * 60 * minuteMs;

export interface FreeWeek {
  /** Its Monday, midnight in UTC: an hour or two from the site’s, at which no testbed opens. */
  readonly monday: number;
  readonly openMinutes: number;
  /** What can still be booked of it, in stretches long enough for a booking. */
  readonly freeMinutes: number;
  readonly isTooSoon: boolean;
}

/** How much of the coming weeks is free. */
export function freeWeeks(calendar: Calendar, shortestMinutes: number, firstMonday: number): FreeWeek[] {
  const earliest = Date.parse(calendar.earliestStart);
  const bookable: Span = [earliest, Math.max(earliest, Date.parse(calendar.latestStart))];
  const open = calendar.open.map(spanOf);
  const free = open
    .map((span) => within(span, bookable))
    .flatMap((span) => without(span, calendar.taken.map(spanOf)))
    .filter((span) => minutesOf(span) >= shortestMinutes);
  return Array.from({ length: weeksShown }, (_, index) => {
    const week: Span = [firstMonday + index * weekMs, firstMonday + (index + 1) * weekMs];
    const minutesIn = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + minutesOf(within(span, week)), 0);
    return {
      monday: week[0],
      openMinutes: minutesIn(open),
      freeMinutes: minutesIn(free),
      isTooSoon: week[1] <= earliest,
    };
  });
}

const spanOf = ({ start, end }: Times): Span => [Date.parse(start), Date.parse(end)];
const minutesOf = ([start, end]: Span): number => Math.max(0, (end - start) / minuteMs);
const within = (a: Span, b: Span): Span => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];

/** What is left of a span when the taken ones, in order, are cut out of it. */
function without(span: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span[0];
  for (const [start, end] of taken) {
    if (end <= from || start >= span[1]) continue;
    if (start > from) left.push([from, start]);
    from = Math.max(from, end);
  }
  return from < span[1] ? [...left, [from, span[1]]] : left;
}
