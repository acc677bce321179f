import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { buildWorld, type World } from '../support/world.js';

interface Organisation {
  id: string;
  name: string;
  version: number;
}

describe('the register of members', () => {
  let testApp: TestApp;
  let world: World;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());

  const path = '/api/v1/organisations';
  const register = (body: object) =>
    world.as('ingrid').post<Organisation>(path, { body: { kind: 'company', ...body } });
  const eventsOf = async (id: string) =>
    (
      await testApp.owner.query(
        `SELECT type, data, actor_person_id AS by FROM audit_event WHERE subject_id = $1 ORDER BY id`,
        [id],
      )
    ).rows;

  test('Ingrid registers a company, corrects its name, and is told when somebody else was faster', async () => {
    const made = await register({ name: '  Bekkefaret Omsorg AS ', number: '200 000 072' });
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'Bekkefaret Omsorg AS', country: 'NO', number: '200000072', standing: 'active', version: 1 },
    });
    const one = `${path}/${made.body.id}`;
    const etag = (await world.as('ingrid').get(one)).headers.get('etag')!;
    const body = { name: 'Bekkefaret Helse AS', number: '200000072' };
    expect(await world.as('ingrid').put(one, { body, headers: { 'if-match': etag } })).toMatchObject({
      status: 200,
      body: { name: 'Bekkefaret Helse AS', version: 2 },
    });
    expect(await world.as('ingrid').put(one, { body, headers: { 'if-match': etag } })).toMatchObject({
      status: 412,
      body: { refusals: [{ code: 'changed-meanwhile', params: { current: 2 } }] },
    });
    expect((await world.as('ingrid').put(one, { body })).status).toBe(428);
    const by = world.people.ingrid.id;
    expect(await eventsOf(made.body.id)).toEqual([
      { type: 'organisation.registered', data: { kind: 'company' }, by },
      { type: 'organisation.changed', data: {}, by },
    ]);
  });

  test('a number with a typing error is refused, one that is taken too, and the database holds both', async () => {
    expect(await register({ name: 'Feil AS', number: '200000073' })).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'organisation.number-invalid', field: 'number' }] },
    });
    expect(await register({ name: 'Kopi AS', number: world.organisations.nordvik.number })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'organisation.number-taken', field: 'number' }] },
    });
    const sql = `INSERT INTO organisation (kind, name, country, number) VALUES ('company', 'X', 'NO', $1)`;
    const insert = (number: string) => testApp.owner.query(sql, [number]);
    await expect(insert('200000073')).rejects.toMatchObject({ constraint: 'organisation_number_valid' });
    await expect(insert(world.organisations.nordvik.number)).rejects.toMatchObject({
      constraint: 'organisation_number_unique',
    });
  });

  test('of two who register the same company at once, one is told that it is there', async () => {
    const answers = await Promise.all([1, 2].map(() => register({ name: 'Dobbel AS', number: '200000080' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('a foreign company has its own country’s number', async () => {
    expect(await register({ name: 'Fjällbäcken AB', country: 'SE', number: '556000-0000' })).toMatchObject({
      status: 201,
      body: { country: 'SE', number: '556000-0000' },
    });
    expect(await register({ name: 'Ingensteds', country: 'QQ', number: '1' })).toMatchObject({
      status: 422,
      body: { refusals: [{ field: 'country' }] },
    });
  });

  test('fields that are not the writer’s to set are refused', async () => {
    const answer = await register({
      name: 'Frekk AS',
      number: '200000099',
      standing: 'active',
      id: world.organisations.nordvik.id,
      version: 7,
    });
    expect(answer.status).toBe(422);
    const { refusals } = answer.body as unknown as { refusals: { field: string }[] };
    expect(refusals.map(({ field }) => field).sort()).toEqual(['id', 'standing', 'version']);
    expect((await register({ name: 'Ny lab', kind: 'lab', number: '200000099' })).status).toBe(422);
  });

  test('the lab leafs through all by name as Norwegian sorts it, and finds them by how they begin', async () => {
    for (const [name, number] of [
      ['Ås Teknikk AS', '200000102'],
      ['Ærlig Helse AS', '200000110'],
      ['Østkanten AS', '200000129'],
      ['Zorro AS', '200000137'],
    ]) {
      expect((await register({ name, number })).status).toBe(201);
    }
    const names: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after = next === '' ? '' : `&after=${next}`;
      const page: { body: { items: Organisation[]; next: string | null } } = await world
        .as('farid')
        .get(`${path}?limit=4${after}`);
      names.push(...page.body.items.map(({ name }) => name));
      next = page.body.next;
    }
    expect(names).toEqual([...names].sort(new Intl.Collator('nb').compare));
    expect(names.slice(-4)).toEqual(['Zorro AS', 'Ærlig Helse AS', 'Østkanten AS', 'Ås Teknikk AS']);
    const found = await world.as('farid').get<{ items: Organisation[] }>(`${path}?search=${encodeURIComponent('øst')}`);
    expect(found.body.items.map(({ name }) => name)).toEqual(['Østkanten AS']);
  });

  test('a company sees itself; another is as if it were not there, and nothing can be done to it', async () => {
    const { nordvik, fjelltopp } = world.organisations;
    const list = await world.as('nora').get<{ items: Organisation[] }>(`${path}?search=F`);
    expect(list.body.items).toEqual([]);
    const own = await world.as('nora').get<{ items: Organisation[] }>(path);
    expect(own.body.items.map(({ id }) => id)).toEqual([nordvik.id]);
    const other = await world.as('nora').get<{ instance: string }>(`${path}/${fjelltopp.id}`);
    const missing = await world.as('nora').get<{ instance: string }>(`${path}/00000000-0000-4000-8000-000000000000`);
    expect([other.status, { ...other.body, instance: '' }]).toEqual([404, { ...missing.body, instance: '' }]);
    for (const act of ['suspend', 'reinstate']) {
      expect(
        (await world.as('nora').post(`${path}/${fjelltopp.id}/${act}`, { body: { reason: 'Konkurrent' } })).status,
      ).toBe(403);
    }
  });

  test('a suspended company can still read why; once reinstated, it is as before', async () => {
    const { id } = world.organisations.fjelltopp;
    const reason = 'Medlemskapet er ikke betalt.';
    const act = (what: string, body?: object) => world.as('ingrid').post(`${path}/${id}/${what}`, { body });
    expect((await act('suspend', { reason: ' ' })).status).toBe(422);
    expect(await act('suspend', { reason })).toMatchObject({
      status: 200,
      body: { standing: 'suspended', standingReason: reason },
    });
    expect(await act('suspend', { reason })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'act-not-possible' }] },
    });

    const frida = world.as('frida');
    expect((await frida.get(`${path}/${id}`)).body).toMatchObject({ standing: 'suspended', standingReason: reason });
    expect((await frida.get('/api/v1/me')).body).toMatchObject({ memberships: [{ standing: 'suspended' }] });
    const invite = { email: 'ny@fjelltopp.example', role: 'member' };
    expect(await frida.post(`${path}/${id}/invitations`, { body: invite })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'organisation.suspended' }] },
    });

    expect(await act('reinstate')).toMatchObject({ status: 200, body: { standing: 'active', standingReason: null } });
    expect((await act('reinstate')).status).toBe(409);
    expect((await eventsOf(id)).map(({ type, data }) => [type, data])).toEqual([
      ['organisation.suspended', { reason }],
      ['organisation.reinstated', {}],
    ]);
  });

  test('the lab itself is not suspended', async () => {
    const answer = await world
      .as('ingrid')
      .post(`${path}/${world.organisations.lab.id}/suspend`, { body: { reason: 'Ferie' } });
    expect(answer).toMatchObject({ status: 409, body: { refusals: [{ code: 'organisation.lab-stays' }] } });
  });
});

