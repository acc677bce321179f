import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { confirmTest } from '../support/confirmed-test.js';
import { type BookingAnswer, codes, type LabTestbed, openTestbed, seen, slotAt } from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';

interface Basis {
  readonly reasons: { code: string; waivable: boolean }[];
  readonly leaders: { id: string; name: string; busy: boolean }[];
}
type Slot = ReturnType<typeof slotAt>;

describe('what follows from a move', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  let other: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
    other = await openTestbed(testApp);
  });
  afterAll(() => testApp.close());

  /** A confirmed test that Tora leads. */
  const confirmed = async (slot: Slot) => (await confirmTest(testApp, world, slot)).bookingId;
  const basisOf = (id: string, slot: Slot) =>
    world.as('ingrid').get<Basis>(`/api/v1/bookings/${id}/move-basis?${new URLSearchParams({ ...slot })}`);
  const moved = async (id: string, slot: Slot, testLeaderId?: string) => {
    const { version } = (await world.as('ingrid').get<BookingAnswer>(`/api/v1/bookings/${id}`)).body;
    return world.as('ingrid').post(`/api/v1/bookings/${id}/move`, {
      body: { ...slot, ...(testLeaderId ? { testLeaderId } : {}) },
      headers: seen(version),
    });
  };

  test('says before it is done that the test leader is busy then, and who is free: as the move itself finds it', async () => {
    await confirmed(slotAt(other, 10, '09:00', '11:00'));
    const id = await confirmed(slotAt(bench, 10, '12:00', '14:00'));
    const wanted = slotAt(bench, 10, '10:00', '12:00');
    const { body } = await basisOf(id, wanted);
    expect(body.reasons).toEqual([]);
    expect(body.leaders.find(({ name }) => name === 'Tora Testleder')).toMatchObject({ busy: true });
    expect(codes((await moved(id, wanted)).body)).toEqual(['booking.leader-busy']);
    const free = body.leaders.find(({ busy }) => !busy)!;
    expect((await moved(id, wanted, free.id)).status).toBe(200);
  });

  test('its own time and its own leader are not in its way; another’s time is', async () => {
    const id = await confirmed(slotAt(bench, 12, '09:00', '11:00'));
    const overlapping = await basisOf(id, slotAt(bench, 12, '10:00', '12:00'));
    expect(overlapping.body.reasons).toEqual([]);
    expect(overlapping.body.leaders.find(({ id: who }) => who === world.people.tora.id)?.busy).toBe(false);
    await confirmed(slotAt(bench, 12, '13:00', '15:00'));
    const taken = await basisOf(id, slotAt(bench, 12, '12:00', '14:00'));
    expect(taken.body.reasons.map(({ code }) => code)).toEqual(['slot.taken']);
  });

  test('a time that ends before it begins, and a booking that is not, are refused', async () => {
    const id = await confirmed(slotAt(bench, 14, '09:00', '11:00'));
    const { testbedId, start, end } = slotAt(bench, 14, '12:00', '14:00');
    expect((await basisOf(id, { testbedId, start: end, end: start })).status).toBe(422);
    expect((await basisOf(bench.id, { testbedId, start, end })).status).toBe(404);
  });
});
