import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addHours } from '../../src/kernel/period.js';
import type { WorkerTransactions } from '../../src/platform/transactions.js';
import { addMessage } from '../../src/test-requests/message.store.js';
import { MessagesCommands } from '../../src/test-requests/messages.commands.js';
import { lockRequest } from '../../src/test-requests/test-request.store.js';
import { type Case, LabAtWork, type PersonKey as PersonOfLab } from '../notifications/lab-at-work.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { codes, draftRequest, openTestbed, slotAt } from '../support/lab.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

interface Message {
  readonly id: string;
  readonly side: 'company' | 'lab';
  readonly author: { readonly name: string } | null;
  readonly body: string;
  readonly saidAt: string;
  readonly unread: boolean;
}
interface Thread {
  readonly items: Message[];
  readonly next: string | null;
}

describe('messages between a company and the lab', () => {
  let testApp: TestApp;
  let world: World;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());

  const place = (request: string) => `/api/v1/test-requests/${request}/messages`;
  const say = (who: PersonKey, request: string, body: string, headers = {}) =>
    world.as(who).post<Message>(place(request), { body: { body }, headers });
  const read = async (who: PersonKey, request: string, query = '') =>
    (await world.as(who).get<Thread>(place(request) + query)).body;
  const see = async (who: PersonKey, request: string) => {
    const [last] = (await read(who, request)).items;
    const marked = await world.as(who).put(`${place(request)}/seen`, { body: { lastMessageId: last!.id } });
    expect(marked.status).toBe(204);
  };
  const unread = async (who: PersonKey, request: string) =>
    (await world.as(who).get<{ unreadMessages: number }>(`/api/v1/test-requests/${request}`)).body.unreadMessages;

  test('both sides write and read the same thread, the newest first, each by name and side', async () => {
    const { id } = await draftRequest(world, 'nils');
    const asked = await say('nils', id, '  Kan Dørvakt monteres på en branndør?\nDen er 40 mm tykk.  ');
    expect(asked).toMatchObject({
      status: 201,
      body: { side: 'company', author: { name: 'Nils Nordvik' }, unread: false },
    });
    expect((await say('farid', id, 'Ja, hvis den skrus i karmen.')).status).toBe(201);
    for (const reader of ['nils', 'nora', 'farid', 'tora', 'randi'] as const) {
      const { items, next } = await read(reader, id);
      expect(next).toBeNull();
      expect(items.map(({ side, author, body }) => [side, author?.name, body])).toEqual([
        ['lab', 'Farid Fagvurderer', 'Ja, hvis den skrus i karmen.'],
        ['company', 'Nils Nordvik', 'Kan Dørvakt monteres på en branndør?\nDen er 40 mm tykk.'],
      ]);
    }
  });

  test('a long thread comes in pages that neither repeat nor leave out, also when somebody writes meanwhile', async () => {
    const { id } = await draftRequest(world, 'nils');
    await Promise.all(Array.from({ length: 7 }, (_, n) => say(n % 2 ? 'tora' : 'nils', id, `Melding ${n}`)));
    const first = await read('nora', id, '?limit=3');
    await say('ingrid', id, 'Enda en');
    const rest = await read('nora', id, `?limit=100&after=${first.next}`);
    const all = [...first.items, ...rest.items];
    expect(all.map(({ body }) => body).sort()).toEqual(Array.from({ length: 7 }, (_, n) => `Melding ${n}`));
    expect(all.map(({ saidAt }) => saidAt)).toEqual(
      all
        .map(({ saidAt }) => saidAt)
        .sort()
        .toReversed(),
    );
    expect(rest.next).toBeNull();
  });

  test('what is unread is what the other side said since one looked, each for themselves', async () => {
    const { id } = await draftRequest(world, 'nils');
    await say('tora', id, 'Har dere en ekstra sensor?');
    await say('farid', id, 'Og databladet?');
    const [newest] = (await read('nils', id)).items;
    expect([await unread('nils', id), await unread('nora', id), await unread('ingrid', id)]).toEqual([2, 2, 0]);
    expect(newest!.unread).toBe(true);

    await see('nils', id);
    await see('nils', id);
    expect([await unread('nils', id), await unread('nora', id)]).toEqual([0, 2]);
    await say('nora', id, 'Databladet ligger ved punkt 3.');
    expect([await unread('nils', id), await unread('farid', id), await unread('tora', id)]).toEqual([0, 1, 1]);
    await say('tora', id, 'Takk.');
    expect([await unread('nils', id), await unread('nora', id)]).toEqual([1, 3]);
    const marked = await world.as('nora').put(`${place(id)}/seen`, { body: { lastMessageId: newest!.id } });
    expect([marked.status, await unread('nora', id)]).toEqual([204, 1]);
  });

  test('an older page that is looked at late makes nothing unread again, and another request’s message counts for nothing', async () => {
    const [one, other] = [await draftRequest(world, 'nils'), await draftRequest(world, 'nils')];
    await say('tora', one.id, 'Første');
    await say('tora', one.id, 'Andre');
    await say('tora', other.id, 'Om noe annet');
    const { items } = await read('nils', one.id);
    await see('nils', one.id);
    const mark = (request: string, lastMessageId: string) =>
      world.as('nils').put(`${place(request)}/seen`, { body: { lastMessageId } });
    expect((await mark(one.id, items[1]!.id)).status).toBe(204);
    expect(await unread('nils', one.id)).toBe(0);
    expect((await mark(other.id, items[0]!.id)).status).toBe(404);
    expect((await mark(other.id, randomUUID())).status).toBe(404);
    expect(await unread('nils', other.id)).toBe(1);
  });

  test('lists and the lab’s queue count what is unread', async () => {
    const bench = await openTestbed(testApp);
    const { id } = await draftRequest(world, 'siv');
    const slot = slotAt(bench, 12, '09:00', '12:00');
    await world.as('siv').post('/api/v1/bookings', { body: { testRequestId: id, ...slot } });
    await testApp.owner.query(`UPDATE test_request SET status = 'submitted', submitted_at = now() WHERE id = $1`, [id]);
    await testApp.owner.query(`UPDATE booking SET status = 'requested' WHERE test_request_id = $1`, [id]);
    await say('siv', id, 'Vi kommer med to pleiere.');
    await say('ingrid', id, 'Fint.');
    type Listed = { items: { id?: string; testRequestId?: string; unreadMessages: number }[] };
    const counted = async (who: PersonKey, path: string) =>
      (await world.as(who).get<Listed>(path)).body.items.find((row) => (row.testRequestId ?? row.id) === id)!
        .unreadMessages;
    expect(await counted('siv', '/api/v1/test-requests')).toBe(1);
    expect(await counted('tora', '/api/v1/test-requests')).toBe(1);
    expect(await counted('ingrid', '/api/v1/queue')).toBe(1);
    await see('ingrid', id);
    expect(await counted('ingrid', '/api/v1/queue')).toBe(0);
    expect(await counted('farid', '/api/v1/queue')).toBe(1);
  });

  test('strangers learn of nothing, the auditor writes nothing, and an empty or endless message is refused', async () => {
    const { id } = await draftRequest(world, 'nils');
    expect((await say('frida', id, 'Hei')).status).toBe(404);
    expect((await world.as('frida').get(place(id))).status).toBe(404);
    expect((await say('randi', id, 'Hei')).status).toBe(403);
    for (const body of ['', '  \n ', 'x'.repeat(4001)]) {
      const refused = await say('nils', id, body);
      expect([refused.status, codes(refused.body)]).toEqual([422, ['invalid']]);
    }
    expect((await read('nils', id)).items).toEqual([]);
    expect((await say('nils', id, 'æ'.repeat(4000))).status).toBe(201);
  });

  test('an auditor of the lab who is a member elsewhere still writes nothing here', async () => {
    const { id } = await draftRequest(world, 'nils');
    const membership = randomUUID();
    await testApp.owner.query(
      `INSERT INTO membership (id, organisation_id, person_id, role) VALUES ($1, $2, $3, 'member')`,
      [membership, world.organisations.fjelltopp.id, world.people.randi.id],
    );
    expect((await say('randi', id, 'Hei')).status).toBe(403);
    await testApp.owner.query(`DELETE FROM membership WHERE id = $1`, [membership]);
  });

  test('a key that comes twice has sent one message', async () => {
    const { id } = await draftRequest(world, 'nils');
    const key = { 'idempotency-key': randomUUID() };
    const [first, again] = [await say('nils', id, 'Én gang', key), await say('nils', id, 'Én gang', key)];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await read('nils', id)).items.length).toBe(1);
  });

  test('the trail knows that somebody wrote, never what', async () => {
    const { id, number } = await draftRequest(world, 'nils');
    const { body: sent } = await say('nils', id, 'Brukeren heter Kari og faller om natten.');
    const { rows } = await testApp.owner.query<{ data: object }>(
      `SELECT type, actor_person_id AS by, data FROM audit_event WHERE subject_id = $1 AND type = 'request.message-sent'`,
      [id],
    );
    expect(rows).toEqual([
      {
        type: 'request.message-sent',
        by: world.people.nils.id,
        data: { number, messageId: sent.id, side: 'company' },
      },
    ]);
    const everything = await testApp.owner.query(`SELECT data::text FROM audit_event WHERE data::text LIKE '%Kari%'`);
    expect(everything.rows).toEqual([]);
  });
});

