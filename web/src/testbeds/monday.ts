import { dayOf } from '../platform/when';

const dayMs = 24 * 3_600_000;

/** The Monday of the week that the lab’s clock is in, at midnight in UTC (ms). */
export function mondayOf(now: Date): number {
  const day = Date.parse(`${dayOf(now)}T00:00:00Z`);
  return day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs;
}
