import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { addHours } from '../kernel/period.js';
import { DemoDays, labZone } from './demo-days.js';
import { fates } from './demo-fates.js';
import { demoProducts } from './demo-products.js';
import { demoTestbeds } from './demo-testbeds.js';
import { planRequests } from './demo-timeline.js';

/** A year in steps of a week and a day, so that every weekday comes up, and the days that are not like others. */
const yearRound = Array.from({ length: 46 }, (_, step) =>
  DateTime.fromISO('2026-09-01T07:20', { zone: labZone }).plus({ days: 8 * step }),
);
const peculiar = [
  '2026-10-25',
  '2026-12-24',
  '2026-12-28',
  '2027-01-01',
  '2027-03-27',
  '2027-03-28',
  '2027-03-30',
  '2027-05-17',
  '2027-07-14',
];
const plans = [...yearRound, ...peculiar.map((day) => DateTime.fromISO(`${day}T23:50`, { zone: labZone }))].map(
  (day) => ({
    on: day.toISODate(),
    midnight: day.startOf('day').toJSDate(),
    requests: planOn(day),
  }),
);

function planOn(day: DateTime, seed = 'elg') {
  return planRequests(new DemoDays(day.toJSDate()), day.toJSDate(), seed);
}

describe.each(plans)('the demo lab’s plan on $on', ({ midnight, requests }) => {
  test('what has happened did so before today, and each request’s deeds follow one another', () => {
    for (const { fate, key, deeds, slot } of requests) {
      const times = deeds.map(({ at }) => at.getTime());
      expect([key, times]).toEqual([key, times.toSorted((a, b) => a - b)]);
      if (fate !== 'hold-running-out') expect([key, deeds.at(-1)!.at < midnight]).toEqual([key, true]);
      expect(slot.day < 0).toBe(slot.start < midnight);
    }
  });

  test('a hold is made in time, and decided before its deadline', () => {
    for (const { key, deeds, slot, second, fate } of requests) {
      const lost = deeds.findIndex(({ deed }) => deed === 'no-show');
      for (const [index, { deed, at }] of deeds.entries()) {
        const { start, testbed } = lost >= 0 && index > lost ? second! : slot;
        const last = addHours(start, -demoTestbeds[testbed].leadHours);
        if (['hold', 'take-second', 'submit', 'approve'].includes(deed))
          expect([key, deed, at < last]).toEqual([key, deed, true]);
      }
      expect([key, second === undefined]).toEqual([
        key,
        fates[fate](-1, -1).deeds.every(([deed]) => !/second/.test(deed)),
      ]);
    }
  });

  test('a month of tests lies on either side of it', () => {
    expect(requests.filter(({ slot }) => slot.day < 0).length).toBeGreaterThan(15);
    expect(requests.filter(({ slot }) => slot.day >= 0).length).toBeGreaterThan(25);
  });
});

describe('the demo lab’s requests', () => {
  test('are the same for the same seed, day and hour; another seed gives other times', () => {
    const day = yearRound[11]!;
    expect(planOn(day)).toEqual(planOn(day.plus({ minutes: 30 })));
    expect(planOn(day, 'rein')).not.toEqual(planOn(day));
  });

  test('meet every fate, come from every member, and are named once', () => {
    const { requests } = plans[0]!;
    expect(new Set(requests.map(({ fate }) => fate))).toEqual(new Set(Object.keys(fates)));
    expect(new Set(requests.map(({ product }) => product))).toEqual(new Set(Object.keys(demoProducts)));
    expect(new Set(requests.map(({ key }) => key)).size).toBe(requests.length);
  });
});
