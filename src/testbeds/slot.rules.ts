import { DateTime } from 'luxon';
import type { Localised } from '../kernel/language.js';
import { addHours, addMinutes, minutesOf, overlaps, type Period, subtract } from '../kernel/period.js';
import type { Refusal } from '../kernel/refusal.js';
import type { ClosureKind } from './closure.kinds.js';
import { refuseSlot } from './slot.refusals.js';

/** What a testbed demands of a booking, at the time of asking. */
export interface TestbedTerms {
  readonly testbedId: string;
  /** IANA zone of the site. */
  readonly zone: string;
  readonly active: boolean;
  readonly shortestMinutes: number;
  readonly longestMinutes: number;
  readonly gridMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly leadHours: number;
  readonly horizonDays: number;
  readonly cancellationHours: number;
  readonly holdHours: number;
}

/** All that is needed to judge one period on one testbed. Hours, closures and claims of as much of it as may be booked. */
export interface SlotFacts extends TestbedTerms {
  /** Ids of the stations that are in use. */
  readonly stations: readonly string[];
  /** Opening hours of the local days that it touches, as instants; public holidays and closures are not cut out. */
  readonly opening: readonly Period[];
  readonly closures: readonly (Period & { readonly kind: ClosureKind; readonly reason: Localised })[];
  /** Public holidays on which the testbed is closed. `day` is the local day's beginning. */
  readonly holidays: readonly { readonly day: Date; readonly name: Localised }[];
  /** Ids of the stations that nobody has a claim on, buffers included. */
  readonly freeStations: readonly string[];
}

/** Every reason at once why the period can't be booked now; none means that it can. */
export function slotReasons({ facts, period, now }: { facts: SlotFacts; period: Period; now: Date }): Refusal[] {
  return [
    ...againstLength(facts, period),
    ...againstGrid(facts, period),
    ...againstMoment(facts, period.start, now),
    ...againstHours(facts, bookablePart(facts, period)),
    ...againstStations(facts),
  ];
}

/** A period that is longer than allowed is judged by as much of it as could be booked. */
function bookablePart({ longestMinutes }: Pick<TestbedTerms, 'longestMinutes'>, period: Period): Period {
  const longest = addMinutes(period.start, longestMinutes);
  return period.end < longest ? period : { start: period.start, end: longest };
}

function againstLength({ shortestMinutes, longestMinutes }: SlotFacts, period: Period): Refusal[] {
  const minutes = minutesOf(period);
  if (minutes < shortestMinutes) return [refuseSlot('slot.too-short', { shortestMinutes }, 'end')];
  return minutes > longestMinutes ? [refuseSlot('slot.too-long', { longestMinutes }, 'end')] : [];
}

/** Europe's clocks differ from UTC by whole hours, so that the wall clock's grid is that of UTC. */
function againstGrid({ gridMinutes }: SlotFacts, { start, end }: Period): Refusal[] {
  const isOff = (instant: Date) => instant.getTime() % (gridMinutes * 60_000) !== 0;
  const field = isOff(start) ? 'start' : 'end';
  return isOff(start) || isOff(end) ? [refuseSlot('slot.off-grid', { gridMinutes }, field)] : [];
}

function againstMoment({ leadHours, horizonDays, gridMinutes, zone }: SlotFacts, start: Date, now: Date): Refusal[] {
  if (start < now) return [refuseSlot('slot.in-the-past', {}, 'start')];
  const gridMs = gridMinutes * 60_000;
  const noticed = addHours(now, leadHours);
  if (start < noticed) {
    const earliest = new Date(Math.ceil(noticed.getTime() / gridMs) * gridMs);
    return [refuseSlot('slot.needs-notice', { leadHours, earliest, zone }, 'start')];
  }
  const horizon = addHours(now, horizonDays * 24);
  if (start <= horizon) return [];
  const latest = new Date(Math.floor(horizon.getTime() / gridMs) * gridMs);
  return [refuseSlot('slot.beyond-horizon', { horizonDays, latest, zone }, 'start')];
}

function againstHours({ opening, closures, holidays, zone }: SlotFacts, period: Period): Refusal[] {
  const [shut] = subtract(period, opening);
  const outside = shut
    ? [
        refuseSlot(
          'slot.outside-opening-hours',
          { day: shut.start, zone, open: openOn(shut.start, opening, zone) },
          'start',
        ),
      ]
    : [];
  return [
    ...outside,
    ...holidays.map(({ day, name }) => refuseSlot('slot.public-holiday', { day, zone, name }, 'start')),
    ...closures.map((closure) => refuseSlot('slot.closed', { ...closure, zone }, 'start')),
  ];
}

/** What of the opening hours lies on the instant's local day. */
function openOn(instant: Date, opening: readonly Period[], zone: string): Period[] {
  const day = DateTime.fromJSDate(instant, { zone }).startOf('day');
  const whole = { start: day.toJSDate(), end: day.plus({ days: 1 }).toJSDate() };
  return opening
    .filter((period) => overlaps(period, whole))
    .map(({ start, end }) => ({
      start: start < whole.start ? whole.start : start,
      end: end > whole.end ? whole.end : end,
    }));
}

function againstStations({ active, stations, freeStations }: SlotFacts): Refusal[] {
  if (!active) return [refuseSlot('slot.testbed-inactive', {}, 'testbedId')];
  if (stations.length === 0) return [refuseSlot('slot.no-stations', {}, 'testbedId')];
  return freeStations.length === 0 ? [refuseSlot('slot.taken', {}, 'start')] : [];
}
