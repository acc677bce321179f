import { addHours, addMinutes } from '../kernel/period.js';
import { demoClosures } from './demo-closures.js';
import type { DemoDays } from './demo-days.js';
import { DemoDiary, type DemoSlot } from './demo-diary.js';
import { type Deed, fates, type Life, type When } from './demo-fates.js';
import { DemoRandom } from './demo-random.js';
import { type DemoRequest, demoRequests } from './demo-requests.js';
import { demoTestbeds } from './demo-testbeds.js';

/** A request with its times. */
export interface PlannedRequest extends DemoRequest {
  /** Names it for ever, also after an interrupted seeding: what is drawn for it does not hang on the others. */
  readonly key: string;
  readonly slot: DemoSlot;
  readonly second: DemoSlot | undefined;
  readonly deeds: readonly { readonly deed: Deed; readonly at: Date }[];
  /** The documents of a product are written for its first request, and used again for the later ones. */
  readonly documents: { readonly version: string; readonly day: Date };
}

/** Of the hold that runs out soon after the first start. */
const hoursLeft = 3;
const checkInMinutesBefore = 10;
const noShowMinutesAfter = 30;
const recordedMinutesAfter = 5;

/** Every request of the demo lab with the moment of each of its deeds: the same for the same seed, day and hour. */
export function planRequests(days: DemoDays, now: Date, seed: string): PlannedRequest[] {
  const diary = new DemoDiary(days, demoClosures(days), new DemoRandom(`${seed} diary`));
  const documents = new Map<string, PlannedRequest['documents']>();
  return demoRequests.map((request) => {
    const key = `${request.product} ${request.version}`;
    const slot = diary.book(request.testbed, request.hours * 60, request.test);
    const { second, deeds }: Life = fates[request.fate](slot.day, slot.endDay);
    const random = new DemoRandom(`${seed} ${key}`);
    const timed = deeds.map(([deed, when]) => ({ deed, at: momentOf(when, { slot, days, now, random }) }));
    if (!documents.has(request.product))
      documents.set(request.product, { version: request.version, day: timed[0]!.at });
    return {
      ...request,
      key,
      slot,
      deeds: timed,
      documents: documents.get(request.product)!,
      second: second === undefined ? undefined : diary.book(request.testbed, request.hours * 60, slot.day + second),
    };
  });
}

function momentOf(when: When, given: { slot: DemoSlot; days: DemoDays; now: Date; random: DemoRandom }): Date {
  const { slot, days, now, random } = given;
  switch (when) {
    case 'before-start':
      return addMinutes(slot.start, -checkInMinutesBefore);
    case 'after-start':
      return addMinutes(slot.start, noShowMinutesAfter);
    case 'after-end':
      return addMinutes(slot.end, recordedMinutesAfter);
    case 'hours-before-expiry': {
      const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
      return addHours(hour, hoursLeft - demoTestbeds[slot.testbed].holdHours);
    }
    default:
      return addMinutes(days.day(when[0]).set({ hour: when[1] }).toJSDate(), random.below(55));
  }
}
