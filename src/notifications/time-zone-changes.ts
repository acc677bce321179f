import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';

/** A moment when a zone's clocks are set; offsets in minutes east of UTC. */
export interface ClockChange {
  readonly at: Date;
  readonly from: number;
  readonly to: number;
  /** The moment on the clock as it was before it was set, which is how RFC 5545 tells it. */
  readonly onset: DateTime;
}

/** “The last Sunday of March at 02:00”; `nth` is −1 for the last. */
export interface YearlyRule {
  readonly month: number;
  /** ISO: Monday is 1. */
  readonly weekday: number;
  readonly nth: number;
}

const minuteMs = 60_000;
/** How far apart the clock is looked at: no zone sets it and sets it back within a week. */
const weekMs = 7 * 24 * 60 * minuteMs;

/** Every change of the zone's clock in `[from, until)`, as the zone's own history and rules have it. */
export function clockChanges(zoneName: string, from: Date, until: Date): ClockChange[] {
  const zone = IANAZone.create(zoneName);
  const found: ClockChange[] = [];
  let before = zone.offset(from.getTime());
  for (let at = from.getTime(); at < until.getTime(); at += weekMs) {
    const after = zone.offset(at + weekMs);
    if (after !== before) {
      const moment = firstMinuteAfterChange(zone, at, at + weekMs);
      const onset = DateTime.fromJSDate(moment, { zone: FixedOffsetZone.instance(before) });
      found.push({ at: moment, from: before, to: after, onset });
    }
    before = after;
  }
  return found.filter(({ at }) => at < until);
}

/** Halves the stretch until the change lies between one minute and the next; clocks are set on whole minutes. */
function firstMinuteAfterChange(zone: IANAZone, from: number, until: number): Date {
  const offset = zone.offset(from);
  let before = Math.floor(from / minuteMs);
  let after = Math.ceil(until / minuteMs);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offset(middle * minuteMs) === offset) before = middle;
    else after = middle;
  }
  return new Date(after * minuteMs);
}

/** The one rule that all these changes follow, each a year after the other; undefined when there is none. */
export function yearlyRule(changes: readonly ClockChange[]): YearlyRule | undefined {
  const [first] = changes;
  if (!first) return undefined;
  const { month, weekday, hour, minute, year } = first.onset;
  const alike = changes.every(
    ({ onset, from, to }, i) =>
      onset.month === month &&
      onset.weekday === weekday &&
      onset.hour === hour &&
      onset.minute === minute &&
      onset.year === year + i &&
      from === first.from &&
      to === first.to,
  );
  if (!alike) return undefined;
  const nth = Math.ceil(first.onset.day / 7);
  if (changes.every(({ onset }) => onset.day + 7 > (onset.daysInMonth ?? 31))) return { month, weekday, nth: -1 };
  return changes.every(({ onset }) => Math.ceil(onset.day / 7) === nth) ? { month, weekday, nth } : undefined;
}
