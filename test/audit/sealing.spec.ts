import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditSealWorker } from '../../src/audit/audit-seal.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { buildWorld, type World } from '../support/world.js';

interface Seal {
  head: { position: number; lastEventId: string; hash: string } | null;
  check: { position: number; endedAt: string | null; brokenAtPosition: number | null } | null;
}

describe('the sealed log', () => {
  let lab: TestApp;
  let world: World;
  let sealer: AuditSealWorker;
  beforeAll(async () => {
    lab = await startTestApp();
    world = await buildWorld(lab);
    sealer = lab.app.get(AuditSealWorker, { strict: false });
  });
  afterAll(() => lab.close());

  const sealed = async () => (await world.as('randi').get<Seal>('/api/v1/audit-seal')).body;
  const lastEvent = async () =>
    (await lab.owner.query<{ id: string }>('SELECT max(id) AS id FROM audit_event')).rows[0]!.id;

  /** Somebody who has the owner's rights, and takes the guard away for as long as it lasts. */
  async function tamper(statement: string) {
    await lab.owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT`);
  }
  const happens = (productName: string) =>
    world
      .as('nora')
      .post('/api/v1/test-requests', { body: { organisationId: world.organisations.nordvik.id, productName } });

  /** Everything that happened until now is settled, and sealed. */
  async function settle() {
    lab.clock.pass(11 * 60_000);
    await sealer.lookNow();
  }

  beforeEach(async () => {
    await happens('Dørvakt');
    await settle();
  });

  test('covers what has settled, is found sound, and goes on from where it was', async () => {
    const first = await sealed();
    expect(first.head!.lastEventId).toBe(await lastEvent());
    await happens('Vinduvakt');
    await sealer.lookNow();
    expect((await sealed()).head).toEqual(first.head);
    await settle();
    const second = await sealed();
    expect([second.head!.position, second.head!.lastEventId]).toEqual([first.head!.position + 1, await lastEvent()]);
    await sealer.checkNow();
    expect((await sealed()).check).toMatchObject({
      position: second.head!.position,
      endedAt: expect.any(String),
      brokenAtPosition: null,
    });
  });

  test('two programs that seal at once make one chain', async () => {
    const before = (await sealed()).head!;
    await happens('Vinduvakt');
    lab.clock.pass(11 * 60_000);
    const other = new AuditSealWorker((sealer as unknown as { transactions: never }).transactions);
    await Promise.all([sealer.lookNow(), other.lookNow()]);
    expect((await sealed()).head!.position).toBe(before.position + 1);
    await sealer.checkNow();
    expect((await sealed()).check).toMatchObject({ brokenAtPosition: null });
  });

  test.each([
    [
      'changed',
      `UPDATE audit_event SET actor_person_id = NULL WHERE id = (SELECT first_event_id FROM audit_seal WHERE position = 2)`,
    ],
    ['taken away', `DELETE FROM audit_event WHERE id = (SELECT last_event_id FROM audit_seal WHERE position = 2)`],
    [
      'put in',
      `INSERT INTO audit_event (id, at, type, subject_type, subject_id, actor_kind, request_id) OVERRIDING SYSTEM VALUE
                SELECT last_event_id - 1000000, now(), 'request.approved', 'request', gen_random_uuid(), 'worker', 'none' FROM audit_seal WHERE position = 1`,
    ],
    ['sealed anew', `UPDATE audit_seal SET hash = sha256('mine') WHERE position = 1`],
    ['taken out of the chain', `DELETE FROM audit_seal WHERE position = 2`],
  ])('what is %s behind its back is found, and said', async (_, statement) => {
    await sealer.checkNow();
    expect((await sealed()).check).toMatchObject({ brokenAtPosition: null });
    await lab.owner.query('CREATE TABLE kept_event AS TABLE audit_event; CREATE TABLE kept_seal AS TABLE audit_seal');
    await tamper(statement);
    await sealer.checkNow();
    const { check } = await sealed();
    expect(check!.brokenAtPosition).toBeGreaterThan(0);
    expect(check!.brokenAtPosition).toBeLessThan(4);
    const trail = await world.as('randi').get('/api/v1/audit-events?type=audit-log.found-broken');
    expect(trail.body).toMatchObject({ items: [{ data: { position: check!.brokenAtPosition } }] });
    await tamper(`DELETE FROM audit_seal; INSERT INTO audit_seal TABLE kept_seal; DELETE FROM notice_inbox; DELETE FROM audit_event;
                  INSERT INTO audit_event OVERRIDING SYSTEM VALUE TABLE kept_event; DROP TABLE kept_event, kept_seal`);
  });

  test('is the lab’s: a company learns nothing of it', async () => {
    expect((await world.as('nora').get('/api/v1/audit-seal')).status).toBe(403);
  });
});
