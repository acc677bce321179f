import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BookingAnswer, type LabTestbed, openTestbed, seen, slotAt } from '../support/lab.js';
import { report, sized } from '../support/proof.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';
import { draftsBehindTheCurtain, overlaps, strayClaims } from './race-facts.js';

const clientsCount = 30;
const attemptsCount = sized(600, 100_000);
const racers: readonly PersonKey[] = ['nils', 'nora', 'frida', 'siv'];

interface Tally {
  readonly statuses: Map<number, number>;
  slowestMs: number;
}

/** Thirty clients who hold, move and give back at random on two stations of one day. */
async function race(testApp: TestApp, world: World, bench: LabTestbed, attempts: number): Promise<Tally> {
  const tally: Tally = { statuses: new Map(), slowestMs: 0 };
  let left = attempts;
  const count = (status: number, began: number) => {
    tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - began);
  };
  const randomSlot = () => {
    const hour = 8 + Math.floor(Math.random() * 7);
    const hours = 1 + Math.floor(Math.random() * Math.min(3, 16 - hour));
    const two = (n: number) => String(n).padStart(2, '0');
    return slotAt(bench, 10, `${two(hour)}:00`, `${two(hour + hours)}:00`);
  };
  const drafts = await draftsBehindTheCurtain(testApp, world, racers, clientsCount);
  await Promise.all(
    drafts.map(async ({ id: testRequestId, by }) => {
      const client = world.as(by);
      let mine: BookingAnswer | undefined;
      while (left-- > 0) {
        const began = performance.now();
        if (!mine) {
          const held = await client.post<BookingAnswer>('/api/v1/bookings', {
            body: { testRequestId, ...randomSlot() },
          });
          count(held.status, began);
          if (held.status === 201) mine = held.body;
        } else if (Math.random() < 0.4) {
          const moved = await client.post<BookingAnswer>(`/api/v1/bookings/${mine.id}/move`, {
            body: randomSlot(),
            headers: seen(mine.version),
          });
          count(moved.status, began);
          if (moved.status === 200) mine = moved.body;
        } else {
          const given = await client.post(`/api/v1/bookings/${mine.id}/cancellation`, {
            body: { reason: 'Videre' },
            headers: seen(mine.version),
          });
          count(given.status, began);
          mine = undefined;
        }
      }
    }),
  );
  return tally;
}

describe('thirty clients who race for overlapping times', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp, { stations: 2, bufferMinutes: 0 });
    await testApp.owner.query('UPDATE lab_setting SET holds_per_organisation_max = 100');
  });
  afterAll(() => testApp.close());

  test(
    'never get the same minute of a station twice, and every live booking has its one claim',
    async () => {
      const { statuses, slowestMs } = await race(testApp, world, bench, attemptsCount);
      const found = { overlaps: await overlaps(testApp), strays: await strayClaims(testApp) };
      await report('overlapping-slots', 'Racing for overlapping slots', {
        clients: clientsCount,
        attempts: attemptsCount,
        'held, moved or given back': (statuses.get(200) ?? 0) + (statuses.get(201) ?? 0),
        'refused as taken (409)': statuses.get(409) ?? 0,
        'any other answer': [...statuses].filter(([status]) => ![200, 201, 409].includes(status)).length,
        'longest wait, ms': Math.round(slowestMs),
        'overlapping claims': found.overlaps,
        'live bookings without exactly one claim': found.strays,
      });
      expect([...statuses.keys()].filter((status) => ![200, 201, 409].includes(status))).toEqual([]);
      expect(statuses.get(409)).toBeGreaterThan(0);
      expect(found).toEqual({ overlaps: 0, strays: 0 });
    },
    sized(180_000, 1_500_000),
  );

  test('would, if the constraint were taken away: this test can fail', async () => {
    await testApp.owner.query('ALTER TABLE claim DROP CONSTRAINT claim_no_double_booking');
    let found = 0;
    for (let rounds = 0; rounds < 20 && found === 0; rounds += 1) {
      await race(testApp, world, bench, 300);
      found = await overlaps(testApp);
    }
    expect(found).toBeGreaterThan(0);
  }, 300_000);
});
