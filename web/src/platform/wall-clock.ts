const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(zone, format);
  }
  return format;
}

/** What the zone’s wall clock shows, read as if it were UTC. */
const shownAt = (at: number, zone: string): number => Date.parse(`${formatOf(zone).format(at).replace(' ', 'T')}Z`);

/** The instant (ms) at which the zone’s wall clock shows that hour of the day (`2026-12-03`); 24 is the day’s end. */
export function instantAt(day: string, hour: number, zone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * hourMs;
  const near = wall - (shownAt(wall, zone) - wall);
  // Once more, with the offset that is valid there: the first guess may lie on the other side of a clock change.
  return wall - (shownAt(near, zone) - near);
}

/** The hour that the wall clock shows, counted from that day’s midnight: 13.5; below 0 and above 24 on other days. */
export const hourOf = (at: number, day: string, zone: string): number =>
  (shownAt(Math.floor(at / 1000) * 1000, zone) - Date.parse(`${day}T00:00:00Z`)) / hourMs;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The Monday of the day’s ISO week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** ISO 8601 week of a calendar day (`2026-12-03`): weeks begin on Monday, and the first has the year’s first Thursday. */
export function isoWeekOf(day: string): number {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayMs);
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / dayMs + 1) / 7);
}
