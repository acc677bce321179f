import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ExpiryWorker } from '../../src/bookings/expiry.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
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
import { buildWorld, type World } from '../support/world.js';

const hourMs = 3_600_000;

describe('from a hold to a confirmed booking', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
  });
  afterAll(() => testApp.close());

  const hold = (testRequestId: string, slot: ReturnType<typeof slotAt>) =>
    world.as('nils').post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId, ...slot } });
  const request = async (id: string) => (await world.as('nils').get<RequestAnswer>(`/api/v1/test-requests/${id}`)).body;
  const booking = async (id: string) => (await world.as('nils').get<BookingAnswer>(`/api/v1/bookings/${id}`)).body;
  const submit = async (id: string, version: number) =>
    world.as('nils').post<RequestAnswer>(`/api/v1/test-requests/${id}/submission`, { headers: seen(version) });

  /** A request that Nordvik has sent in for this slot. */
  async function sentIn(slot: ReturnType<typeof slotAt>) {
    const draft = await draftRequest(world, 'nils');
    await answerEverything(testApp, world, 'nils', draft);
    const held = await hold(draft.id, slot);
    expect(held.status).toBe(201);
    const sent = await submit(draft.id, draft.version);
    expect(sent.status).toBe(200);
    return { draft, held: held.body, sent: sent.body };
  }

  test('Nils holds a time, answers, sends in; Farid judges; Ingrid approves and the booking is confirmed', async () => {
    const draft = await draftRequest(world, 'nils');
    const held = await hold(draft.id, slotAt(bench, 10, '09:00', '12:00'));
    expect(held).toMatchObject({ status: 201, body: { status: 'held', extended: false } });

    const tooEarly = await submit(draft.id, draft.version);
    expect(tooEarly.status).toBe(409);
    expect(new Set(codes(tooEarly.body))).toEqual(new Set(['checklist.unanswered', 'checklist.evidence-lacking']));

    await answerEverything(testApp, world, 'nils', draft);
    const sent = await submit(draft.id, draft.version);
    expect(sent).toMatchObject({ status: 200, body: { status: 'submitted' } });
    expect((await booking(held.body.id)).status).toBe('requested');

    const approve = (version: number) =>
      world.as('ingrid').post<RequestAnswer>(`/api/v1/test-requests/${draft.id}/approval`, {
        body: { testLeaderId: world.people.tora.id },
        headers: seen(version),
      });
    const refused = await approve(sent.body.version);
    expect(refused.status).toBe(409);
    expect(new Set(codes(refused.body))).toEqual(new Set(['checklist.pending']));

    await judgeEverything(testApp, world, 'farid', draft);
    const approved = await approve(sent.body.version);
    expect(approved).toMatchObject({ status: 200, body: { status: 'approved' } });
    expect(await booking(held.body.id)).toMatchObject({
      status: 'confirmed',
      expiresAt: null,
      testLeader: { name: 'Tora Testleder' },
    });
  });

  test('a time that somebody holds is taken for everybody else, who is not told by whom', async () => {
    const slot = slotAt(bench, 11, '09:00', '12:00');
    const mine = await draftRequest(world, 'nils');
    const theirs = await draftRequest(world, 'frida');
    await hold(mine.id, slot);
    const refused = await world.as('frida').post('/api/v1/bookings', { body: { testRequestId: theirs.id, ...slot } });
    expect(refused.status).toBe(409);
    expect(codes(refused.body)).toEqual(['slot.taken']);
    expect(JSON.stringify(refused.body)).not.toMatch(/nordvik/i);
  });

  test('a hold that ran out is free for the next one at once, though no worker has run', async () => {
    const slot = slotAt(bench, 12, '09:00', '12:00');
    const [mine, theirs] = [await draftRequest(world, 'nils'), await draftRequest(world, 'frida')];
    const held = await hold(mine.id, slot);
    testApp.clock.pass(48 * hourMs);
    try {
      expect((await booking(held.body.id)).status).toBe('expired');
      const next = await world.as('frida').post('/api/v1/bookings', { body: { testRequestId: theirs.id, ...slot } });
      expect(next.status).toBe(201);
      await answerEverything(testApp, world, 'nils', mine);
      const late = await submit(mine.id, mine.version);
      expect(codes(late.body)).toEqual(['booking.expired']);
    } finally {
      testApp.clock.pass(-48 * hourMs);
    }
  });

  test('a hold is extended once, by the same length', async () => {
    const draft = await draftRequest(world, 'nils');
    const held = await hold(draft.id, slotAt(bench, 13, '09:00', '12:00'));
    testApp.clock.pass(24 * hourMs);
    try {
      const extended = await world
        .as('nils')
        .post<BookingAnswer>(`/api/v1/bookings/${held.body.id}/extension`, { headers: seen(1) });
      expect(extended).toMatchObject({ status: 200, body: { extended: true } });
      const gained = Date.parse(extended.body.expiresAt!) - Date.parse(held.body.expiresAt!);
      expect(Math.round(gained / hourMs)).toBe(24);
      const again = await world.as('nils').post(`/api/v1/bookings/${held.body.id}/extension`, { headers: seen(2) });
      expect(codes(again.body)).toEqual(['booking.already-extended']);
    } finally {
      testApp.clock.pass(-24 * hourMs);
      await world
        .as('nils')
        .post(`/api/v1/bookings/${held.body.id}/cancellation`, { body: { reason: 'Ikke nå' }, headers: seen(2) });
    }
  });

  test('an undecided slot is let go at its deadline: the request then needs a new one, its answers kept', async () => {
    const { draft, held } = await sentIn(slotAt(bench, 14, '09:00', '12:00'));
    const deadline = (await booking(held.id)).expiresAt!;
    const wait = Date.parse(deadline) - Date.now() + hourMs;
    testApp.clock.pass(wait);
    try {
      await testApp.app.get(ExpiryWorker).lookNow();
      expect((await request(draft.id)).status).toBe('slot-needed');
      expect((await booking(held.id)).status).toBe('expired');
    } finally {
      testApp.clock.pass(-wait);
    }
    const progress = await world
      .as('nils')
      .get<{ progress: { answered: number; items: number } }>(`/api/v1/test-requests/${draft.id}`);
    expect(progress.body.progress.answered).toBe(progress.body.progress.items);
  });

  test('Ingrid declines with a reason: the time is free again, and Nils reads why', async () => {
    const slot = slotAt(bench, 15, '09:00', '12:00');
    const { draft, sent } = await sentIn(slot);
    const declined = await world.as('ingrid').post(`/api/v1/test-requests/${draft.id}/refusal`, {
      body: { reason: 'Benken kan ikke måle dette.' },
      headers: seen(sent.version),
    });
    expect(declined).toMatchObject({ status: 200, body: { status: 'declined' } });
    expect(await request(draft.id)).toMatchObject({ reason: 'Benken kan ikke måle dette.' });
    const next = await draftRequest(world, 'frida');
    expect(
      (await world.as('frida').post('/api/v1/bookings', { body: { testRequestId: next.id, ...slot } })).status,
    ).toBe(201);
  });

  test('changes asked for, answered and sent in again: the slot was theirs all the while', async () => {
    const { draft, held, sent } = await sentIn(slotAt(bench, 16, '09:00', '12:00'));
    const asked = await world.as('farid').post<RequestAnswer>(`/api/v1/test-requests/${draft.id}/changes-request`, {
      body: { reason: 'Legg ved risikovurderingen.' },
      headers: seen(sent.version),
    });
    expect(asked).toMatchObject({ status: 200, body: { status: 'changes-requested' } });
    expect((await booking(held.id)).status).toBe('requested');
    const again = await submit(draft.id, asked.body.version);
    expect(again).toMatchObject({ status: 200, body: { status: 'submitted', rounds: 2 } });
  });

  test('nobody approves for their own organisation, nor what they reviewed themselves', async () => {
    const { draft, sent } = await sentIn(slotAt(bench, 17, '09:00', '12:00'));
    await judgeEverything(testApp, world, 'ingrid', draft);
    await testApp.owner.query(`INSERT INTO membership (organisation_id, person_id, role) VALUES ($1, $2, 'member')`, [
      world.organisations.nordvik.id,
      world.people.ingrid.id,
    ]);
    const approved = await world.as('ingrid').post(`/api/v1/test-requests/${draft.id}/approval`, {
      body: { testLeaderId: world.people.tora.id },
      headers: seen(sent.version),
    });
    await testApp.owner.query(`UPDATE membership SET ended_at = now() WHERE person_id = $1 AND role = 'member'`, [
      world.people.ingrid.id,
    ]);
    expect(codes(approved.body)).toEqual(['request.own-organisation', 'request.reviewer-may-not-approve']);
  });

  test('a test leader is never in two tests at once', async () => {
    const other = await openTestbed(testApp);
    const slot = slotAt(bench, 18, '09:00', '12:00');
    const approve = async (wanted: typeof slot) => {
      const { draft, sent } = await sentIn(wanted);
      await judgeEverything(testApp, world, 'farid', draft);
      return world.as('ingrid').post(`/api/v1/test-requests/${draft.id}/approval`, {
        body: { testLeaderId: world.people.tora.id },
        headers: seen(sent.version),
      });
    };
    expect((await approve(slot)).status).toBe(200);
    const twice = await approve(slotAt(other, 18, '11:00', '13:00'));
    expect(codes(twice.body)).toEqual(['booking.leader-busy']);
    expect((await approve(slotAt(other, 18, '13:00', '14:00'))).status).toBe(200);
  });

  test('the same order sent twice holds one time, and both get the same answer', async () => {
    const draft = await draftRequest(world, 'nils');
    const order = {
      body: { testRequestId: draft.id, ...slotAt(bench, 19, '09:00', '12:00') },
      headers: { 'idempotency-key': 'order-19' },
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.as('nils').post<BookingAnswer>('/api/v1/bookings', order)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await world
      .as('nils')
      .post(`/api/v1/bookings/${answers[0]!.body.id}/cancellation`, { body: { reason: 'Ikke nå' }, headers: seen(1) });
  });

  test('an organisation holds no more times than the lab has set', async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => draftRequest(world, 'siv')));
    const answers = await Promise.all(
      drafts.map(({ id }, day) =>
        world
          .as('siv')
          .post('/api/v1/bookings', { body: { testRequestId: id, ...slotAt(bench, 20 + day, '13:00', '14:00') } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409]);
    expect(answers.filter(({ status }) => status === 409).flatMap(({ body }) => codes(body))).toEqual([
      'booking.holds-used-up',
    ]);
  });
});
