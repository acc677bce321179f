import { DateTime } from 'luxon';
import { isWorkingDay } from '../kernel/working-days.js';

export const labZone = 'Europe/Oslo';

const daysEitherWayMax = 130;

/**
 * The lab's working days, counted from today: 0 is today, or the next one where today is none; -1 is the last one before
 * today. Everything in the demo lab that has happened did so on day -1 at the latest, so that the hour of the first start
 * changes nothing.
 */
export class DemoDays {
  /** Midnight of the lab's wall clock, at the day's beginning. */
  readonly today: DateTime<true>;
  private readonly before: readonly DateTime<true>[];
  private readonly after: readonly DateTime<true>[];

  constructor(now: Date) {
    this.today = DateTime.fromJSDate(now, { zone: labZone }).startOf('day') as DateTime<true>;
    const calendar = Array.from({ length: daysEitherWayMax }, (_, days) => days);
    const isWorking = (day: DateTime) => isWorkingDay(day.toJSDate(), labZone);
    this.before = calendar.map((days) => this.today.minus({ days: days + 1 })).filter(isWorking);
    this.after = calendar.map((days) => this.today.plus({ days })).filter(isWorking);
  }

  day(index: number): DateTime<true> {
    const day = index < 0 ? this.before[-index - 1] : this.after[index];
    if (!day) throw new Error(`the demo lab reaches not as far as working day ${index}`);
    return day;
  }

  /** The instant of a wall-clock time, `HH:mm`. */
  at(index: number, time: string): Date {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return this.day(index).set({ hour, minute }).toJSDate();
  }

  /** The working day that the instant is on, or the last one before it. */
  indexOf(instant: Date): number {
    const reached = this.after.findLastIndex((day) => day.toMillis() <= instant.getTime());
    return reached >= 0 ? reached : -1 - this.before.findIndex((day) => day.toMillis() <= instant.getTime());
  }
}
