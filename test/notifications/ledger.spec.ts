import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { nextWorkingTime } from '../../src/kernel/working-days.js';
import { HousekeepingWorker } from '../../src/notifications/housekeeping.worker.js';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { OutboxWorker } from '../../src/notifications/outbox.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  answerEverything,
  codes,
  draftRequest,
  type LabTestbed,
  openTestbed,
  oslo,
  seen,
  slotAt,
} from '../support/lab.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { buildWorld, type World } from '../support/world.js';

interface Email {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly address: string;
  readonly lastError: string | null;
  readonly rendered?: { subject: string; text: string; html: string; calendar: string | null } | null;
}
interface EmailPage {
  readonly items: Email[];
  readonly next: string | null;
}
interface Timing {
  readonly kind: string;
  readonly mode: string;
  readonly times: string[];
  readonly version: number;
}

const dayMs = 24 * 3_600_000;

describe('the lab looks after its e-mail', () => {
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
  beforeEach(async () => {
    server.script = () => 'go';
    await deliver();
    server.delivered.splice(0);
  });

  const deliver = async (): Promise<void> => {
    await testApp.app.get(NoticesWorker).lookNow();
    await testApp.app.get(OutboxWorker).lookNow();
  };
  const ingrid = () => world.as('ingrid');
  const emails = async (query = '') => (await ingrid().get<EmailPage>(`/api/v1/emails${query}`)).body;
  const setTiming = (kind: string, version: number, body: object) =>
    ingrid().put<Timing>(`/api/v1/notice-timings/${kind}`, { headers: seen(version), body });
  /** Passes the time for what `work` does. */
  const after = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
    testApp.clock.pass(ms);
    try {
      return await work();
    } finally {
      testApp.clock.pass(-ms);
    }
  };
  let day = 10;
  const sendIn = async () => {
    const draft = await draftRequest(world, 'nils');
    await answerEverything(testApp, world, 'nils', draft);
    await world
      .as('nils')
      .post('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(bench, day++, '09:00', '12:00') } });
    const sent = await world
      .as('nils')
      .post(`/api/v1/test-requests/${draft.id}/submission`, { headers: seen(draft.version) });
    expect(sent.status).toBe(200);
    return draft;
  };

  test('the ledger shows each e-mail, newest first, page by page, and how its reader sees it', async () => {
    const draft = await sendIn();
    await deliver();
    const about = await emails(`?subject=${draft.id}`);
    expect(about.items.map(({ kind, address, status }) => [kind, address, status]).sort()).toEqual([
      ['new-request', 'ingrid@lab.example', 'sent'],
      ['receipt', 'nils@nordvik.example', 'sent'],
      ['receipt', 'nora@nordvik.example', 'sent'],
    ]);
    const first = await emails('?limit=2');
    const second = await emails(`?limit=2&after=${first.next}`);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2 + second.items.length);
    const { body } = await ingrid().get<Email>(`/api/v1/emails/${about.items[0]!.id}`);
    expect(body.rendered!.subject).toContain(draft.number);
    expect(body.rendered!.html).toContain('<html');
    const page = await ingrid().get<string>(`/api/v1/emails/${about.items[0]!.id}/html`);
    expect(page.body).toContain('<base target="_blank">');
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
    expect(JSON.stringify(body)).not.toContain('Dørvakt');
  });

  test('an e-mail that was given up is seen, and sent again when the lab says so; any other is not', async () => {
    server.script = (point, { to }) =>
      point === 'rcpt' && to === 'nils@nordvik.example' ? { answer: '550 unknown here' } : 'go';
    const draft = await sendIn();
    await deliver();
    const { items } = await emails(`?status=given-up&subject=${draft.id}`);
    expect(items).toMatchObject([{ address: 'nils@nordvik.example' }]);
    expect(items[0]!.lastError).toMatch(/550 unknown here/);
    server.script = () => 'go';
    expect((await ingrid().post(`/api/v1/emails/${items[0]!.id}/retry`)).status).toBe(204);
    const twice = await ingrid().post(`/api/v1/emails/${items[0]!.id}/retry`);
    expect([twice.status, codes(twice.body)]).toEqual([409, ['email.not-given-up']]);
    await deliver();
    expect(server.delivered.filter(({ to }) => to === 'nils@nordvik.example')).toHaveLength(1);
    expect((await emails(`?status=given-up&subject=${draft.id}`)).items).toEqual([]);
  });

  test('nobody but a lab manager sees any of it', async () => {
    const [{ id }] = (await emails()).items as [Email];
    for (const path of ['/api/v1/emails', `/api/v1/emails/${id}`, '/api/v1/mail-channel', '/api/v1/notice-timings']) {
      expect((await world.as('nora').get(path)).status).toBe(403);
      expect((await world.as('tora').get(path)).status).toBe(403);
      expect((await world.anonymous().get(path)).status).toBe(401);
    }
  });

  test('a link to sign in by is sent, and neither the ledger nor the database keeps it', async () => {
    await world.anonymous().post('/api/auth/magic-link', { body: { email: 'nora@nordvik.example' } });
    await deliver();
    expect(server.delivered).toHaveLength(1);
    expect(server.delivered[0]!.raw).toContain('sign-in/link#token=3D');
    const [letter] = (await emails()).items;
    expect(letter).toMatchObject({ kind: 'magic-link', status: 'sent', address: 'nora@nordvik.example' });
    const { body } = await ingrid().get<Email>(`/api/v1/emails/${letter!.id}`);
    expect(body.rendered).toBeNull();
    const { rows } = await testApp.owner.query(`SELECT FROM email WHERE email::text LIKE '%token=%'`);
    expect(rows).toEqual([]);
  });

  test('an invitation goes to whoever has no account yet, in the language that was chosen for them', async () => {
    const path = `/api/v1/organisations/${world.organisations.nordvik.id}/invitations`;
    const invited = { email: 'ny@nordvik.example', role: 'member', language: 'en' };
    const answer = await world.as('nora').post(path, { body: invited });
    expect(answer.status).toBe(201);
    await deliver();
    expect(server.delivered.map(({ to }) => to)).toEqual(['ny@nordvik.example']);
    expect(server.delivered[0]!.raw).toMatch(/Nora Nordvik/);
  });

  test('the lab sets when e-mails go: on working days at its times, and says which version it has seen', async () => {
    const listed = (await ingrid().get<{ items: Timing[] }>('/api/v1/notice-timings')).body.items;
    expect(listed.find(({ kind }) => kind === 'receipt')).toMatchObject({ mode: 'at-once', version: 0 });
    const twice = { mode: 'collected', times: ['14:00', '09:00', '14:00'] };
    const set = await setTiming('receipt', 0, twice);
    expect(set).toMatchObject({ status: 200, body: { times: ['09:00', '14:00'], version: 1 } });
    expect(set.headers.get('etag')).toBe('"1"');
    expect((await setTiming('receipt', 0, twice)).status).toBe(412);

    const draft = await sendIn();
    await deliver();
    expect(server.delivered.map(({ to }) => to)).toEqual(['ingrid@lab.example']);
    const due = nextWorkingTime(new Date(), ['09:00', '14:00'], oslo);
    const wait = due.getTime() - Date.now();
    await after(wait - 60_000, deliver);
    const receipts = () =>
      emails(`?subject=${draft.id}`).then(({ items }) => items.filter(({ kind }) => kind === 'receipt'));
    expect(await receipts()).toEqual([]);
    await after(wait + 60_000, deliver);
    expect((await receipts()).map(({ status }) => status)).toEqual(['sent', 'sent']);
    await setTiming('receipt', 1, { mode: 'at-once' });
  });

  test('what must not wait can’t be made to', async () => {
    const refused = async (kind: string, body: object) => {
      const answer = await setTiming(kind, 0, body);
      return [answer.status, codes(answer.body)];
    };
    const collected = { mode: 'collected', times: ['09:00'] };
    expect(await refused('magic-link', collected)).toEqual([409, ['notice-timing.never-waits']]);
    expect(await refused('cancelled', collected)).toEqual([409, ['notice-timing.never-waits']]);
    expect(await refused('reminder-7-days', collected)).toEqual([409, ['notice-timing.own-hour']]);
    expect(await refused('lab-digest', { mode: 'at-once' })).toEqual([422, ['notice-timing.once-a-day']]);
    expect((await setTiming('approved', 0, { mode: 'collected', times: ['25:00'] })).status).toBe(422);
    expect((await setTiming('unknown', 0, collected)).status).toBe(404);
  });

  test('the managers get their list once a working day, at its time, while anything waits', async () => {
    const draft = await sendIn();
    await deliver();
    const lists = async () =>
      server.delivered.splice(0).filter(({ raw }) => raw.includes('venter p=C3=A5 laben') || /things? wait/.test(raw));
    const next = (from: Date) => nextWorkingTime(from, ['07:30'], oslo);
    const firstDay = next(new Date(Date.now() + dayMs));
    const until = (at: Date) => at.getTime() - Date.now();
    server.delivered.splice(0);
    await after(until(firstDay) - 60_000, deliver);
    await lists();
    await after(until(firstDay) + 60_000, deliver);
    const [list, ...more] = await lists();
    expect([list!.to, more]).toEqual(['ingrid@lab.example', []]);
    expect(list!.raw).toContain(draft.number);
    await after(until(firstDay) + 120_000, deliver);
    expect(await lists()).toEqual([]);
    const sameEvening = DateTime.fromJSDate(firstDay, { zone: oslo }).set({ hour: 20 }).toJSDate();
    await after(until(sameEvening), deliver);
    expect(await lists()).toEqual([]);
    await after(until(next(new Date(firstDay.getTime() + 60_000))) + 60_000, deliver);
    expect((await lists()).map(({ to }) => to)).toEqual(['ingrid@lab.example']);
  });

  test('the list names what was given up for a week, and where it is looked up; it goes for that alone, too', async () => {
    await testApp.owner.query(`UPDATE test_request SET status = 'withdrawn' WHERE status <> 'draft'`);
    await testApp.owner.query(
      `UPDATE email SET status = 'dropped', drop_reason = 'overtaken' WHERE status = 'given-up'`,
    );
    server.script = (point, { to }) =>
      point === 'rcpt' && to === 'siv@storlia.example' ? { answer: '550 unknown here' } : 'go';
    await world.anonymous().post('/api/auth/magic-link', { body: { email: 'siv@storlia.example' } });
    await deliver();
    const hour = (from: Date) => nextWorkingTime(from, ['07:30'], oslo);
    const listAfter = async (days: number) => {
      const due = hour(new Date(Date.now() + days * dayMs));
      server.delivered.splice(0);
      await after(due.getTime() - Date.now() + 60_000, deliver);
      return server.delivered.splice(0).filter(({ to }) => to === 'ingrid@lab.example');
    };
    const [list, ...more] = await listAfter(4);
    expect(more).toEqual([]);
    expect(list!.raw.replace(/=\r\n/g, '')).toMatch(/=C3=89n e-post er gitt opp[\s\S]*\/emails\?status=3Dgiven-up/);
    expect(await listAfter(8)).toEqual([]);
  });

  test('a broken channel is told of, with what is owed, here and in the figures', async () => {
    server.script = (point) => (point === 'ehlo' ? { answer: '554 we do not know you' } : 'go');
    await sendIn();
    await deliver();
    const { body } = await ingrid().get<{ works: boolean; owed: number; lastError: string }>('/api/v1/mail-channel');
    expect(body).toMatchObject({ works: false, owed: 3 });
    expect(body.lastError).toMatch(/554/);
    const figures = await (await fetch(`${testApp.url}/metrics`)).text();
    expect(figures).toMatch(/^emails_owed 3$/m);
    expect(figures).toMatch(/^mail_channel_broken 1$/m);
    server.script = () => 'go';
    await after(60_000, deliver);
    expect((await ingrid().get<object>('/api/v1/mail-channel')).body).toMatchObject({ works: true, owed: 0 });
  });

  test('what e-mails said is forgotten in time; that they were sent is not, and neither is one that is still owed', async () => {
    const draft = await sendIn();
    await deliver();
    const count = async (where: string) =>
      (await testApp.owner.query(`SELECT FROM email WHERE subject_id = $1 AND ${where}`, [draft.id])).rowCount;
    await testApp.owner.query(
      `INSERT INTO idempotency_key (person_id, key, fingerprint, created_at) VALUES ($1, 'old', 'f', now())`,
      [world.people.nils.id],
    );
    const tidy = () => testApp.app.get(HousekeepingWorker).lookNow();
    await after(29 * dayMs, tidy);
    expect(await count('content IS NOT NULL')).toBe(3);
    await after(31 * dayMs, tidy);
    expect([await count('content IS NOT NULL'), await count(`status = 'sent'`)]).toEqual([0, 3]);
    const notices = await testApp.owner.query(`SELECT FROM notice WHERE subject_id = $1 AND data <> '{}'`, [draft.id]);
    expect(notices.rowCount).toBe(0);
    const [forgotten] = (await emails(`?subject=${draft.id}`)).items;
    expect((await ingrid().get<Email>(`/api/v1/emails/${forgotten!.id}`)).body.rendered).toBeNull();
    expect((await testApp.owner.query(`SELECT FROM idempotency_key WHERE key = 'old'`)).rowCount).toBe(0);
  });
});
