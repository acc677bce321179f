import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ExpiryWorker } from '../../src/bookings/expiry.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { confirmTest } from '../support/confirmed-test.js';
import {
  answerEverything,
  type BookingAnswer,
  codes,
  draftRequest,
  judgeEverything,
  type LabTestbed,
  openTestbed,
  type RequestAnswer,
  seen,
  slotAt,
} from '../support/lab.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

const hourMs = 3_600_000;
type Slot = ReturnType<typeof slotAt>;

describe('a confirmed booking', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
  });
  afterAll(() => testApp.close());

  const post = <T>(by: PersonKey, path: string, version: number, body?: unknown) =>
    world.as(by).post<T>(path, { headers: seen(version), ...(body === undefined ? {} : { body }) });
  const booking = async (id: string) => (await world.as('nils').get<BookingAnswer>(`/api/v1/bookings/${id}`)).body;
  const request = async (id: string) => (await world.as('nils').get<RequestAnswer>(`/api/v1/test-requests/${id}`)).body;
  const move = (by: PersonKey, { id, version }: BookingAnswer, slot: Slot, more = {}) =>
    post<BookingAnswer>(by, `/api/v1/bookings/${id}/move`, version, { ...slot, ...more });

  async function confirmed(slot: Slot) {
    const { draft, bookingId } = await confirmTest(testApp, world, slot);
    return { draft, booking: await booking(bookingId) };
  }

  /** Whether Fjelltopp could have the time now; what it took is given back. */
  async function isFree(slot: Slot): Promise<boolean> {
    const draft = await draftRequest(world, 'frida');
    const held = await world
      .as('frida')
      .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
    if (held.status === 201)
      await post('frida', `/api/v1/bookings/${held.body.id}/cancellation`, 1, { reason: 'Bare et spørsmål' });
    return held.status === 201;
  }

  test('has no test leader while it is only held, whomever a company names', async () => {
    const draft = await draftRequest(world, 'nils');
    const [from, to] = [slotAt(bench, 8, '09:00', '12:00'), slotAt(bench, 8, '12:00', '15:00')];
    const body = { testRequestId: draft.id, ...from };
    const { body: held } = await world.as('nils').post<BookingAnswer>('/api/v1/bookings', { body });
    const moved = await move('nils', held, to, { testLeaderId: world.people.tora.id });
    expect(moved).toMatchObject({ status: 200, body: { status: 'held', start: to.start, testLeader: null } });
    await post('nils', `/api/v1/bookings/${held.id}/cancellation`, moved.body.version, { reason: 'Bare et spørsmål' });
  });

  test('is moved by Ingrid at once: the old time is free, the new one taken, the booking the same', async () => {
    const [from, to] = [slotAt(bench, 10, '09:00', '12:00'), slotAt(bench, 11, '09:00', '12:00')];
    const { booking: before } = await confirmed(from);
    const moved = await move('ingrid', before, to);
    expect(moved).toMatchObject({
      status: 200,
      body: { id: before.id, status: 'confirmed', start: to.start, testLeader: { name: 'Tora Testleder' } },
    });
    expect([await isFree(from), await isFree(to)]).toEqual([true, false]);
  });

  test('can be moved by an hour on its own station, into time that is partly its own', async () => {
    const { booking: before } = await confirmed(slotAt(bench, 12, '09:00', '12:00'));
    const moved = await move('ingrid', before, slotAt(bench, 12, '10:00', '13:00'));
    expect(moved.status).toBe(200);
    expect([
      await isFree(slotAt(bench, 12, '09:00', '10:00')),
      await isFree(slotAt(bench, 12, '12:00', '13:00')),
    ]).toEqual([true, false]);
  });

  test('which the company wishes to move keeps both times until the lab has decided', async () => {
    const [from, to] = [slotAt(bench, 13, '09:00', '12:00'), slotAt(bench, 13, '11:00', '14:00')];
    const { booking: before } = await confirmed(from);
    const wished = await move('nils', before, to);
    expect(wished).toMatchObject({
      status: 200,
      body: { status: 'confirmed', start: from.start, move: { start: to.start } },
    });
    expect([
      await isFree(slotAt(bench, 13, '09:00', '10:00')),
      await isFree(slotAt(bench, 13, '13:00', '14:00')),
    ]).toEqual([false, false]);

    const approved = await post<BookingAnswer>(
      'ingrid',
      `/api/v1/bookings/${before.id}/move-approval`,
      wished.body.version,
      {},
    );
    expect(approved).toMatchObject({ status: 200, body: { start: to.start, move: null } });
    expect([
      await isFree(slotAt(bench, 13, '09:00', '11:00')),
      await isFree(slotAt(bench, 13, '13:00', '14:00')),
    ]).toEqual([true, false]);
  });

  test('whose wished time ends when the lab closes is not in the way of it: only its cleaning is after hours', async () => {
    const cleaned = await openTestbed(testApp, { bufferMinutes: 30 });
    const { booking: before } = await confirmed(slotAt(cleaned, 14, '13:00', '15:00'));
    expect((await move('nils', before, slotAt(cleaned, 14, '14:00', '16:00'))).status).toBe(200);
    const { rows } = await testApp.owner.query<{ siteId: string }>(
      'SELECT site_id AS "siteId" FROM testbed WHERE id = $1',
      [cleaned.id],
    );
    const hitBy = async ({ start, end }: Slot) => {
      const body = {
        ...rows[0],
        testbedId: cleaned.id,
        start,
        end,
        reason: { nb: 'Maling', en: 'Painting' },
        dryRun: true,
      };
      const asked = await world
        .as('ingrid')
        .post<{ mustBeMoved: { bookingId: string }[] }>('/api/v1/closures', { body });
      expect(asked.status).toBe(201);
      return asked.body.mustBeMoved.map(({ bookingId }) => bookingId);
    };
    expect(await hitBy(slotAt(cleaned, 15, '08:00', '16:00'))).toEqual([]);
    expect(await hitBy(slotAt(cleaned, 14, '15:30', '16:00'))).toEqual([before.id]);
  });

  test('stands where it was when the lab declines the move, or nobody decides in time', async () => {
    const [from, to] = [slotAt(bench, 14, '09:00', '12:00'), slotAt(bench, 15, '09:00', '12:00')];
    const { booking: before } = await confirmed(from);
    const wished = await move('nils', before, to);
    const declined = await post<BookingAnswer>(
      'ingrid',
      `/api/v1/bookings/${before.id}/move-refusal`,
      wished.body.version,
      { reason: 'Benken er ute til kalibrering.' },
    );
    expect(declined).toMatchObject({ status: 200, body: { start: from.start, move: null } });
    expect([await isFree(from), await isFree(to)]).toEqual([false, true]);

    const again = await move('nils', declined.body, to);
    const wait = Date.parse(again.body.move!.expiresAt) - Date.now() + hourMs;
    testApp.clock.pass(wait);
    await testApp.app.get(ExpiryWorker).lookNow();
    testApp.clock.pass(-wait);
    expect(await booking(before.id)).toMatchObject({ start: from.start, move: null, version: again.body.version + 1 });
  });

  test('is not moved past the end of what its evidence is valid for', async () => {
    const { draft, booking: before } = await confirmed(slotAt(bench, 16, '09:00', '12:00'));
    const to = slotAt(bench, 18, '09:00', '12:00');
    await testApp.owner.query(
      `UPDATE checklist_item SET valid_until = $2 WHERE checklist_id = $1 AND item_key = (SELECT min(item_key) FROM checklist_item WHERE checklist_id = $1 AND mandatory)`,
      [draft.checklistId, slotAt(bench, 17, '09:00', '10:00').start],
    );
    const refused = await move('ingrid', before, to);
    expect(codes(refused.body)).toEqual(['checklist.ends-before-booking-ends']);
    expect(await isFree(to)).toBe(true);
  });

  test('is cancelled by the company until the cut-off, and after it only by the lab; the request then needs a new time', async () => {
    const slot = slotAt(bench, 19, '09:00', '12:00');
    const { draft, booking: before } = await confirmed(slot);
    const late = Date.parse(slot.start) - Date.now() - 47 * hourMs;
    testApp.clock.pass(late);
    try {
      const cancel = (by: PersonKey) =>
        post(by, `/api/v1/bookings/${before.id}/cancellation`, before.version, { reason: 'Prototypen er ødelagt.' });
      expect(codes((await cancel('nils')).body)).toEqual(['booking.past-cut-off']);
      expect(await cancel('tora')).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    } finally {
      testApp.clock.pass(-late);
    }
    expect((await request(draft.id)).status).toBe('slot-needed');
  });

  test('goes with its request when the company calls everything off', async () => {
    const slot = slotAt(bench, 20, '09:00', '12:00');
    const { draft, booking: before } = await confirmed(slot);
    const { version } = await request(draft.id);
    const cancelled = await post('nils', `/api/v1/test-requests/${draft.id}/cancellation`, version, {
      reason: 'Vi legger ned produktet.',
    });
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect((await booking(before.id)).status).toBe('cancelled');
    expect(await isFree(slot)).toBe(true);
  });

  test('is checked in on the day, run, and completed; whoever stays away is marked so', async () => {
    const slot = slotAt(bench, 21, '09:00', '12:00');
    const { draft, booking: before } = await confirmed(slot);
    expect(codes((await post('tora', `/api/v1/bookings/${before.id}/check-in`, before.version)).body)).toEqual([
      'booking.too-early',
    ]);
    const toStart = Date.parse(slot.start) - Date.now() - hourMs / 2;
    testApp.clock.pass(toStart);
    try {
      expect(codes((await post('tora', `/api/v1/bookings/${before.id}/no-show`, before.version)).body)).toEqual([
        'booking.not-begun',
      ]);
      const here = await post<BookingAnswer>('tora', `/api/v1/bookings/${before.id}/check-in`, before.version);
      expect(here).toMatchObject({ status: 200, body: { status: 'checked-in' } });
      expect((await request(draft.id)).status).toBe('in-test');
      expect((await post('tora', `/api/v1/bookings/${before.id}/completion`, here.body.version)).status).toBe(200);
    } finally {
      testApp.clock.pass(-toStart);
    }
  });

  test('stands when its organisation is suspended, while what is undecided is frozen; the lab decides', async () => {
    const { booking: standing } = await confirmed(slotAt(bench, 25, '09:00', '12:00'));
    const draft = await draftRequest(world, 'nils');
    await answerEverything(testApp, world, 'nils', draft);
    await judgeEverything(testApp, world, 'farid', draft);
    const slot = slotAt(bench, 26, '09:00', '12:00');
    const held = await world
      .as('nils')
      .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
    const { id: organisationId } = world.organisations.nordvik;
    const before = await world.as('ingrid').get<{ version: number }>(`/api/v1/organisations/${organisationId}`);
    const suspended = await post<{ version: number }>(
      'ingrid',
      `/api/v1/organisations/${organisationId}/suspend`,
      before.body.version,
      {
        reason: 'Kontingenten er ikke betalt.',
      },
    );
    expect(suspended.status).toBe(200);

    const sent = await post('nils', `/api/v1/test-requests/${draft.id}/submission`, draft.version);
    expect(codes(sent.body)).toEqual(['organisation.suspended']);
    expect(codes((await move('nils', standing, slotAt(bench, 27, '09:00', '12:00'))).body)).toEqual([
      'organisation.suspended',
    ]);
    expect((await booking(standing.id)).status).toBe('confirmed');
    expect(
      (await post('nils', `/api/v1/bookings/${held.body.id}/cancellation`, 1, { reason: 'Da slipper vi den.' })).status,
    ).toBe(200);
    const cancelled = await post('ingrid', `/api/v1/bookings/${standing.id}/cancellation`, standing.version, {
      reason: 'Medlemskapet er stanset.',
    });
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    await post('ingrid', `/api/v1/organisations/${organisationId}/reinstate`, suspended.body.version);
  });

  test('that somebody else changed meanwhile is not changed blindly', async () => {
    const { booking: before } = await confirmed(slotAt(bench, 22, '09:00', '12:00'));
    expect((await move('ingrid', before, slotAt(bench, 23, '09:00', '12:00'))).status).toBe(200);
    const stale = await move('ingrid', before, slotAt(bench, 24, '09:00', '12:00'));
    expect([stale.status, codes(stale.body)]).toEqual([412, ['changed-meanwhile']]);
    const blind = await world
      .as('ingrid')
      .post(`/api/v1/bookings/${before.id}/move`, { body: slotAt(bench, 24, '09:00', '12:00') });
    expect([blind.status, codes(blind.body)]).toEqual([428, ['if-match-missing']]);
  });
});
