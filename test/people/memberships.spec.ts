import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { buildWorld, type World } from '../support/world.js';

interface Membership {
  id: string;
  name: string;
  role: string;
}

const listOf = (id: string) => `/api/v1/organisations/${id}/memberships`;

describe('who is what in an organisation', () => {
  let testApp: TestApp;
  let world: World;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  beforeEach(async () => {
    await testApp.owner.query(`UPDATE membership SET ended_at = NULL, role = 'administrator' WHERE id = $1`, [
      world.people.nora.membershipId,
    ]);
    await testApp.owner.query(`UPDATE membership SET ended_at = NULL, role = 'member' WHERE id = $1`, [
      world.people.nils.membershipId,
    ]);
  });
  afterAll(() => testApp.close());

  const path = (person: 'nora' | 'nils' | 'frida' | 'ingrid' | 'tora') =>
    `/api/v1/memberships/${world.people[person].membershipId}`;

  test('its people and the lab see who belongs to it; others see nothing, not even that it is there', async () => {
    const { id } = world.organisations.nordvik;
    for (const reader of ['nils', 'tora'] as const) {
      const { body } = await world.as(reader).get<{ items: Membership[] }>(listOf(id));
      expect(body.items.map(({ name, role }) => [name, role])).toEqual([
        ['Nils Nordvik', 'member'],
        ['Nora Nordvik', 'administrator'],
      ]);
    }
    expect((await world.as('frida').get(listOf(id))).status).toBe(404);
    expect((await world.as('nora').get(listOf(world.organisations.lab.id))).status).toBe(404);
    const page = await world.as('nils').get<{ items: Membership[]; next: string }>(`${listOf(id)}?limit=1`);
    const second = await world
      .as('nils')
      .get<{ items: Membership[]; next: null }>(`${listOf(id)}?limit=1&after=${page.body.next}`);
    expect(second.body).toMatchObject({ items: [{ name: 'Nora Nordvik' }], next: null });
  });

  test('Nora makes Nils an administrator, who then removes her: she is out from her next request', async () => {
    expect((await world.as('nils').delete(path('nora'))).status).toBe(403);
    expect(await world.as('nora').patch(path('nils'), { body: { role: 'administrator' } })).toMatchObject({
      status: 200,
      body: { role: 'administrator' },
    });
    expect((await world.as('nils').delete(path('nora'))).status).toBe(204);
    expect((await world.as('nora').get(listOf(world.organisations.nordvik.id))).status).toBe(404);
    expect((await world.as('nora').get('/api/v1/me')).body).toMatchObject({ memberships: [] });
    expect((await world.as('nils').delete(path('nora'))).status).toBe(404);
    const { rows } = await testApp.owner.query(
      `SELECT type, organisation_id AS organisation, data FROM audit_event WHERE type LIKE 'membership.%' ORDER BY id DESC LIMIT 2`,
    );
    const organisation = world.organisations.nordvik.id;
    expect(rows).toEqual([
      { type: 'membership.ended', organisation, data: { personId: world.people.nora.id, role: 'administrator' } },
      {
        type: 'membership.role-changed',
        organisation,
        data: { personId: world.people.nils.id, from: 'member', to: 'administrator' },
      },
    ]);
  });

  test('the last administrator can neither leave nor step down; with another there, she can', async () => {
    const last = { status: 409, body: { refusals: [{ code: 'membership.last-administrator' }] } };
    expect(await world.as('nora').delete(path('nora'))).toMatchObject(last);
    expect(await world.as('nora').patch(path('nora'), { body: { role: 'member' } })).toMatchObject(last);
    expect(await world.as('ingrid').delete(path('ingrid'))).toMatchObject(last);
    await world.as('nora').patch(path('nils'), { body: { role: 'administrator' } });
    expect((await world.as('nora').patch(path('nora'), { body: { role: 'member' } })).status).toBe(200);
  });

  test('two administrators who leave at once do not both: the second is refused, by the database if need be', async () => {
    for (let round = 0; round < 10; round += 1) {
      const ids = [world.people.nora.membershipId, world.people.nils.membershipId];
      await testApp.owner.query(`UPDATE membership SET ended_at = NULL, role = 'administrator' WHERE id = ANY ($1)`, [
        ids,
      ]);
      const answers = await Promise.all([world.as('nora').delete(path('nora')), world.as('nils').delete(path('nils'))]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const refused = answers.find(({ status }) => status === 409)!;
      expect(refused.body).toMatchObject({ refusals: [{ code: 'membership.last-administrator' }] });
    }
  });

  test('without the rule, the database alone refuses the last one', async () => {
    const end = testApp.owner.query('UPDATE membership SET ended_at = now() WHERE id = $1', [
      world.people.nora.membershipId,
    ]);
    await expect(end).rejects.toMatchObject({ constraint: 'membership_keeps_an_administrator' });
  });

  test('a company’s administrator has no hand in other organisations, nor gives the lab’s roles', async () => {
    expect((await world.as('nora').delete(path('frida'))).status).toBe(404);
    expect((await world.as('nora').patch(path('frida'), { body: { role: 'member' } })).status).toBe(404);
    expect((await world.as('nora').patch(path('tora'), { body: { role: 'auditor' } })).status).toBe(404);
    expect((await world.as('nora').patch(path('nils'), { body: { role: 'lab-manager' } })).status).toBe(403);
    expect((await world.as('tora').delete(path('nils'))).status).toBe(403);
  });

  test('the lab’s manager gives roles everywhere, but the lab’s only in the lab', async () => {
    const wrong = { status: 422, body: { refusals: [{ code: 'membership.role-not-here', field: 'role' }] } };
    expect(await world.as('ingrid').patch(path('nils'), { body: { role: 'reviewer' } })).toMatchObject(wrong);
    expect(await world.as('ingrid').patch(path('tora'), { body: { role: 'member' } })).toMatchObject(wrong);
    expect((await world.as('ingrid').patch(path('tora'), { body: { role: 'reviewer' } })).status).toBe(200);
    await world.as('ingrid').patch(path('tora'), { body: { role: 'lab-staff' } });
  });

  test('somebody with several roles in the lab does not get one of them twice', async () => {
    const { rows } = await testApp.owner.query<{ id: string }>(
      `INSERT INTO membership (organisation_id, person_id, role) VALUES ($1, $2, 'reviewer') RETURNING id`,
      [world.organisations.lab.id, world.people.tora.id],
    );
    const change = await world
      .as('ingrid')
      .patch(`/api/v1/memberships/${rows[0]!.id}`, { body: { role: 'lab-staff' } });
    expect(change).toMatchObject({ status: 409, body: { refusals: [{ code: 'membership.has-role-already' }] } });
    expect((await world.as('tora').get('/api/v1/me')).body).toMatchObject({
      memberships: [{ role: 'lab-staff' }, { role: 'reviewer' }],
    });
  });

  test('people change what they are called and their language, seen by the version that they had read', async () => {
    const nils = world.as('nils');
    const { headers } = await nils.get('/api/v1/me');
    const change = { body: { name: 'Nils N. Nordvik', language: 'en' }, headers: { 'if-match': headers.get('etag')! } };
    expect(await nils.patch('/api/v1/me', change)).toMatchObject({
      status: 200,
      body: { name: 'Nils N. Nordvik', language: 'en', version: 2 },
    });
    expect((await nils.patch('/api/v1/me', change)).status).toBe(412);
    const forbidden = { body: { email: 'annen@nordvik.example' }, headers: { 'if-match': '"2"' } };
    expect((await nils.patch('/api/v1/me', forbidden)).status).toBe(422);
  });
});
