import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { mkdtemp, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readConfig } from '../../src/platform/config.js';
import { sessionCookieName } from '../../src/people/session-cookie.js';
import type { TestApp } from '../support/app.js';
import { BuiltProgram } from '../support/built-program.js';
import type { Answer, Client } from '../support/client.js';
import { createTestDatabase } from '../support/database.js';
import { draftRequest, openTestbed, seen, slotAt } from '../support/lab.js';
import { startS3Server, type S3Server } from '../support/s3-server.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { formWith, makePdf } from '../support/uploads.js';
import { buildWorld, type World } from '../support/world.js';

const mailMsMax = 40_000;
const storyMsMax = 120_000;
const bucket = 'evidence';
const s3 = { region: 'eu-north-1', accessKeyId: 'CANARYACCESSKEY', secretAccessKey: 'canary/s3+secret' };
const secret = 'the canary among the secrets, long enough';

/** What people type in this story. The number is of somebody born on 1 January 1899, if anybody. */
const typed = {
  password: 'kanarifuglen synger i buret sitt',
  wrongPassword: 'kanarifuglen har rømt fra buret',
  number: '01019950065',
  newcomer: 'solfrid.kanari@nordvik.example',
  newcomerName: 'Solfrid Kanari',
  refused: 'avvist.kanari@nordvik.example',
  product: 'Kanarivakt',
  purpose: 'Hvor fort oppdages kanarifeilen?',
  explanation: 'Kanarisvaret står her.',
  fileName: 'Kanarirapport.pdf',
  idempotencyKey: 'kanarinokkel-0001',
  query: 'kanari-i-adressen',
  forgedCookie: 'kanari-i-kaken',
};

