import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { OutboxWorker } from '../../src/notifications/outbox.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { answerEverything, draftRequest, type LabTestbed, openTestbed, seen, slotAt } from '../support/lab.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { buildWorld, type World } from '../support/world.js';
import { bounce, type CalendarReply, calendarReply, complaint, letterOfAPerson, outOfOffice } from './inbound.js';

interface Email {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly address: string;
  readonly messageId: string;
  readonly lastError: string | null;
  readonly returnedAs: string | null;
  readonly sentAt: string | null;
}
interface FailingAddress {
  readonly id: string;
  readonly address: string;
  readonly because: string;
  readonly reason: string;
  readonly emailId: string;
  readonly name: string | null;
}
interface Answered {
  readonly items: { address: string; answer: string; name: string | null; isCurrent: boolean }[];
}

const token = 'a-secret-of-the-lab-s-own-mail-server';

describe('what comes back to the lab’s mailbox', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  let server: ScriptedSmtp;

  beforeAll(async () => {
    server = await new ScriptedSmtp().start();
    testApp = await startTestApp({
      smtpUrl: server.url,
      mailFrom: 'Smart Care Lab <lab@lab.example>',
      inboundMailToken: token,
    });
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
  });
  afterAll(async () => {
    await testApp.close();
    await server.stop();
  });
  beforeEach(async () => {
    await testApp.owner.query('DELETE FROM failing_address');
  });

  const ingrid = () => world.as('ingrid');
  const deliver = async (): Promise<void> => {
    await testApp.app.get(NoticesWorker).lookNow();
    await testApp.app.get(OutboxWorker).lookNow();
  };
  const post = (body: Buffer, headers: Record<string, string> = {}) =>
    fetch(`${testApp.url}/api/v1/inbound-mail`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${token}`, ...headers },
      body: new Uint8Array(body),
    });
  const handIn = async (message: Buffer) => {
    const answer = await post(message);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { taken: string }).taken;
  };
  const failing = async () => (await ingrid().get<{ items: FailingAddress[] }>('/api/v1/failing-addresses')).body.items;
  const emailTo = async (address: string, subject: string) => {
    const { items } = (await ingrid().get<{ items: Email[] }>(`/api/v1/emails?subject=${subject}`)).body;
    return items.find((email) => email.address === address)!;
  };
  let day = 10;
  const sendIn = async () => {
    const draft = await draftRequest(world, 'nils');
    await answerEverything(testApp, world, 'nils', draft);
    await world
      .as('nils')
      .post('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(bench, day++, '09:00', '12:00') } });
    await world.as('nils').post(`/api/v1/test-requests/${draft.id}/submission`, { headers: seen(draft.version) });
    await deliver();
    return draft;
  };
  /** Nora's receipt of a request that was just sent in. */
  const receipt = async () => {
    const { id } = await sendIn();
    return { ...(await emailTo('nora@nordvik.example', id)), again: () => emailTo('nora@nordvik.example', id) };
  };

  test('is taken from the lab’s own mail server only, up to a size, and as whole messages', async () => {
    expect((await post(letterOfAPerson(), { authorization: `Bearer ${token}x` })).status).toBe(404);
    expect((await post(letterOfAPerson(), { authorization: '' })).status).toBe(404);
    expect((await post(Buffer.from('{}'), { 'content-type': 'application/json' })).status).toBe(422);
    expect((await post(Buffer.alloc(1_000_001, 'x'))).status).toBe(413);
    const closed = await startTestApp();
    const answer = await fetch(`${closed.url}/api/v1/inbound-mail`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization: 'Bearer undefined' },
      body: new Uint8Array(letterOfAPerson()),
    });
    expect(answer.status).toBe(404);
    await closed.close();
  });

  test.each(['message/rfc822', 'text/rfc822-headers'] as const)(
    'an e-mail that bounced is given up, its address marked, and the lab told (%s)',
    async (returned) => {
      const { id, messageId, again } = await receipt();
      expect(await handIn(bounce({ messageId, returned }))).toBe('returned');
      expect(await again()).toMatchObject({ status: 'given-up', returnedAs: 'bounced' });
      expect((await again()).lastError).toBe('550 5.1.1 <nora@nordvik.example>: Recipient address rejected');
      expect((await again()).sentAt).not.toBeNull();
      expect(await failing()).toMatchObject([
        { address: 'nora@nordvik.example', because: 'bounced', emailId: id, name: 'Nora Nordvik' },
      ]);
      expect(await handIn(bounce({ messageId, returned }))).toBe('nothing-new');
      const { rows } = await testApp.owner.query(
        `SELECT FROM audit_event WHERE type = 'email.bounced' AND subject_id = $1`,
        [id],
      );
      expect(rows).toHaveLength(1);
    },
  );

  test('one that bounced can be sent again, and its address be called well', async () => {
    const { id, messageId, again } = await receipt();
    await handIn(bounce({ messageId: '<not-ours@x.example>', envelopeId: messageId.slice(1, 37) }));
    expect((await ingrid().post(`/api/v1/emails/${id}/retry`)).status).toBe(204);
    expect(await again()).toMatchObject({ status: 'owed', returnedAs: null });
    await deliver();
    expect(server.copiesOf(messageId)).toBe(2);
    const [{ id: address }] = (await failing()) as [FailingAddress];
    expect((await world.as('nora').delete(`/api/v1/failing-addresses/${address}`)).status).toBe(403);
    expect((await ingrid().delete(`/api/v1/failing-addresses/${address}`)).status).toBe(204);
    expect((await ingrid().delete(`/api/v1/failing-addresses/${address}`)).status).toBe(404);
    expect(await failing()).toEqual([]);
  });

  test('a delay, or a report on somebody else’s mail, changes nothing; a refusal of what was said is not the address’s', async () => {
    const { messageId, again } = await receipt();
    expect(await handIn(bounce({ messageId, action: 'delayed', status: '4.4.1' }))).toBe('automatic');
    expect(await handIn(bounce({ messageId: '<11111111-1111-4111-8111-111111111111@lab.example>' }))).toBe(
      'nothing-new',
    );
    expect(await handIn(bounce({ messageId: messageId.replace('lab.example', 'other.example') }))).toBe('automatic');
    expect(await again()).toMatchObject({ status: 'sent', returnedAs: null });
    expect(await handIn(bounce({ messageId, status: '5.7.1', diagnostic: 'smtp; 554 5.7.1 spam' }))).toBe('returned');
    expect(await again()).toMatchObject({ status: 'given-up', lastError: '554 5.7.1 spam' });
    expect(await failing()).toEqual([]);
  });

  test('a complaint is seen in the ledger and said in the managers’ list; the e-mail did arrive', async () => {
    const { messageId, again } = await receipt();
    expect(await handIn(complaint(messageId, 'not-spam'))).toBe('automatic');
    expect(await handIn(complaint(messageId))).toBe('returned');
    expect(await again()).toMatchObject({ status: 'sent', returnedAs: 'complained' });
    expect(await failing()).toMatchObject([{ address: 'nora@nordvik.example', because: 'complained' }]);
    server.delivered.splice(0);
    const nextMorning = 26 * 3_600_000;
    testApp.clock.pass(nextMorning);
    for (let hours = 0; hours < 96 && !digest(); hours += 4) {
      await deliver();
      testApp.clock.pass(4 * 3_600_000);
    }
    expect(digest()).toMatch(/søppelpost/);
  });
  const digest = () =>
    server.delivered
      .filter(({ to }) => to === 'ingrid@lab.example')
      .map(({ raw }) => raw.replace(/=\r\n/g, '').replace(/=C3=B8/g, 'ø'))
      .find((raw) => /søppelpost/.test(raw));

  test('what machines answer by themselves is passed over; what people write is left to people', async () => {
    expect(await handIn(outOfOffice())).toBe('automatic');
    expect(await handIn(letterOfAPerson())).toBe('for-people');
    expect(await handIn(Buffer.from('not a message at all'))).toBe('for-people');
    expect(await handIn(Buffer.alloc(0))).toBe('for-people');
  });

  test('who accepts or declines the invitation in their calendar is shown on the booking; the latest answer counts', async () => {
    const { rows } = await testApp.owner.query<{ id: string }>(
      `SELECT id FROM booking WHERE status = 'requested' ORDER BY held_at DESC LIMIT 1`,
    );
    const bookingId = rows[0]!.id;
    await invite(bookingId);
    const uid = `${bookingId}@lab.example`;
    const reply = (change: Partial<CalendarReply>) =>
      handIn(calendarReply({ uid, address: 'nora@nordvik.example', partstat: 'ACCEPTED', sequence: 1, ...change }));
    const answers = async () =>
      (await ingrid().get<Answered>(`/api/v1/bookings/${bookingId}/invitation-answers`)).body.items;

    expect(await reply({})).toBe('calendar-answer');
    expect(await answers()).toMatchObject([{ answer: 'accepted', name: 'Nora Nordvik', isCurrent: true }]);
    expect(await reply({})).toBe('nothing-new');
    expect(await reply({ partstat: 'DECLINED', stamp: '20270202T070000Z', address: 'Nora@Nordvik.example' })).toBe(
      'calendar-answer',
    );
    expect(await reply({ partstat: 'TENTATIVE', stamp: '20270202T063000Z' })).toBe('nothing-new');
    expect(await answers()).toMatchObject([{ answer: 'declined' }]);

    expect(await reply({ address: 'frida@fjelltopp.example' })).toBe('nothing-new');
    expect(await reply({ sequence: 9, stamp: '20270203T070000Z' })).toBe('nothing-new');
    expect(await reply({ method: 'REQUEST', stamp: '20270203T070000Z' })).toBe('for-people');
    expect(await reply({ partstat: 'DELEGATED', stamp: '20270203T070000Z' })).toBe('for-people');
    expect(await reply({ uid: `${bookingId}@other.example` })).toBe('for-people');
    expect(await answers()).toMatchObject([{ answer: 'declined' }]);

    await testApp.owner.query(`UPDATE booking SET calendar_sequence = 2 WHERE id = $1`, [bookingId]);
    expect(await answers()).toMatchObject([{ answer: 'declined', isCurrent: false }]);
    expect((await world.as('nora').get(`/api/v1/bookings/${bookingId}/invitation-answers`)).status).toBe(403);
  });

  /** As an approval does: the entry of the booking has gone to Nora. */
  async function invite(bookingId: string): Promise<void> {
    await testApp.owner.query(`UPDATE booking SET calendar_sequence = 1 WHERE id = $1`, [bookingId]);
    await testApp.owner.query(
      `INSERT INTO email (id, kind, subject_id, subject_version, address, language, message_id, calendar, status, due_at, sent_at, created_at)
       VALUES (gen_random_uuid(), 'approved', $1, 'v1', 'nora@nordvik.example', 'nb', gen_random_uuid()::text,
               '{"method":"REQUEST","sequence":1}', 'sent', now(), now(), now())`,
      [bookingId],
    );
  }
});
