import { DateTime } from 'luxon';
import { addMinutes, contains, overlaps, type Period, withBuffers } from '../kernel/period.js';
import type { DemoClosure } from './demo-closures.js';
import type { DemoDays } from './demo-days.js';
import type { DemoRandom } from './demo-random.js';
import type { DemoTestbed } from './demo-sites.js';
import { demoTestbeds, type TestbedKey } from './demo-testbeds.js';

export interface DemoSlot extends Period {
  readonly testbed: TestbedKey;
  /** The working day that it begins and ends on. */
  readonly day: number;
  readonly endDay: number;
  /** The address of the colleague who leads the test. */
  readonly leader: string;
}

const firstStarts = ['09:00', '10:00', '12:00'] as const;
const nextStarts = ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'];
const shiftDaysMax = 20;

const leaders = ['tora', 'tobias', 'tiril'].map((account) => `${account}@smartcarelab.example`);
/** Tests in homes last for days, in which their leader can lead no other. */
const fieldLeaders = ['fride@smartcarelab.example'];

/** Finds times for the demo lab's bookings that its own rules will let through, without asking them. */
export class DemoDiary {
  private readonly taken: { resource: string; blocked: Period }[] = [];

  constructor(
    private readonly days: DemoDays,
    private readonly closures: readonly DemoClosure[],
    private readonly random: DemoRandom,
  ) {}

  /** A time on the wished working day, or on the nearest one farther from today. */
  book(testbed: TestbedKey, minutes: number, wished: number): DemoSlot {
    const direction = wished < 0 ? -1 : 1;
    const favourite = this.random.oneOf(firstStarts);
    for (let shift = 0; shift <= shiftDaysMax; shift += 1) {
      for (const start of [favourite, ...nextStarts]) {
        const slot = this.slotAt(testbed, minutes, wished + shift * direction, start);
        if (slot) return slot;
      }
    }
    throw new Error(`the demo lab has no time for ${minutes} minutes on ${testbed} round working day ${wished}`);
  }

  private slotAt(key: TestbedKey, minutes: number, day: number, time: string): DemoSlot | undefined {
    const testbed: DemoTestbed = demoTestbeds[key];
    const start = this.days.at(day, time);
    const period = { start, end: addMinutes(start, minutes) };
    if (!isOpen(testbed, this.days.day(day), period) || this.isClosed(key, testbed, period)) return undefined;
    const blocked = withBuffers(period, testbed.bufferBeforeMinutes, testbed.bufferAfterMinutes);
    const leader = (testbed.kind === 'private-homes' ? fieldLeaders : leaders).find(
      (one) => this.load(one, blocked) === 0,
    );
    if (leader === undefined || this.load(key, blocked) >= testbed.stations.length) return undefined;
    for (const resource of [key, leader]) this.taken.push({ resource, blocked });
    return { ...period, testbed: key, day, endDay: this.days.indexOf(period.end), leader };
  }

  /** How often the resource is taken at some time of the period: at least as often as it is at any one moment. */
  private load(resource: string, period: Period): number {
    return this.taken.filter((one) => one.resource === resource && overlaps(one.blocked, period)).length;
  }

  private isClosed(key: TestbedKey, { site }: DemoTestbed, period: Period): boolean {
    return this.closures.some(
      (closure) =>
        !closure.late && closure.site === site && (closure.testbed ?? key) === key && overlaps(closure, period),
    );
  }
}

function isOpen({ open }: DemoTestbed, day: DateTime, period: Period): boolean {
  return open.some(({ weekdays, opensAt, closesAt }) => {
    const dayAndNight = weekdays.length === 7 && opensAt === '00:00' && closesAt === '24:00';
    return dayAndNight || (weekdays.includes(day.weekday) && contains(hoursOf(day, opensAt, closesAt), period));
  });
}

function hoursOf(day: DateTime, opensAt: string, closesAt: string): Period {
  const at = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return day.set({ hour, minute }).toJSDate();
  };
  return { start: at(opensAt), end: at(closesAt) };
}
