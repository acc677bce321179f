import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addHours, addMinutes } from '../../src/kernel/period.js';
import { MessagesCommands } from '../../src/test-requests/messages.commands.js';
import { MessagesQueries } from '../../src/test-requests/messages.queries.js';
import { addressOf, type Case, LabAtWork, type PersonKey, type PostOffice } from './lab-at-work.js';
import { Mailbox, type Received } from './mailbox.js';

const tuesday = new Date('2027-02-02T09:00:00Z');
const start = new Date('2027-02-23T08:00:00Z');

describe('who is told that somebody wrote', () => {
  let lab: LabAtWork;
  let mailbox: Mailbox;
  let office: PostOffice;
  let messages: MessagesCommands;
  let queries: MessagesQueries;

  beforeAll(async () => {
    lab = await LabAtWork.open();
    mailbox = await Mailbox.open();
    office = await lab.postOffice(mailbox.url);
    messages = new MessagesCommands(lab.transactions);
    queries = new MessagesQueries(lab.transactions);
  });
  afterAll(async () => {
    await lab.close();
    await mailbox.close();
  });
  beforeEach(() => lab.waitUntil(tuesday));

  const begin = () => lab.begin({ request: 'approved', booking: 'confirmed' }, { start, end: addHours(start, 3) });
  const say = (who: PersonKey, { requestId }: Case, body = 'Hemmelig sensor') =>
    messages.send(lab.as(who), requestId, { body });
  const see = async (who: PersonKey, { requestId }: Case) => {
    const { items } = await queries.messages(lab.as(who), requestId, { limit: 1 });
    await messages.markSeen(lab.as(who), requestId, { lastMessageId: items[0]!.id });
  };
  const pass = (minutes: number) => lab.clock.pass(minutes * 60_000);
  const delivered = async ({ number }: Case): Promise<Received[]> => {
    await office.notices.lookNow();
    await office.outbox.lookNow();
    return mailbox.empty().filter(({ subject }) => subject.startsWith(number));
  };
  const told = (mails: readonly Received[]) => Object.fromEntries(mails.map(({ to, subject }) => [to, subject]));
  const fates = async ({ requestId }: Case) =>
    (
      await lab.owner.query<{ fate: string }>(
        `SELECT status || coalesce(' ' || drop_reason, '') AS fate FROM notice
         WHERE subject_id = $1 AND kind = 'message-received' ORDER BY event_id`,
        [requestId],
      )
    ).rows.map(({ fate }) => fate);

  test('several messages within minutes are one e-mail, which says how many and not what', async () => {
    const asked = await begin();
    await say('tora', asked);
    pass(2);
    await say('ingrid', asked);
    await say('tora', asked);
    expect(await delivered(asked)).toEqual([]);
    pass(2.9);
    expect(await delivered(asked)).toEqual([]);
    pass(0.2);
    const mails = await delivered(asked);
    expect(told(mails)).toEqual({
      [addressOf('nora')]: `${asked.number}: 3 nye meldinger fra laben`,
      [addressOf('nils')]: `${asked.number}: 3 new messages from the lab`,
    });
    for (const { text } of mails) {
      expect(text).not.toContain('Hemmelig');
      expect(text).toContain(`https://lab.example/requests/${asked.requestId}#messages`);
    }
    pass(10);
    expect(await delivered(asked)).toEqual([]);
    expect(await fates(asked)).toEqual(['addressed', 'dropped superseded', 'dropped superseded']);
  });

  test('what comes after the e-mail has one of its own; whoever has read meanwhile gets none', async () => {
    const asked = await begin();
    await say('tora', asked);
    pass(6);
    expect((await delivered(asked)).length).toBe(2);
    await see('nora', asked);
    await say('tora', asked);
    pass(3);
    await see('nora', asked);
    pass(3);
    expect(told(await delivered(asked))).toEqual({
      [addressOf('nils')]: `${asked.number}: 2 new messages from the lab`,
    });
    await see('nils', asked);
    await see('nora', asked);
    await say('tora', asked);
    await see('nils', asked);
    await see('nora', asked);
    pass(6);
    expect(await delivered(asked)).toEqual([]);
    expect((await fates(asked)).at(-1)).toBe('dropped nobody-to-tell');
  });

  test('one who reads while the e-mail waits for the mail server is spared it', async () => {
    const asked = await begin();
    await say('tora', asked);
    pass(6);
    await office.notices.lookNow();
    await see('nora', asked);
    expect(Object.keys(told(await delivered(asked)))).toEqual([addressOf('nils')]);
  });

  test('the company’s message goes to the managers, the test leader and whoever of the lab wrote, each side for itself', async () => {
    const asked = await begin();
    await lab.owner.query(`UPDATE booking SET test_leader_id = $2 WHERE id = $1`, [asked.bookingId, lab.people.tora]);
    await say('nina', asked);
    pass(1);
    await say('terje', asked);
    pass(6);
    expect(told(await delivered(asked))).toEqual({
      [addressOf('ingrid')]: `${asked.number}: én ny melding fra bedriften`,
      [addressOf('liv')]: `${asked.number}: one new message from the company`,
      [addressOf('tora')]: `${asked.number}: én ny melding fra bedriften`,
      [addressOf('terje')]: `${asked.number}: én ny melding fra bedriften`,
      [addressOf('nora')]: `${asked.number}: én ny melding fra laben`,
      [addressOf('nils')]: `${asked.number}: one new message from the lab`,
      [addressOf('nina')]: `${asked.number}: én ny melding fra laben`,
    });
  });

  test('where the lab collects its e-mails, the messages of the morning come as one at noon', async () => {
    const asked = await begin();
    await lab.owner.query(
      `INSERT INTO notice_timing (kind, mode, times) VALUES ('message-received', 'collected', '{12:00}')`,
    );
    try {
      await say('tora', asked);
      await office.notices.lookNow();
      pass(30);
      await say('tora', asked);
      pass(30);
      expect(await delivered(asked)).toEqual([]);
      await lab.waitUntil(addMinutes(new Date('2027-02-02T11:00:00Z'), 1));
      expect(told(await delivered(asked))[addressOf('nora')]).toBe(`${asked.number}: 2 nye meldinger fra laben`);
    } finally {
      await lab.owner.query(`DELETE FROM notice_timing`);
    }
  });
});
