import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { answerEverything, draftRequest, type LabTestbed, openTestbed, seen, slotAt } from '../support/lab.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

type Section = { about: string; items: Record<string, unknown>[]; more: boolean };
type OwnData = Record<string, Section> & { account: object };

describe('what is kept about a person', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  let number: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
    const draft = await draftRequest(world, 'nils');
    await answerEverything(testApp, world, 'nils', draft);
    await world
      .as('nils')
      .post('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(bench, 10, '09:00', '12:00') } });
    await world.as('nils').post(`/api/v1/test-requests/${draft.id}/submission`, { headers: seen(draft.version) });
    await world
      .as('nils')
      .post(`/api/v1/test-requests/${draft.id}/messages`, { body: { body: 'Vi har med egen lader.' } });
    await world
      .as('nora')
      .post(`/api/v1/test-requests/${draft.id}/messages`, { body: { body: 'Og en skjøteledning.' } });
    await world.as('nils').put('/api/v1/me/notices', { headers: seen(0), body: { off: [], dailyAt: '08:00' } });
    await testApp.app.get(NoticesWorker).lookNow();
    number = draft.number;
  });
  afterAll(() => testApp.close());
  const exportOf = (who: PersonKey) => world.as(who).get<OwnData>('/api/v1/me/export');

  test('is given whole as a file: account, roles, work, e-mails and deeds, and no secret', async () => {
    const { status, body, headers } = await exportOf('nils');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="smart-care-lab.json"/);
    expect(headers.get('cache-control')).toBe('no-store');
    const { id, name, email } = world.people.nils;
    expect(body.account).toMatchObject({ id, name, email, language: 'nb', hasPassword: false });
    const first = (section: string) => body[section]!.items[0];
    expect(first('memberships')).toMatchObject({ organisation: 'Nordvik Sensor AS', role: 'member', until: null });
    expect(Object.keys(first('sessions')!).sort()).toEqual(['begunAt', 'browser', 'endsAt', 'ipAddress', 'lastUsedAt']);
    expect(first('choices')).toEqual({ off: [], dailyAt: '08:00' });
    expect(first('requests')).toMatchObject({ number, productName: 'Dørvakt', decidedAt: null });
    expect(first('bookings')).toMatchObject({ request: number, leading: false, status: 'requested' });
    expect(body.answers!.items).toHaveLength(11);
    expect(body.messages!.items.map(({ body: said }) => said)).toEqual(['Vi har med egen lader.']);
    expect(body.emails!.items.map(({ kind, address }) => [kind, address])).toContainEqual(['receipt', email]);
    expect(body.events!.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['request.created', 'request.submitted', 'notice-choice.changed']),
    );
    const { madeAt: _, account: __, ...sections } = body;
    expect(Object.keys(sections)).toHaveLength(13);
    for (const { about, more } of Object.values(sections)) expect([about === '', more]).toEqual([false, false]);
    const { rows } = await testApp.owner.query<{ token: string }>(
      `SELECT token FROM auth.session WHERE "userId" = $1`,
      [id],
    );
    expect(JSON.stringify(body)).not.toContain(rows[0]!.token);
  });

  test('is one’s own alone: nothing that a colleague wrote, got or did', async () => {
    for (const who of ['nils', 'ingrid'] as const) {
      const text = JSON.stringify((await exportOf(who)).body);
      for (const others of [world.people.nora.id, world.people.nora.email, 'skjøteledning'])
        expect([who, text.includes(others)]).toEqual([who, false]);
    }
    expect((await world.anonymous().get('/api/v1/me/export')).status).toBe(401);
  });

  test('is told in one’s own language, and that it was asked for stands in the log', async () => {
    const { body } = await exportOf('frida');
    expect(body.memberships!.about).toMatch(/^The organisations/);
    const { rows } = await testApp.owner.query(
      `SELECT type, subject_id FROM audit_event WHERE actor_person_id = $1 AND type = 'person.exported'`,
      [world.people.frida.id],
    );
    expect(rows).toEqual([{ type: 'person.exported', subject_id: world.people.frida.id }]);
  });

  test('is still given to somebody who has left everything, without what is the organisation’s', async () => {
    await testApp.owner.query(`UPDATE membership SET ended_at = now() WHERE id = $1`, [world.people.nils.membershipId]);
    const { body } = await exportOf('nils');
    expect(body.memberships!.items[0]).toMatchObject({ organisation: null, role: 'member', until: expect.any(String) });
    expect([body.answers!.items, body.messages!.items, body.requests!.items]).toEqual([[], [], []]);
    expect(body.events!.items.map(({ type }) => type)).toContain('request.submitted');
    expect(body.emails!.items.length).toBeGreaterThan(0);
    await testApp.owner.query(`UPDATE membership SET ended_at = NULL WHERE id = $1`, [world.people.nils.membershipId]);
  });

  test('costs as many statements however much it is', async () => {
    const statements: string[] = [];
    const query = pg.Client.prototype.query;
    pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
      const [asked] = args as [string | { text: string }];
      statements.push(typeof asked === 'string' ? asked : asked.text);
      return Reflect.apply(query, this, args) as never;
    } as typeof query;
    try {
      const counts: number[] = [];
      for (const who of ['siv', 'nils'] as const) {
        statements.length = 0;
        await exportOf(who);
        counts.push(statements.length);
      }
      expect(counts[1]).toBe(counts[0]);
      expect(counts[0]).toBeLessThanOrEqual(18);
    } finally {
      pg.Client.prototype.query = query;
    }
  });
});