describe('the log of a program that tells all it can', () => {
  let program: BuiltProgram;
  let owner: pg.Pool;
  let files: S3Server;
  let world: World;
  let folder: string;
  const smtp = new ScriptedSmtp();
  const answers: { id: string; status: number }[] = [];
  /** What must be in no line, by what it is. */
  const canaries = new Map<string, string>(Object.entries({ ...typed, secret, s3Secret: s3.secretAccessKey }));

  beforeAll(async () => {
    smtp.script = (point, { to }) =>
      point === 'rcpt' && to === typed.refused ? { answer: `550 5.1.1 <${to}>: no such recipient` } : 'go';
    await smtp.start();
    files = await startS3Server(bucket, s3);
    folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-log-'));
    const addresses = await createTestDatabase();
    for (const [name, address] of Object.entries(addresses)) canaries.set(name, new URL(address).password);
    owner = new pg.Pool({ connectionString: addresses.ownerUrl, max: 2 });
    const settings = {
      DATABASE_OWNER_URL: addresses.ownerUrl,
      DATABASE_URL: addresses.appUrl,
      DATABASE_WORKER_URL: addresses.workerUrl,
      SMTP_URL: smtp.url,
      FILES_URL: `s3://${bucket}?region=${s3.region}&endpoint=${files.endpoint}&forcePathStyle=true`,
      FILES_ACCESS_KEY_ID: s3.accessKeyId,
      FILES_SECRET_ACCESS_KEY: s3.secretAccessKey,
      APP_SECRET: secret,
      DATA_DIR: folder,
      LOG_LEVEL: 'debug',
    };
    program = await BuiltProgram.start(settings);
    const config = { ...readConfig(settings), publicUrl: program.url };
    const app = { get: () => config } as unknown as TestApp['app'];
    world = await buildWorld({ owner, app, url: program.url, clock: undefined as never, close: () => program.stop() });
    for (const [key, { email, name }] of Object.entries(world.people)) {
      canaries.set(`address of ${key}`, email);
      canaries.set(`name of ${key}`, name);
    }
    keepCookie('nils', world.as('nils'));
  }, storyMsMax);
  afterAll(async () => {
    await program?.stop();
    await Promise.all([owner?.end(), files?.stop(), smtp.stop(), rm(folder, { recursive: true, force: true })]);
  });

  const cookieName = () => sessionCookieName({ publicUrl: program.url });
  function keepCookie(who: string, client: Client): void {
    const cookie = client.cookie(cookieName())!;
    expect(cookie.length).toBeGreaterThan(30);
    canaries.set(`session of ${who}`, decodeURIComponent(cookie).split('.')[0]!);
  }
  /** Remembers under which id it was answered, too. */
  async function expectStatus(status: number, asked: Promise<Answer<unknown>>): Promise<void> {
    const answer = await asked;
    answers.push({ id: answer.headers.get('x-request-id')!, status });
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
  }
  /** The secret in the newest letter to the address. */
  async function tokenTo(address: string, letters: number): Promise<string> {
    for (const deadline = Date.now() + mailMsMax; Date.now() < deadline; await sleep(100)) {
      const letter = smtp.delivered.filter(({ to }) => to === address)[letters - 1];
      const token = letter && /#token=([\w-]+)/.exec((await simpleParser(letter.raw)).text ?? '')?.[1];
      if (token) {
        canaries.set(`token ${letters} to ${address}`, token);
        return token;
      }
    }
    throw new Error('the letter did not come');
  }
  const linesWith = (words: string) => program.lines.filter((line) => line.includes(words));

  test(
    'people sign in, are invited, upload and ask, and much goes wrong',
    async () => {
      const { email } = world.people.nora;
      await expectStatus(204, world.anonymous().post('/api/auth/magic-link', { body: { email } }));
      const link = { token: await tokenTo(email, 1) };
      const nora = world.anonymous();
      await expectStatus(204, nora.post('/api/auth/sign-in/magic-link', { body: link }));
      await expectStatus(401, world.anonymous().post('/api/auth/sign-in/magic-link', { body: link }));
      keepCookie('nora', nora);
      await expectStatus(204, world.anonymous().post('/api/auth/password-reset-request', { body: { email } }));
      const reset = { token: await tokenTo(email, 2), newPassword: typed.password };
      await expectStatus(204, world.anonymous().post('/api/auth/password-reset', { body: reset }));
      for (const [password, status] of [
        [typed.wrongPassword, 401],
        [typed.password, 204],
      ] as const)
        await expectStatus(status, nora.post('/api/auth/sign-in/password', { body: { email, password } }));
      keepCookie('nora again', nora);

      const invitations = `/api/v1/organisations/${world.organisations.nordvik.id}/invitations`;
      for (const address of [typed.newcomer, typed.refused])
        await expectStatus(201, nora.post(invitations, { body: { email: address, role: 'member', language: 'nb' } }));
      const token = await tokenTo(typed.newcomer, 1);
      await expectStatus(200, world.anonymous().post('/api/v1/invitation-lookups', { body: { token } }));
      const newcomer = world.anonymous();
      const answer = { token, name: typed.newcomerName, password: typed.password };
      await expectStatus(201, newcomer.post('/api/v1/invitation-acceptances', { body: answer }));
      keepCookie('the newcomer', newcomer);

      const draft = await draftRequest(world, 'nils');
      const request = `/api/v1/test-requests/${draft.id}`;
      const { rows } = await owner.query<{ key: string }>(
        'SELECT min(item_key) AS key FROM checklist_item WHERE checklist_id = $1',
        [draft.checklistId],
      );
      const change = { productName: typed.product, purpose: typed.purpose };
      await expectStatus(200, newcomer.patch(request, { body: change, headers: seen(1) }));
      const item = `${request}/checklist/items/${rows[0]!.key}/answer`;
      for (const [explanation, status] of [
        [`Svart av ${typed.number}`, 422],
        [typed.explanation, 200],
      ] as const)
        await expectStatus(status, newcomer.put(item, { body: { answer: 'yes', explanation }, headers: seen(1) }));
      const bench = await openTestbed({ owner } as TestApp);
      const hold = { body: { testRequestId: draft.id, ...slotAt(bench, 10, '09:00', '12:00') } };
      const once = { headers: { 'idempotency-key': typed.idempotencyKey } };
      for (const status of [201, 201])
        await expectStatus(status, newcomer.post('/api/v1/bookings', { ...hold, ...once }));
      await expectStatus(409, newcomer.post('/api/v1/bookings', hold));
      const upload = (name: string) => newcomer.post(`${request}/files`, { body: formWith(makePdf(), name) });
      await expectStatus(201, upload(typed.fileName));
      await expectStatus(422, upload(`${typed.number}.pdf`));
      files.refuseNext(10);
      await expectStatus(503, upload(typed.fileName));
      files.refuseNext(0);

      const headers = { 'content-type': 'application/json' };
      await expectStatus(400, newcomer.patch(request, { body: `{"purpose": ${typed.purpose}`, headers }));
      await expectStatus(404, newcomer.get(`/api/v1/${typed.query}?token=${typed.query}`));
      await expectStatus(404, newcomer.get(`/api/v1/files/${typed.query}`));
      await expectStatus(412, newcomer.patch(request, { body: change, headers: seen(1) }));
      const cookie = `${cookieName()}=${typed.forgedCookie}`;
      await expectStatus(401, world.anonymous().get('/api/v1/me', { headers: { cookie } }));
    },
    storyMsMax,
  );

  test('a failure of our own is told with what it was, and not with whose words it met', async () => {
    // As PostgreSQL tells of the row that a constraint stops, where no row-level security keeps it from doing so.
    await owner.query(`
      CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'a bug of ours' USING DETAIL = NEW.product_name, HINT = NEW.purpose; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON test_request FOR EACH ROW EXECUTE FUNCTION fail()`);
    const organisationId = world.organisations.nordvik.id;
    const cookie = `${cookieName()}=${world.as('nils').cookie(cookieName())}`;
    const response = await fetch(`${program.url}/api/v1/test-requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: program.url, cookie },
      body: JSON.stringify({ organisationId, productName: typed.product, purpose: typed.purpose }),
    });
    await owner.query('DROP FUNCTION fail CASCADE');
    expect(response.status).toBe(500);
    const id = response.headers.get('x-request-id')!;
    answers.push({ id, status: 500 });
    expect(await response.text()).not.toMatch(/a bug of ours|test_request/);
    await sleep(500);
    expect(linesWith(id).filter((line) => line.includes('a bug of ours'))).toHaveLength(1);
  });

  test('an e-mail that is refused is told by its id', async () => {
    for (const deadline = Date.now() + mailMsMax; Date.now() < deadline; await sleep(100))
      if (linesWith('an e-mail was given up').length > 0) break;
    expect(linesWith('an e-mail was given up')).toHaveLength(1);
  });

  test('each answer has one line, under the id that its reader was given', async () => {
    await sleep(500);
    const told = linesWith('"answered"').map((line) => JSON.parse(line) as { requestId: string; status: number });
    expect(answers.length).toBeGreaterThan(25);
    for (const { id, status } of answers)
      expect(told.filter(({ requestId }) => requestId === id)).toMatchObject([{ status }]);
  });

  test('no line has a secret, nor what anybody is called, wrote or named', async () => {
    await program.stop();
    expect(program.lines.length).toBeGreaterThan(100);
    const found = [...canaries].filter(([, canary]) => linesWith(canary).length > 0);
    expect(found.map(([what, canary]) => ({ what, line: linesWith(canary)[0] }))).toEqual([]);
    expect([...canaries.values()].filter((canary) => canary.length < 8)).toEqual([]);
  });
});
