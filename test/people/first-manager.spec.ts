import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { startTestApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { createTestDatabase, testSecret } from '../support/database.js';
import { OpenApiCheck } from '../support/openapi-check.js';
import { inviteFirstManager } from '../../src/people/first-manager.js';
import type { Config } from '../../src/platform/config.js';
import { CONFIG } from '../../src/platform/tokens.js';
import { Transactions } from '../../src/platform/transactions.js';

const address = 'gro@lab.example';

const run = (args: string[], env: Record<string, string>) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, ['dist/first-manager.js', ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode!, out, err: err.trim() }),
    );
  });

describe('the first manager of an empty installation', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  afterAll(() => testApp.close());

  const inviteThem = async () => {
    const { url } = await inviteFirstManager(testApp.app.get(Transactions), testApp.app.get<Config>(CONFIG), address);
    return new URL(url).hash.replace('#token=', '');
  };

  test('comes in by the link, names the lab’s number later, and invites the others', async () => {
    const first = await inviteThem();
    const token = await inviteThem();
    const gro = new Client(testApp.url, 'http://localhost:3000', await OpenApiCheck.of(testApp.url));
    expect((await gro.post('/api/v1/invitation-lookups', { body: { token: first } })).status).toBe(404);
    expect(
      (await gro.post('/api/v1/invitation-acceptances', { body: { token, name: 'Gro Grunnlegger' } })).status,
    ).toBe(201);
    const me = await gro.get<{ memberships: { organisationId: string }[] }>('/api/v1/me');
    expect(me.body).toMatchObject({
      memberships: [{ organisationName: 'Smart Care Lab', organisationKind: 'lab', role: 'lab-manager' }],
    });

    const lab = `/api/v1/organisations/${me.body.memberships[0]!.organisationId}`;
    expect((await gro.get(lab)).body).toMatchObject({ kind: 'lab', number: null });
    const body = { name: 'Omsorgslaben', number: '200000013' };
    expect((await gro.put(lab, { body, headers: { 'if-match': '"1"' } })).body).toMatchObject(body);
    await expect(inviteThem()).rejects.toThrow('membership.has-role-already');
    const { rows } = await testApp.owner.query(`SELECT type, actor_kind AS by FROM audit_event ORDER BY id LIMIT 3`);
    expect(rows).toEqual([
      { type: 'invitation.sent', by: 'worker' },
      { type: 'invitation.resent', by: 'worker' },
      { type: 'invitation.accepted', by: 'invited' },
    ]);
  });
});

describe('npm run first-manager', () => {
  test('prints the link', async () => {
    const { ownerUrl } = await createTestDatabase();
    const { code, out } = await run([address], {
      DATABASE_URL: ownerUrl,
      APP_SECRET: testSecret,
      PUBLIC_URL: 'https://lab.example',
    });
    expect(out).toMatch(
      /^The first manager, gro@lab\.example, .*\nhttps:\/\/lab\.example\/invitation#token=[\w-]{43}\n$/,
    );
    expect(code).toBe(0);
  });

  test('says in one sentence what is missing', async () => {
    expect(await run(['gro'], {})).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Give the manager’s e-mail address/),
    });
    expect(await run([address], {})).toMatchObject({ code: 1, err: expect.stringMatching(/^Set DATABASE_URL first/) });
    const nowhere = { DATABASE_URL: 'postgres://kari:hemmelig@127.0.0.1:1/lab', APP_SECRET: testSecret };
    const unreachable = await run([address], nowhere);
    expect(unreachable).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The database at 127\.0\.0\.1:1 can’t be reached/),
    });
    expect(unreachable.err).not.toContain('hemmelig');
  });
});