describe('messages in the database', () => {
  let lab: LabAtWork;
  let worker: WorkerTransactions;
  let asked: Case;
  let messages: MessagesCommands;

  beforeAll(async () => {
    lab = await LabAtWork.open();
    ({ transactions: worker } = await lab.postOffice('smtp://127.0.0.1:1'));
    const start = addHours(await lab.now(), 240);
    asked = await lab.begin({ request: 'approved', booking: 'confirmed' }, { start, end: addHours(start, 2) });
    messages = new MessagesCommands(lab.transactions);
  });
  afterAll(() => lab.close());

  const as = (who: PersonOfLab, statement: string) => lab.transactions.run(lab.as(who), (tx) => tx.query(statement));

  test('stay as they were said: the program may change none, and its worker may read none', async () => {
    await messages.send(lab.as('nils'), asked.requestId, { body: 'Dette står.' });
    for (const statement of [`UPDATE message SET body = 'x'`, 'DELETE FROM message', 'TRUNCATE message'])
      await expect(as('ingrid', statement)).rejects.toThrow('permission denied');
    const peek = worker.run({ ...lab.as('ingrid'), kind: 'worker' }, (tx) => tx.query('SELECT body FROM message'));
    await expect(peek).rejects.toThrow('permission denied');
    await expect(lab.owner.query('DELETE FROM message')).rejects.toThrow('append-only');
  });

  test('are not there for another company; and how far one has read is nobody else’s to see, not even the lab’s', async () => {
    const { id } = await messages.send(lab.as('tora'), asked.requestId, { body: 'Hei' });
    await messages.markSeen(lab.as('nils'), asked.requestId, { lastMessageId: id });
    const rowsFor = async (who: PersonOfLab, table: string) => (await as(who, `SELECT FROM ${table}`)).length;
    expect(await rowsFor('nora', 'message')).toBeGreaterThan(0);
    expect(await rowsFor('frida', 'message')).toBe(0);
    const seenBy = (['nils', 'nora', 'ingrid', 'frida'] as const).map((who) => rowsFor(who, 'message_seen'));
    expect(await Promise.all(seenBy)).toEqual([1, 0, 0, 0]);
  });

  test('stand in the order in which they were written, also where an earlier transaction came to it later', async () => {
    let begun!: () => void;
    const laterCame = new Promise<void>((resolve) => (begun = resolve));
    const early = lab.transactions.run(lab.as('nils'), async (tx) => {
      await laterCame;
      const { organisationId, id } = await lockRequest(tx, asked.requestId);
      return addMessage(tx, { organisationId, testRequestId: id, side: 'company', body: 'Begynte først' });
    });
    const { id: later } = await messages.send(lab.as('tora'), asked.requestId, { body: 'Kom først' });
    begun();
    const earlier = await early;
    const { rows } = await lab.owner.query<{ id: string }>(`SELECT id FROM message ORDER BY said_at DESC LIMIT 2`);
    expect(rows.map(({ id }) => id)).toEqual([earlier, later]);
  });
});
