import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { confirmTest } from '../support/confirmed-test.js';
import { type BookingAnswer, draftRequest, type LabTestbed, openTestbed, seen, slotAt } from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';

const hourMs = 3_600_000;

interface CalendarAnswer {
  readonly items: {
    id: string;
    status: string;
    start: string;
    station: string | null;
    organisation: { name: string };
    request: { number: string; status: string };
    testLeader: { name: string } | null;
    testbed: { id: string };
    move: { start: string } | null;
    notes: { body: string; author: { name: string } }[];
  }[];
  readonly more: boolean;
}

describe('the lab’s calendar', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  let other: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp, { stations: 2 });
    other = await openTestbed(testApp);
  });
  afterAll(() => testApp.close());

  type Slot = ReturnType<typeof slotAt>;
  async function hold(who: 'nils' | 'frida', slot: Slot) {
    const draft = await draftRequest(world, who);
    const held = await world
      .as(who)
      .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
    expect(held.status).toBe(201);
    return { draft, held: held.body };
  }
  const confirm = (slot: Slot) => confirmTest(testApp, world, slot);
  const around = ({ start, end }: Slot) =>
    `from=${new Date(Date.parse(start) - 9 * hourMs).toISOString()}&until=${new Date(Date.parse(end) + 9 * hourMs).toISOString()}`;
  const calendar = async (query: string) =>
    (await world.as('tora').get<CalendarAnswer>(`/api/v1/calendar/bookings?${query}`)).body;

  test('tells whose each time is, at which place and led by whom; what was let go is not in it', async () => {
    const [early, late] = [slotAt(bench, 10, '09:00', '11:00'), slotAt(bench, 10, '12:00', '14:00')];
    const { draft } = await confirm(early);
    await hold('frida', late);
    const gone = await hold('nils', slotAt(bench, 10, '14:00', '15:00'));
    await world
      .as('nils')
      .post(`/api/v1/bookings/${gone.held.id}/cancellation`, { body: { reason: 'Ikke nå' }, headers: seen(1) });
    const { items, more } = await calendar(around(early));
    expect(more).toBe(false);
    expect(items).toMatchObject([
      {
        status: 'confirmed',
        start: early.start,
        organisation: { name: 'Nordvik Sensor AS' },
        request: { number: draft.number, status: 'approved' },
        testLeader: { name: 'Tora Testleder' },
      },
      { status: 'held', start: late.start, organisation: { name: 'Fjelltopp Helse AS' }, testLeader: null },
    ]);
    expect(items.map(({ station }) => station?.slice(0, 6))).toEqual(['Plass ', 'Plass ']);
  });

  test('is asked for some testbeds or for a site; a hold that ran out is gone before any worker has run', async () => {
    const slot = slotAt(other, 11, '09:00', '11:00');
    await hold('frida', slot);
    await hold('nils', slotAt(bench, 11, '09:00', '11:00'));
    const span = around(slot);
    expect((await calendar(span)).items).toHaveLength(2);
    expect((await calendar(`${span}&testbeds=${other.id}`)).items.map(({ testbed }) => testbed.id)).toEqual([other.id]);
    const { rows } = await testApp.owner.query<{ id: string }>('SELECT site_id AS id FROM testbed WHERE id = $1', [
      bench.id,
    ]);
    expect((await calendar(`${span}&site=${rows[0]!.id}`)).items.map(({ testbed }) => testbed.id)).toEqual([bench.id]);
    testApp.clock.pass(48 * hourMs);
    try {
      expect((await calendar(span)).items).toEqual([]);
    } finally {
      testApp.clock.pass(-48 * hourMs);
    }
  });

  test('shows a wish to move at both its times', async () => {
    const [now, then] = [slotAt(bench, 12, '09:00', '11:00'), slotAt(bench, 19, '09:00', '11:00')];
    const { bookingId } = await confirm(now);
    const { version } = (await world.as('nils').get<BookingAnswer>(`/api/v1/bookings/${bookingId}`)).body;
    const asked = await world
      .as('nils')
      .post(`/api/v1/bookings/${bookingId}/move`, { body: then, headers: seen(version) });
    expect(asked.status).toBe(200);
    for (const slot of [now, then])
      expect((await calendar(around(slot))).items).toMatchObject([
        { id: bookingId, start: now.start, move: { start: then.start } },
      ]);
  });

  test('is the lab’s alone, and of so many days', async () => {
    const span = around(slotAt(bench, 10, '09:00', '11:00'));
    expect((await world.as('nora').get(`/api/v1/calendar/bookings?${span}`)).status).toBe(403);
    const year = 'from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z';
    expect((await world.as('ingrid').get(`/api/v1/calendar/bookings?${year}`)).status).toBe(422);
  });

  test('bears the notes that the lab’s people write about a test for each other; its company never sees them', async () => {
    const slot = slotAt(bench, 44, '12:00', '14:00');
    const { held } = await hold('nils', slot);
    const path = `/api/v1/bookings/${held.id}/notes`;
    const first = await world.as('tora').post(path, { body: { body: 'Trenger strøm ved vinduet.' } });
    const second = await world.as('ingrid').post(path, { body: { body: 'To stoler til.' } });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await world.as('nils').post(path, { body: { body: 'Hei' } })).status).toBe(403);
    expect((await world.as('randi').post(path, { body: { body: 'Hei' } })).status).toBe(403);
    expect((await world.as('tora').post(path, { body: { body: ' ' } })).status).toBe(422);

    const { body } = await world.as('randi').get<CalendarAnswer>(`/api/v1/calendar/bookings?${around(slot)}`);
    const shown = body.items.find(({ id }) => id === held.id)!.notes;
    expect(shown.map(({ body: text, author }) => [text, author.name])).toEqual([
      ['To stoler til.', world.people.ingrid.name],
      ['Trenger strøm ved vinduet.', world.people.tora.name],
    ]);
    const trail = await world.as('nora').get<{ items: { type: string }[] }>('/api/v1/audit-events?type=booking.noted');
    expect(trail.body.items ?? []).toEqual([]);
    await expect(testApp.owner.query('UPDATE booking_note SET body = body')).rejects.toThrow('append-only');
  });
});
