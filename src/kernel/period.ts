/** A half-open interval of instants: `start` belongs to it, `end` does not. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

const minuteMs = 60_000;

export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What the two have in common; undefined when that is nothing. */
export function intersection(a: Period, b: Period): Period | undefined {
  if (!overlaps(a, b)) return undefined;
  return { start: a.start > b.start ? a.start : b.start, end: a.end < b.end ? a.end : b.end };
}

export function minutesOf({ start, end }: Period): number {
  return (end.getTime() - start.getTime()) / minuteMs;
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * minuteMs);
}

export function addHours(instant: Date, hours: number): Date {
  return addMinutes(instant, hours * 60);
}

/** The period with the rigging and cleaning time on either side of it. */
export function withBuffers(period: Period, beforeMinutes: number, afterMinutes: number): Period {
  return { start: addMinutes(period.start, -beforeMinutes), end: addMinutes(period.end, afterMinutes) };
}

/** What is left of `from` when all of `taken` is cut out of it; sorted, disjoint, none of them empty. */
export function subtract(from: Period, taken: readonly Period[]): Period[] {
  const left: Period[] = [];
  let start = from.start;
  for (const hole of [...taken].sort((a, b) => a.start.getTime() - b.start.getTime())) {
    if (!overlaps({ start, end: from.end }, hole)) continue;
    if (start < hole.start) left.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < from.end) left.push({ start, end: from.end });
  return left;
}

/** PostgreSQL's text form of the period as a `tstzrange`. */
export function toRange({ start, end }: Period): string {
  return `[${start.toISOString()},${end.toISOString()})`;
}

/** Reads PostgreSQL's text form of a bounded `tstzrange`, such as `["2026-11-24 08:00:00+00","2026-11-24 11:00:00+00")`. */
export function parseRange(text: string): Period {
  const [, start, end] = /^\["?([^",]+)"?,"?([^",]+)"?\)$/.exec(text) ?? [];
  return { start: parseInstant(start), end: parseInstant(end) };
}

/** PostgreSQL leaves the minutes of a whole-hour offset out, which ISO 8601 does not allow beside a time with colons. */
function parseInstant(text: string | undefined): Date {
  const instant = new Date((text ?? '').replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  if (Number.isNaN(instant.getTime())) throw new Error(`not an instant of PostgreSQL: ${text}`);
  return instant;
}
