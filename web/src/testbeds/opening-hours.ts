/** As the API has them: wall clock of the site, ISO weekdays, calendar days. */
interface Hours {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** Days one after another that open and close alike. */
export interface HoursLine {
  readonly firstWeekday: number;
  readonly lastWeekday: number;
  /** `08:00`, wall clock of the site; several where it closes in between. */
  readonly times: readonly { readonly opensAt: string; readonly closesAt: string }[];
}

/** The opening hours that hold on a day (`2026-12-03`), told as briefly as they can be. */
export function hoursOn(openingHours: readonly Hours[], day: string): HoursLine[] {
  const valid = openingHours.filter(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil),
  );
  const lines: HoursLine[] = [];
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const times = valid
      .filter((hours) => hours.weekday === weekday)
      .map(({ opensAt, closesAt }) => ({ opensAt: opensAt.slice(0, 5), closesAt: closesAt.slice(0, 5) }))
      .sort((a, b) => a.opensAt.localeCompare(b.opensAt));
    const last = lines.at(-1);
    if (times.length === 0) continue;
    if (last && last.lastWeekday === weekday - 1 && JSON.stringify(last.times) === JSON.stringify(times)) {
      lines[lines.length - 1] = { ...last, lastWeekday: weekday };
    } else lines.push({ firstWeekday: weekday, lastWeekday: weekday, times });
  }
  return lines;
}

/** The days ahead on which other opening hours begin. */
export function changesAhead(openingHours: readonly Hours[], day: string): string[] {
  return [...new Set(openingHours.map(({ validFrom }) => validFrom).filter((from) => from > day))].sort();
}

export const isRoundTheClock = ([line, ...others]: readonly HoursLine[]): boolean =>
  others.length === 0 &&
  line?.firstWeekday === 1 &&
  line.lastWeekday === 7 &&
  line.times.length === 1 &&
  line.times[0]?.opensAt === '00:00' &&
  line.times[0].closesAt === '24:00';
