import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { collectLetters, type Letters } from '../support/letters.js';
import { buildWorld, type OrganisationKey, type PersonKey, type World } from '../support/world.js';

const password = 'fiolen spiller på taket i regnvær';

const refused = (code: string, field?: string) => ({ body: { refusals: [{ code, ...(field ? { field } : {}) }] } });

describe('invitations', () => {
  let testApp: TestApp;
  let world: World;
  let letters: Letters;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    letters = collectLetters(testApp);
  });
  afterAll(() => testApp.close());

  const pathOf = (organisation: OrganisationKey) =>
    `/api/v1/organisations/${world.organisations[organisation].id}/invitations`;
  const invite = (by: PersonKey, organisation: OrganisationKey, body: object) =>
    world.as(by).post<{ id: string }>(pathOf(organisation), { body: { role: 'member', ...body } });
  const look = (token: string, reader = world.anonymous()) =>
    reader.post('/api/v1/invitation-lookups', { body: { token } });
  const accept = (body: object, reader = world.anonymous()) =>
    reader.post<{ organisationId: string }>('/api/v1/invitation-acceptances', { body });

  test('Nora invites Kari in English; Kari reads it, makes her account, is signed in, and signs in again later', async () => {
    const email = 'kari@nordvik.example';
    const made = await invite('nora', 'nordvik', { email: 'Kari@Nordvik.example', language: 'en' });
    expect(made).toMatchObject({
      status: 201,
      body: { email, role: 'member', invitedBy: 'Nora Nordvik', expired: false },
    });
    expect(JSON.stringify(made.body)).not.toContain(letters.tokenTo(email));
    expect(letters.to(email)).toMatchObject([
      {
        kind: 'invitation',
        language: 'en',
        organisationName: 'Nordvik Sensor AS',
        inviterName: 'Nora Nordvik',
        personId: null,
      },
    ]);

    const token = letters.tokenTo(email);
    expect(await look(token)).toMatchObject({
      status: 200,
      body: { organisationName: 'Nordvik Sensor AS', email, hasAccount: false },
    });
    expect(await accept({ token, password })).toMatchObject({
      status: 422,
      ...refused('invitation.name-missing', 'name'),
    });
    expect(await accept({ token, name: 'Kari', password: 'karinordvik2026!' })).toMatchObject({
      status: 422,
      ...refused('password.easily-guessed', 'password'),
    });

    const kari = world.anonymous();
    expect((await accept({ token, name: 'Kari Kollega', password }, kari)).status).toBe(201);
    expect((await kari.get('/api/v1/me')).body).toMatchObject({
      name: 'Kari Kollega',
      email,
      language: 'en',
      memberships: [{ organisationName: 'Nordvik Sensor AS', role: 'member' }],
    });
    const later = world.anonymous();
    expect((await later.post('/api/auth/sign-in/password', { body: { email, password } })).status).toBe(204);
    expect((await later.get('/api/v1/me')).status).toBe(200);

    const { rows } = await testApp.owner.query(
      `SELECT type, actor_kind AS kind, actor_person_id IS NOT NULL AS known, data->>'role' AS role FROM audit_event
       WHERE type LIKE 'invitation.%' ORDER BY id`,
    );
    expect(rows).toEqual([
      { type: 'invitation.sent', kind: 'person', known: true, role: 'member' },
      { type: 'invitation.accepted', kind: 'invited', known: true, role: 'member' },
    ]);
  });

  test('an invitation is good once, by one, even of two at the same moment', async () => {
    const email = 'to.ganger@nordvik.example';
    await invite('nora', 'nordvik', { email });
    const token = letters.tokenTo(email);
    const answers = await Promise.all([accept({ token, name: 'En' }), accept({ token, name: 'To' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await accept({ token, name: 'Tre' })).toMatchObject({ status: 409, ...refused('invitation.accepted') });
    expect(await look(token)).toMatchObject({ status: 409, ...refused('invitation.accepted') });
  });

  test('it expires after two weeks; sent again, the new link works and the old one is dead', async () => {
    const email = 'sein@nordvik.example';
    const { body } = await invite('nora', 'nordvik', { email });
    const old = letters.tokenTo(email);
    testApp.clock.pass(15 * 24 * 3_600_000);
    expect(await accept({ token: old, name: 'Sein' })).toMatchObject({ status: 409, ...refused('invitation.expired') });
    const list = await world.as('nora').get<{ items: object[] }>(pathOf('nordvik'));
    expect(list.body.items).toMatchObject([{ email, expired: true }]);

    expect((await world.as('nora').post(`/api/v1/invitations/${body.id}/resend`)).body).toMatchObject({
      expired: false,
    });
    expect((await accept({ token: old, name: 'Sein' })).status).toBe(404);
    expect((await accept({ token: letters.tokenTo(email), name: 'Sein' })).status).toBe(201);
    testApp.clock.pass(-15 * 24 * 3_600_000);
  });

  test('revoked, it opens nothing, and the address can be invited anew', async () => {
    const email = 'angret@nordvik.example';
    const { body } = await invite('nora', 'nordvik', { email });
    const token = letters.tokenTo(email);
    expect(await invite('nora', 'nordvik', { email })).toMatchObject({
      status: 409,
      ...refused('invitation.open-already', 'email'),
    });
    expect((await world.as('nora').delete(`/api/v1/invitations/${body.id}`)).status).toBe(204);
    expect(await accept({ token, name: 'Angret' })).toMatchObject({ status: 409, ...refused('invitation.revoked') });
    expect((await world.as('nora').post(`/api/v1/invitations/${body.id}/resend`)).status).toBe(409);
    expect((await invite('nora', 'nordvik', { email })).status).toBe(201);
  });

  test('Frida, who has an account, joins a second organisation by signing in; nobody else can in her place', async () => {
    const { email, id } = world.people.frida;
    await invite('ingrid', 'storlia', { email });
    const token = letters.tokenTo(email);
    expect((await look(token)).body).toMatchObject({ hasAccount: true, organisationName: 'Storlia kommune' });
    expect(await accept({ token, name: 'Ikke Frida', password })).toMatchObject({
      status: 409,
      ...refused('invitation.has-account'),
    });
    expect(await accept({ token }, world.as('nils'))).toMatchObject({
      status: 409,
      ...refused('invitation.other-address'),
    });
    expect((await accept({ token }, world.as('frida'))).status).toBe(201);
    expect((await world.as('frida').get('/api/v1/me')).body).toMatchObject({
      id,
      memberships: [
        { organisationName: 'Fjelltopp Helse AS' },
        { organisationName: 'Storlia kommune', role: 'member' },
      ],
    });
    expect((await world.as('frida').get(`/api/v1/organisations/${world.organisations.storlia.id}`)).status).toBe(200);
    // An administrator elsewhere is a plain member here.
    expect((await world.as('frida').get(pathOf('storlia'))).status).toBe(403);
    expect((await invite('frida', 'storlia', { email: 'venn@storlia.example' })).status).toBe(403);
    expect((await world.as('frida').delete(`/api/v1/memberships/${world.people.siv.membershipId}`)).status).toBe(403);
  });

  test('without a password, one signs in by a link', async () => {
    const email = 'lenke@storlia.example';
    await invite('siv', 'storlia', { email, role: 'administrator' });
    await accept({ token: letters.tokenTo(email), name: 'Line Lenke' });
    await world.anonymous().post('/api/auth/magic-link', { body: { email } });
    const line = world.anonymous();
    expect((await line.post('/api/auth/sign-in/magic-link', { body: { token: letters.tokenTo(email) } })).status).toBe(
      204,
    );
    expect((await line.get('/api/v1/me')).body).toMatchObject({
      name: 'Line Lenke',
      memberships: [{ role: 'administrator' }],
    });
  });

  test('everyone gives only what is theirs to give', async () => {
    const email = 'rolle@utenfor.example';
    const tries: [PersonKey, OrganisationKey, string, number][] = [
      ['nils', 'nordvik', 'member', 403],
      ['farid', 'nordvik', 'member', 403],
      ['nora', 'fjelltopp', 'member', 404],
      ['nora', 'lab', 'member', 404],
      ['nora', 'nordvik', 'lab-manager', 403],
      ['ingrid', 'nordvik', 'auditor', 422],
      ['ingrid', 'lab', 'administrator', 422],
      ['stig', 'stillevik', 'member', 409],
      ['ingrid', 'lab', 'auditor', 201],
    ];
    for (const [by, organisation, role, status] of tries) {
      const answer = await invite(by, organisation, { email, role });
      expect([by, organisation, role, answer.status]).toEqual([by, organisation, role, status]);
    }
    expect(letters.to(email)).toHaveLength(1);
    expect(await invite('nora', 'nordvik', { email: world.people.nils.email })).toMatchObject({
      status: 409,
      ...refused('membership.has-role-already', 'email'),
    });
  });

  test('another company’s invitations are as if they were not there', async () => {
    const { body } = await invite('nora', 'nordvik', { email: 'skjult@nordvik.example' });
    expect((await world.as('frida').get(pathOf('nordvik'))).status).toBe(404);
    expect((await world.as('frida').post(`/api/v1/invitations/${body.id}/resend`)).status).toBe(404);
    expect((await world.as('frida').delete(`/api/v1/invitations/${body.id}`)).status).toBe(404);
    const unknown = await look('A'.repeat(43));
    expect([unknown.status, (await look(body.id)).status]).toEqual([404, 404]);
  });

  test('who holds a token sees the one organisation that it is of, and nothing else', async () => {
    await invite('nora', 'nordvik', { email: 'kikker@nordvik.example' });
    const { body } = await look(letters.tokenTo('kikker@nordvik.example'));
    expect(Object.keys(body as object).sort()).toEqual([
      'email',
      'expiresAt',
      'hasAccount',
      'language',
      'organisationKind',
      'organisationName',
      'role',
    ]);
  });

  test('the database and the log of events hold no token', async () => {
    const { rows } = await testApp.owner.query<{ text: string }>(
      `SELECT (SELECT string_agg(i::text, ' ') FROM invitation i) || (SELECT string_agg(e::text, ' ') FROM audit_event e)
              || coalesce((SELECT string_agg(k::text, ' ') FROM idempotency_key k), '') AS text`,
    );
    for (const { url } of letters.all) expect(rows[0]!.text).not.toContain(url.split('#token=')[1]);
  });

  test('the same request sent twice with its key invites once', async () => {
    const email = 'nokkel@nordvik.example';
    const ask = () =>
      world.as('nora').post<{ id: string }>(pathOf('nordvik'), {
        body: { email, role: 'member' },
        headers: { 'idempotency-key': 'inviter-1' },
      });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.body]).toEqual([201, first.body]);
    expect(letters.to(email)).toHaveLength(1);
  });

  test('an organisation has so many unanswered invitations at most', async () => {
    const { id } = world.organisations.fjelltopp;
    await testApp.owner.query(
      `INSERT INTO invitation (organisation_id, email, role, token_hash, expires_at)
       SELECT $1, n || '@fjelltopp.example', 'member', 'hash ' || n, now() + interval '1 day' FROM generate_series(1, 50) AS n`,
      [id],
    );
    const answer = await invite('frida', 'fjelltopp', { email: 'en.til@fjelltopp.example' });
    expect(answer).toMatchObject({ status: 409, ...refused('invitation.too-many-open') });
  });
});
