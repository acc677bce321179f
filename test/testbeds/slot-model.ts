import { DateTime } from 'luxon';

/** A lab in its plainest form, as a test draws it; times in minutes of the local day, instants as Dates. */
export interface ModelTestbed {
  readonly id: string;
  readonly key: string;
  readonly active: boolean;
  readonly shortestMinutes: number;
  readonly longestMinutes: number;
  readonly gridMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly leadHours: number;
  readonly horizonDays: number;
  readonly openOnPublicHolidays: boolean;
  readonly hours: readonly { weekday: number; opens: number; closes: number; from: string; until: string | null }[];
  readonly closures: readonly { start: Date; end: Date }[];
  /** Of each station in use: what its claims that are alive now or later block. */
  readonly stations: readonly (readonly { start: Date; end: Date }[])[];
}

const tickMs = 5 * 60_000;

/** Every five minutes what the clock on the wall shows: slow, and right by its very form. */
export class WallClock {
  private readonly shown = new Map<number, { date: string; weekday: number; minutes: number }>();

  constructor(
    zone: string,
    readonly from: Date,
    readonly until: Date,
  ) {
    for (let at = from.getTime(); at < until.getTime(); at += tickMs) {
      const local = DateTime.fromMillis(at, { zone });
      this.shown.set(at, { date: local.toISODate()!, weekday: local.weekday, minutes: local.hour * 60 + local.minute });
    }
  }

  at(tick: number) {
    const shown = this.shown.get(tick);
    if (!shown) throw new Error(`the wall clock was not read at ${new Date(tick).toISOString()}`);
    return shown;
  }
}

/** The codes of what is against a slot, each found in the plainest way: five minutes by five minutes, claim by claim. */
export function reasonsByHand(
  bed: ModelTestbed,
  wall: WallClock,
  holidays: ReadonlySet<string>,
  { start, minutes, now }: { start: Date; minutes: number; now: Date },
): string[] {
  const end = new Date(start.getTime() + minutes * 60_000);
  const ticks = Array.from({ length: minutes / 5 }, (_, n) => start.getTime() + n * tickMs);
  const insideHours = (tick: number) => {
    const { date, weekday, minutes: time } = wall.at(tick);
    return bed.hours.some(
      (h) =>
        h.weekday === weekday &&
        h.opens <= time &&
        time < h.closes &&
        h.from <= date &&
        (h.until === null || date <= h.until),
    );
  };
  const holidaysOn = new Set(ticks.map((tick) => wall.at(tick).date).filter((date) => holidays.has(date)));
  const blocked = {
    start: new Date(start.getTime() - bed.bufferBeforeMinutes * 60_000),
    end: new Date(end.getTime() + bed.bufferAfterMinutes * 60_000),
  };
  const meets = (a: { start: Date; end: Date }, b: { start: Date; end: Date }) => a.start < b.end && b.start < a.end;
  const hoursAhead = (start.getTime() - now.getTime()) / 3_600_000;
  return [
    ...(minutes < bed.shortestMinutes ? ['slot.too-short'] : []),
    ...(minutes > bed.longestMinutes ? ['slot.too-long'] : []),
    ...(minutes % bed.gridMinutes === 0 ? [] : ['slot.off-grid']),
    ...(hoursAhead < 0 ? ['slot.in-the-past'] : []),
    ...(hoursAhead >= 0 && hoursAhead < bed.leadHours ? ['slot.needs-notice'] : []),
    ...(hoursAhead > bed.horizonDays * 24 ? ['slot.beyond-horizon'] : []),
    ...(ticks.every(insideHours) ? [] : ['slot.outside-opening-hours']),
    ...(bed.openOnPublicHolidays ? [] : [...holidaysOn].map(() => 'slot.public-holiday')),
    ...bed.closures.filter((closure) => meets(closure, { start, end })).map(() => 'slot.closed'),
    ...(bed.active ? [] : ['slot.testbed-inactive']),
    ...(bed.active && bed.stations.length === 0 ? ['slot.no-stations'] : []),
    ...(bed.active && bed.stations.length > 0 && freeStations(bed, blocked) === 0 ? ['slot.taken'] : []),
  ].sort();
}

export function freeStations(bed: ModelTestbed, blocked: { start: Date; end: Date }): number {
  return bed.stations.filter((claims) =>
    claims.every((claim) => claim.end <= blocked.start || blocked.end <= claim.start),
  ).length;
}

/** All starts on the testbed's grid. */
export function gridStarts(bed: ModelTestbed, from: Date, lastStart: Date): Date[] {
  const step = bed.gridMinutes * 60_000;
  const starts: Date[] = [];
  for (let at = Math.ceil(from.getTime() / step) * step; at <= lastStart.getTime(); at += step)
    starts.push(new Date(at));
  return starts;
}
