import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { buildWorld, type World } from '../support/world.js';

describe('before every route', () => {
  let testApp: TestApp;
  let world: World;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());

  const stepBack = (person: 'nora' | 'siv' | 'frida', change: string) =>
    testApp.owner.query(`UPDATE auth.session SET ${change} WHERE "userId" = $1`, [world.people[person].id]);

  test('strangers are asked to sign in, and people without the role are told so', async () => {
    expect(await world.anonymous().get('/api/v1/me')).toMatchObject({
      status: 401,
      body: { type: 'urn:smart-care-lab:not-signed-in' },
    });
    expect(await world.as('nora').get('/api/v1/lab-settings')).toMatchObject({
      status: 403,
      body: { type: 'urn:smart-care-lab:not-your-role', title: 'Rollen deres gir ikke adgang til dette.' },
    });
    expect((await world.as('randi').get('/api/v1/lab-settings')).status).toBe(200);
  });

  test('the answer is in the language of the request, else in the person’s own', async () => {
    const path = '/api/v1/lab-settings';
    const title = async (person: 'nora' | 'frida', language: string) => {
      const asked = { headers: { 'accept-language': language } };
      const { body } = await world.as(person).get<{ title: string }>(path, asked);
      return body.title;
    };
    expect(await title('nora', '*')).toBe('Rollen deres gir ikke adgang til dette.');
    expect(await title('frida', '*')).toBe('Your role does not allow this.');
    expect(await title('nora', 'en-GB,en;q=0.9')).toBe('Your role does not allow this.');
    expect(await title('frida', 'nn,en;q=0.5')).toBe('Rollen deres gir ikke adgang til dette.');
  });

  test('another website can’t act in the reader’s name', async () => {
    const rename = (headers: Record<string, string>) =>
      world.as('siv').patch('/api/v1/me', { body: { name: 'Kapret' }, headers: { 'if-match': '"1"', ...headers } });
    for (const [header, value] of [
      ['origin', 'https://evil.example'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'same-site'],
    ] as const) {
      expect(await rename({ [header]: value })).toMatchObject({
        status: 403,
        body: { type: 'urn:smart-care-lab:sign-in.foreign-origin' },
      });
    }
    const withoutOrigin = await fetch(`${testApp.url}/api/v1/me`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        'if-match': '"1"',
        cookie: `smart-care.session_token=${world.as('siv').cookie('smart-care.session_token')!}`,
      },
      body: JSON.stringify({ name: 'Kapret' }),
    });
    expect(withoutOrigin.status).toBe(403);
    expect((await world.as('siv').get('/api/v1/me')).body).toMatchObject({ name: 'Siv Storlia', version: 1 });
    expect((await rename({})).status).toBe(200);
  });

  test('what a person is, is read at each request: the role given or taken holds from the next one', async () => {
    const setRole = (role: string) =>
      testApp.owner.query('UPDATE membership SET role = $2 WHERE id = $1', [world.people.tora.membershipId, role]);
    const tora = world.as('tora');
    expect((await tora.get('/api/v1/audit-events')).status).toBe(403);
    await setRole('auditor');
    expect((await tora.get('/api/v1/audit-events')).status).toBe(200);
    await setRole('lab-staff');
    expect((await tora.get('/api/v1/audit-events')).status).toBe(403);
  });

  test('a session ends an hour after it was last used, and is kept by using it', async () => {
    const nora = world.as('nora');
    await stepBack('nora', `"updatedAt" = now() - interval '59 minutes'`);
    expect((await nora.get('/api/v1/me')).status).toBe(200);
    const { rows } = await testApp.owner.query(
      `SELECT "updatedAt" > now() - interval '1 minute' AS seen FROM auth.session WHERE "userId" = $1`,
      [world.people.nora.id],
    );
    expect(rows).toEqual([{ seen: true }]);
    await stepBack('nora', `"updatedAt" = now() - interval '61 minutes'`);
    expect((await nora.get('/api/v1/me')).status).toBe(401);
  });

  test('it ends after twelve hours in any case', async () => {
    await stepBack('frida', `"expiresAt" = now() - interval '1 second', "updatedAt" = now()`);
    expect((await world.as('frida').get('/api/v1/me')).status).toBe(401);
  });

  test('using it is written down every few minutes only', async () => {
    await stepBack('siv', `"updatedAt" = now() - interval '4 minutes'`);
    await world.as('siv').get('/api/v1/me');
    const { rows } = await testApp.owner.query(
      `SELECT "updatedAt" < now() - interval '3 minutes' AS untouched FROM auth.session WHERE "userId" = $1`,
      [world.people.siv.id],
    );
    expect(rows).toEqual([{ untouched: true }]);
  });

  test('days that a test or a demonstration lets pass sign nobody out', async () => {
    testApp.clock.pass(3 * 24 * 3_600_000);
    expect((await world.as('ingrid').get('/api/v1/me')).status).toBe(200);
    testApp.clock.pass(-3 * 24 * 3_600_000);
  });
});