describe('the lab’s settings', () => {
  let testApp: TestApp;
  let world: World;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());

  const path = '/api/v1/lab-settings';

  test('Tora reads them, Ingrid changes them, and the second of two who had read the same is told', async () => {
    const { body, headers } = await world.as('tora').get<Record<string, unknown>>(path);
    expect(body).toEqual({
      fourEyes: true,
      zone: 'Europe/Oslo',
      holdsPerOrganisationMax: 3,
      decisionWorkingDaysMax: 15,
      decisionWarningHours: 48,
      version: 1,
    });
    const { version: _, ...settings } = body;
    const wanted = { body: { ...settings, fourEyes: false }, headers: { 'if-match': headers.get('etag')! } };
    expect((await world.as('tora').put(path, wanted)).status).toBe(403);
    expect(await world.as('ingrid').put(path, wanted)).toMatchObject({
      status: 200,
      body: { fourEyes: false, version: 2 },
    });
    expect((await world.as('ingrid').put(path, wanted)).status).toBe(412);
    const { rows } = await testApp.owner.query(`SELECT data FROM audit_event WHERE type = 'lab-settings.changed'`);
    expect(rows).toEqual([{ data: { ...settings, fourEyes: false } }]);
  });

  test('a zone that is none, and a limit out of bounds, are refused at once', async () => {
    const body = {
      fourEyes: true,
      zone: 'Europe/Trondheim',
      holdsPerOrganisationMax: 0,
      decisionWorkingDaysMax: 15,
      decisionWarningHours: 48,
    };
    const answer = await world
      .as('ingrid')
      .put<{ refusals: { field: string }[] }>(path, { body, headers: { 'if-match': '"2"' } });
    expect([answer.status, answer.body.refusals.map(({ field }) => field)]).toEqual([
      422,
      ['zone', 'holdsPerOrganisationMax'],
    ]);
  });
});
