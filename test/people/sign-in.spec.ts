import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { collectLetters, type Letters } from '../support/letters.js';
import { buildWorld, type World } from '../support/world.js';

const cookieName = 'smart-care.session_token';
const newPassword = 'fiolen spiller på taket i regnvær';

const whoIs = (client: Client) => client.get<{ name: string }>('/api/v1/me');
const signIn = (client: Client, email: string, password: string) =>
  client.post('/api/auth/sign-in/password', { body: { email, password } });

describe('signing in', () => {
  let testApp: TestApp;
  let world: World;
  let letters: Letters;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    letters = collectLetters(testApp);
  });
  afterAll(() => testApp.close());

  const askFor = (what: 'magic-link' | 'password-reset-request', email: string) =>
    world.anonymous().post(`/api/auth/${what}`, { body: { email } });

  async function givePassword(email: string, password = newPassword): Promise<void> {
    await askFor('password-reset-request', email);
    const answer = await world
      .anonymous()
      .post('/api/auth/password-reset', { body: { token: letters.tokenTo(email), newPassword: password } });
    expect(answer.status).toBe(204);
  }

  test('Siv gets a link by e-mail, signs in by it once, and the link is spent', async () => {
    const { email, name } = world.people.siv;
    expect((await askFor('magic-link', email.toUpperCase())).status).toBe(204);
    const [letter] = letters.to(email);
    expect(letter).toMatchObject({ kind: 'magic-link', language: 'nb', personId: world.people.siv.id });
    const token = letters.tokenTo(email);
    expect(letter!.url).toBe(`http://localhost:3000/sign-in/link#token=${token}`);

    const siv = world.anonymous();
    expect((await siv.post('/api/auth/sign-in/magic-link', { body: { token } })).status).toBe(204);
    expect((await whoIs(siv)).body).toMatchObject({ name });
    const again = await world.anonymous().post('/api/auth/sign-in/magic-link', { body: { token } });
    expect(again).toMatchObject({ status: 401, body: { type: 'urn:smart-care-lab:sign-in.link-not-accepted' } });
  });

  test('a link and a reset are good for their time only', async () => {
    const { email } = world.people.frida;
    await askFor('magic-link', email);
    await testApp.owner.query(`UPDATE auth.verification SET "expiresAt" = now() - interval '1 second'`);
    const late = await world
      .anonymous()
      .post('/api/auth/sign-in/magic-link', { body: { token: letters.tokenTo(email) } });
    expect(late.status).toBe(401);
    await askFor('password-reset-request', email);
    await testApp.owner.query(`UPDATE auth.verification SET "expiresAt" = now() - interval '1 second'`);
    const token = letters.tokenTo(email);
    const reset = await world.anonymous().post('/api/auth/password-reset', { body: { token, newPassword } });
    expect(reset).toMatchObject({ status: 401, body: { type: 'urn:smart-care-lab:sign-in.link-not-accepted' } });
  });

  test('the database holds no secret that a letter carried', async () => {
    const { email } = world.people.tora;
    await askFor('magic-link', email);
    await askFor('password-reset-request', email);
    const { rows } = await testApp.owner.query<{ text: string }>(
      `SELECT string_agg(v::text, ' ') AS text FROM auth.verification v`,
    );
    for (const { url } of letters.to(email)) expect(rows[0]!.text).not.toContain(url.split('#token=')[1]);
  });

  test('a new password ends every session; it signs in; a wrong one and an unknown address get the very same answer', async () => {
    const { email, name } = world.people.nils;
    expect((await whoIs(world.as('nils'))).status).toBe(200);
    await givePassword(email);
    expect((await whoIs(world.as('nils'))).status).toBe(401);

    const nils = world.anonymous();
    expect((await signIn(nils, email, newPassword)).status).toBe(204);
    expect((await whoIs(nils)).body).toMatchObject({ name });

    const wrong = await signIn(world.anonymous(), email, 'et helt annet passord enn det');
    const unknown = await signIn(world.anonymous(), 'ingen@nordvik.example', 'et helt annet passord enn det');
    const withoutPassword = await signIn(world.anonymous(), world.people.randi.email, 'et helt annet passord enn det');
    expect(wrong.status).toBe(401);
    for (const other of [unknown, withoutPassword]) {
      expect(withoutInstance(other)).toEqual(withoutInstance(wrong));
    }
    const events = await testApp.owner.query(
      `SELECT actor_person_id, data FROM audit_event WHERE type = 'person.password-changed' AND subject_id = $1`,
      [world.people.nils.id],
    );
    expect(events.rows).toEqual([{ actor_person_id: world.people.nils.id, data: {} }]);
  });

  test('an address without an account is answered like one that has one, as fast, and gets no letter', async () => {
    const known = await timed(() => askFor('magic-link', world.people.farid.email));
    const unknown = await timed(() => askFor('magic-link', 'ukjent@fjelltopp.example'));
    expect([unknown.answer.status, unknown.answer.body]).toEqual([known.answer.status, known.answer.body]);
    expect(Math.abs(unknown.ms - known.ms)).toBeLessThan(60);
    expect(letters.to('ukjent@fjelltopp.example')).toEqual([]);
    const reset = await askFor('password-reset-request', 'ukjent@fjelltopp.example');
    expect([reset.status, letters.to('ukjent@fjelltopp.example')]).toEqual([204, []]);
  });

  test('each sign-in begins a new session and ends the one that the browser came with', async () => {
    const { email } = world.people.nils;
    const browser = world.anonymous();
    await signIn(browser, email, newPassword);
    const first = browser.cookie(cookieName)!;
    await signIn(browser, email, newPassword);
    expect(browser.cookie(cookieName)).not.toBe(first);
    const thief = await world.anonymous().get('/api/v1/me', { headers: { cookie: `${cookieName}=${first}` } });
    expect(thief.status).toBe(401);
  });

  test('a session that somebody chose for us is not taken over', async () => {
    const planted = world.anonymous();
    const made = `${cookieName}=${encodeURIComponent(`${'a'.repeat(32)}.${Buffer.from('x'.repeat(32)).toString('base64')}`)}`;
    expect((await planted.get('/api/v1/me', { headers: { cookie: made } })).status).toBe(401);
    for (const nonsense of ['%', 'abc', 'abc.def', '.', `${'a'.repeat(5000)}.b`]) {
      const answer = await planted.get('/api/v1/me', { headers: { cookie: `${cookieName}=${nonsense}` } });
      expect(answer.status).toBe(401);
    }
  });

  test('signing out ends the session itself, not only the cookie', async () => {
    const { email } = world.people.nils;
    const nils = world.anonymous();
    await signIn(nils, email, newPassword);
    const stolen = { cookie: `${cookieName}=${nils.cookie(cookieName)!}` };
    expect((await world.anonymous().get('/api/v1/me', { headers: stolen })).status).toBe(200);
    expect((await nils.post('/api/auth/sign-out')).status).toBe(204);
    expect(nils.cookie(cookieName)).toBeUndefined();
    expect((await world.anonymous().get('/api/v1/me', { headers: stolen })).status).toBe(401);
  });

  test('changing the password asks for the current one, and leaves only this browser signed in', async () => {
    const { email } = world.people.nils;
    const [here, elsewhere] = [world.anonymous(), world.anonymous()];
    await signIn(here, email, newPassword);
    await signIn(elsewhere, email, newPassword);
    const change = (currentPassword: string, wanted: string) =>
      here.post('/api/auth/password-change', { body: { currentPassword, newPassword: wanted } });

    const wrong = await change('ikke det rette passordet', 'snøen laver ned over fjellvidda');
    expect(wrong).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'password.not-accepted', field: 'currentPassword' }] },
    });
    expect((await change(newPassword, 'snøen laver ned over fjellvidda')).status).toBe(204);
    expect((await whoIs(here)).status).toBe(200);
    expect((await whoIs(elsewhere)).status).toBe(401);
    expect((await signIn(world.anonymous(), email, newPassword)).status).toBe(401);
    await change('snøen laver ned over fjellvidda', newPassword);
  });

  test('a weak password is refused with what would be right, and the link is not spent by it', async () => {
    const { email } = world.people.nora;
    await askFor('password-reset-request', email);
    const token = letters.tokenTo(email);
    const refused = async (password: string) => {
      const answer = await world.anonymous().post<{ refusals: object[] }>('/api/auth/password-reset', {
        body: { token, newPassword: password },
      });
      expect(answer.status).toBe(422);
      return answer.body.refusals;
    };
    expect(await refused('kort passord')).toMatchObject([{ code: 'password.too-short', params: { min: 15 } }]);
    expect(await refused('å'.repeat(129))).toMatchObject([{ code: 'password.too-long', params: { max: 128 } }]);
    expect(await refused('passordpassord123')).toMatchObject([{ code: 'password.easily-guessed' }]);
    expect(await refused('NoraNordvik2026!')).toMatchObject([
      { code: 'password.easily-guessed', field: 'newPassword' },
    ]);
    await world.anonymous().post('/api/auth/password-reset', { body: { token, newPassword } });
    expect((await signIn(world.anonymous(), email, newPassword)).status).toBe(204);
  });

  test('nobody signs up: there is no address for it, and the library’s own addresses are not there', async () => {
    const body = { email: 'fremmed@utenfor.example', password: newPassword, name: 'Fremmed' };
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'sign-in/magic-link/verify',
      'get-session',
      'update-user',
      'list-sessions',
    ]) {
      const answer = await world.anonymous().post(`/api/auth/${path}`, { body });
      expect([path, answer.status]).toEqual([path, 404]);
    }
    await askFor('magic-link', body.email);
    const { rowCount } = await testApp.owner.query(`SELECT FROM auth."user" WHERE email = $1`, [body.email]);
    expect(rowCount).toBe(0);
  });

  test('three letters an hour to one address; the fourth is refused, account or not', async () => {
    for (const email of [world.people.stig.email, 'ingen@stillevik.example']) {
      for (const what of ['magic-link', 'password-reset-request', 'magic-link'] as const) {
        expect((await askFor(what, email)).status).toBe(204);
      }
      const fourth = await askFor('password-reset-request', email);
      expect(fourth).toMatchObject({ status: 429, body: { refusals: [{ code: 'sign-in.too-many-attempts' }] } });
    }
    expect(letters.to(world.people.stig.email)).toHaveLength(3);
  });

  test('ten wrong passwords from one place stop the eleventh, even with the right one; a while later it is let in', async () => {
    const { email } = world.people.ingrid;
    await givePassword(email);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await signIn(world.anonymous(), email, `feil passord nummer ${attempt}`)).status).toBe(401);
    }
    const stopped = await signIn(world.anonymous(), email, newPassword);
    expect(stopped).toMatchObject({
      status: 429,
      body: { refusals: [{ code: 'sign-in.too-many-attempts', params: { minutes: 15 } }] },
    });
    await testApp.owner.query(`UPDATE auth.attempt SET until = until - interval '16 minutes'`);
    expect((await signIn(world.anonymous(), email, newPassword)).status).toBe(204);
  });
});

test('over TLS the cookie is bound to this host, and signs out again', async () => {
  const testApp = await startTestApp({ publicUrl: 'https://lab.example' });
  try {
    const world = await buildWorld(testApp);
    const letters = collectLetters(testApp);
    const { email } = world.people.siv;
    await world.anonymous().post('/api/auth/magic-link', { body: { email } });
    const siv = world.anonymous();
    const { headers } = await siv.post('/api/auth/sign-in/magic-link', { body: { token: letters.tokenTo(email) } });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-smart-care\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    expect((await whoIs(siv)).status).toBe(200);
    await siv.post('/api/auth/sign-out');
    expect((await whoIs(siv)).status).toBe(401);
  } finally {
    await testApp.close();
  }
});

function withoutInstance({ status, body }: { status: number; body: unknown }) {
  const { instance: _, ...rest } = body as { instance: string };
  return { status, ...rest };
}

async function timed<T>(ask: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const begun = performance.now();
  const answer = await ask();
  return { answer, ms: performance.now() - begun };
}
