import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { HousekeepingWorker } from '../../src/notifications/housekeeping.worker.js';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { OutboxWorker } from '../../src/notifications/outbox.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { answerEverything, codes, draftRequest, type LabTestbed, openTestbed, seen, slotAt } from '../support/lab.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

describe('erasing a person', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  let server: ScriptedSmtp;

  beforeAll(async () => {
    server = await new ScriptedSmtp().start();
    testApp = await startTestApp({ smtpUrl: server.url, mailFrom: 'Smart Care Lab <lab@lab.example>' });
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
  });
  afterAll(async () => {
    await testApp.close();
    await server.stop();
  });
  const eraseOwn = (who: PersonKey, email = world.people[who].email) =>
    world.as(who).post('/api/v1/me/erasure', { body: { email } });
  const eraseAs = (who: PersonKey, personId: string, email: string) =>
    world.as(who).post(`/api/v1/people/${personId}/erasure`, { body: { email } });
  const look = async () => {
    await testApp.app.get(NoticesWorker).lookNow();
    await testApp.app.get(OutboxWorker).lookNow();
  };
  /** Everything in the whole database in which a text stands, by its table. */
  async function placesOf(text: string): Promise<string[]> {
    const { rows: tables } = await testApp.owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'auth') ORDER BY 1`,
    );
    const places: string[] = [];
    for (const { name } of tables) {
      const { rows } = await testApp.owner.query<{ found: number }>(
        `SELECT count(*)::int AS found FROM ${name} AS t WHERE position($1 IN t::text) > 0`,
        [text],
      );
      if (rows[0]!.found > 0) places.push(name);
    }
    return places;
  }
  const sendIn = async (who: PersonKey, days: number) => {
    const draft = await draftRequest(world, who);
    await answerEverything(testApp, world, who, draft);
    await world
      .as(who)
      .post('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(bench, days, '09:00', '12:00') } });
    await world.as(who).post(`/api/v1/test-requests/${draft.id}/submission`, { headers: seen(draft.version) });
    return draft;
  };

  test('is not done by a wrong press, nor where nobody would be left to govern', async () => {
    const wrong = await eraseOwn('nils', world.people.nora.email);
    expect([wrong.status, codes(wrong.body)]).toEqual([422, ['erasure.address-differs']]);
    const last = await eraseOwn('frida');
    expect([last.status, codes(last.body)]).toEqual([409, ['erasure.last-administrator']]);
    expect(last.body).toMatchObject({ refusals: [{ params: { organisation: 'Fjelltopp Helse AS' } }] });
    const manager = await eraseOwn('ingrid');
    expect(codes(manager.body)).toEqual(['erasure.last-administrator']);
    expect((await world.as('frida').get('/api/v1/me')).status).toBe(200);
  });

  test('of a test leader waits for another to lead the coming test', async () => {
    const draft = await draftRequest(world, 'nora');
    await world
      .as('nora')
      .post('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(bench, 12, '09:00', '12:00') } });
    await testApp.owner.query(
      `UPDATE booking SET status = 'confirmed', expires_at = NULL, test_leader_id = $2 WHERE test_request_id = $1`,
      [draft.id, world.people.tora.id],
    );
    const refused = await eraseOwn('tora');
    expect([refused.status, codes(refused.body)]).toEqual([409, ['erasure.leads-tests']]);
    expect(refused.body).toMatchObject({ refusals: [{ params: { numbers: [draft.number] } }] });
    await testApp.owner.query(`UPDATE booking SET test_leader_id = NULL WHERE test_request_id = $1`, [draft.id]);
    expect((await eraseOwn('tora')).status).toBe(204);
  });

  test('leaves nothing of who it was: sign-in, roles, choices, invitations, the ledger of e-mails; the work and the log stay', async () => {
    const { id, email, name } = world.people.nils;
    await testApp.owner.query(
      `INSERT INTO invitation (organisation_id, email, role, token_hash, expires_at)
       VALUES ($1, $2, 'member', $3, now() + interval '7 days')`,
      [world.organisations.fjelltopp.id, email, randomUUID()],
    );
    await world.as('nils').put('/api/v1/me/notices', { headers: seen(0), body: { off: [], dailyAt: '08:00' } });
    const draft = await sendIn('nils', 14);
    await look();
    const cookie = world.as('nils');
    expect(await placesOf(email)).toEqual(expect.arrayContaining(['auth."user"', 'public.email', 'public.invitation']));
    server.delivered.splice(0);

    expect((await eraseOwn('nils')).status).toBe(204);
    expect((await cookie.get('/api/v1/me')).status).toBe(401);
    await testApp.app.get(HousekeepingWorker).lookNow();
    expect(await placesOf(email)).toEqual([]);
    expect(await placesOf(name)).toEqual([]);
    const { rows } = await testApp.owner.query(
      `SELECT p.name, p.email, p.former_email, (SELECT count(*)::int FROM notice_choice WHERE person_id = p.id) AS choices,
              (SELECT count(*)::int FROM membership WHERE person_id = p.id AND ended_at IS NULL) AS roles,
              (SELECT count(*)::int FROM invitation WHERE email = p.email AND revoked_at IS NOT NULL) AS revoked
       FROM person p WHERE id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        name: 'Slettet person',
        email: `erased-${id}@erased.invalid`,
        former_email: null,
        choices: 0,
        roles: 0,
        revoked: 1,
      },
    ]);
    await look();
    testApp.clock.pass(3 * 24 * 3_600_000);
    await look();
    testApp.clock.pass(-3 * 24 * 3_600_000);
    expect(server.delivered.filter(({ to }) => String(to).includes('nils') || String(to).includes('erased'))).toEqual(
      [],
    );

    const { body } = await world.as('nora').get<{ answered: unknown }>(`/api/v1/test-requests/${draft.id}`);
    expect(body).toMatchObject({
      number: draft.number,
      createdBy: expect.objectContaining({ name: 'Slettet person' }),
    });
    const { rows: events } = await testApp.owner.query<{ type: string }>(
      `SELECT type FROM audit_event WHERE actor_person_id = $1 ORDER BY id`,
      [id],
    );
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['request.submitted', 'person.erased']));
  });

  test('by the lab is for whoever belongs nowhere any more; and it is done once', async () => {
    const { id, email, membershipId } = world.people.farid;
    const still = await eraseAs('ingrid', id, email);
    expect([still.status, codes(still.body)]).toEqual([409, ['erasure.still-belongs']]);
    expect((await eraseAs('nora', id, email)).status).toBe(403);
    await world.as('ingrid').delete(`/api/v1/memberships/${membershipId}`);
    expect((await eraseAs('ingrid', id, email)).status).toBe(204);
    await testApp.app.get(HousekeepingWorker).lookNow();
    expect(await placesOf(email)).toEqual([]);
    expect(codes((await eraseAs('ingrid', id, email)).body)).toEqual(['erasure.done-already']);
    expect((await eraseAs('ingrid', randomUUID(), email)).status).toBe(404);
  });

  test('leaves the address free: whoever is invited with it again is somebody new', async () => {
    const { email } = world.people.nils;
    const invited = await world.as('nora').post(`/api/v1/organisations/${world.organisations.nordvik.id}/invitations`, {
      body: { email, role: 'member' },
    });
    expect(invited.status).toBe(201);
    await look();
    await testApp.app.get(HousekeepingWorker).lookNow();
    expect(await placesOf(email)).toEqual(['public.email', 'public.invitation']);
  });
});
