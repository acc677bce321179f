import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addHours } from '../../src/kernel/period.js';
import { EmailsCommands } from '../../src/notifications/emails.commands.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { addressOf, LabAtWork, type PostOffice } from './lab-at-work.js';
import { openScriptedPost, patience, readersOf, type ScriptedPost } from './scripted-post.js';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const start = new Date('2027-02-23T08:00:00Z');

describe('a mail server that is not well', () => {
  let post: ScriptedPost;
  let lab: LabAtWork;
  let server: ScriptedSmtp;
  let office: PostOffice;

  beforeEach(async () => {
    post = await openScriptedPost();
    ({ lab, server, office } = post);
  });
  afterEach(() => post.close());

  const channel = () => post.channel();
  const copies = (messageIds: readonly string[]) => post.copies(messageIds);

  test('a server that answers and then loses what it was handed is tried with one e-mail at a time, of all processes', async () => {
    const second = await lab.postOffice(server.url, patience);
    let handedOver = 0;
    server.script = (point) => {
      if (point !== 'body') return 'go';
      handedOver += 1;
      return 'drop';
    };
    const letters = await lab.oweLetters(readersOf(30));
    await Promise.all([office.outbox.lookNow(), second.outbox.lookNow()]);
    const atFirst = handedOver;
    for (let seconds = 0; seconds < 300; seconds += 5) {
      lab.clock.pass(5 * secondMs);
      await Promise.all([office.outbox.lookNow(), second.outbox.lookNow()]);
    }
    expect(atFirst).toBeLessThanOrEqual(10);
    expect(handedOver - atFirst).toBeLessThanOrEqual(10);
    expect(handedOver - atFirst).toBeGreaterThanOrEqual(9);
    server.script = () => 'go';
    for (let seconds = 0; seconds < 60; seconds += 5) {
      lab.clock.pass(5 * secondMs);
      await Promise.all([office.outbox.lookNow(), second.outbox.lookNow()]);
    }
    expect(copies(letters)).toEqual(letters.map(() => 1));
    expect((await channel()).brokenSince).toBeNull();
  });

  test('one that may have arrived again and again is given up to be seen, with how often; sent again, it keeps that', async () => {
    server.script = (point) => (point === 'body' ? 'drop' : 'go');
    const period = { start, end: addHours(start, 3) };
    const asked = await lab.begin({ request: 'approved', booking: 'requested' }, period, { person: 'nora' });
    const change = { status: 'confirmed', expiresAt: null, leader: 'tora', forCalendars: true } as const;
    await lab.booking('booking.confirmed', asked, change, { from: 'requested' });
    await office.notices.lookNow();
    const rounds = async (hours: number) => {
      for (let passed = 0; passed < hours; passed += 0.25) {
        await office.outbox.lookNow();
        lab.clock.pass(15 * minuteMs);
      }
    };
    const toNora = async () => {
      const { rows } = await lab.owner.query<{ id: string; messageId: string }>(
        `SELECT id, message_id AS "messageId" FROM email WHERE subject_id = $1 AND address = $2`,
        [asked.bookingId, addressOf('nora')],
      );
      return { ...rows[0]!, ...(await lab.ledger(rows[0]!.messageId)) };
    };
    await rounds(14);
    expect(await toNora()).toMatchObject({ status: 'given-up', ambiguous: 4 });
    server.script = () => 'go';
    await new EmailsCommands(lab.transactions).retry(lab.as('ingrid'), (await toNora()).id);
    await rounds(0.5);
    expect(await toNora()).toMatchObject({ status: 'sent', ambiguous: 4, attempts: 0 });
  });

  test('a server that puts everything off is the channel’s trouble; a mailbox or two that are full are not', async () => {
    const puttingOff = (isFull: (to: string) => boolean) => {
      server.script = (point, { to }) => (point === 'rcpt' && isFull(to) ? { answer: '452 come again' } : 'go');
    };
    puttingOff((to) => /reader[0-9]@/.test(to));
    const mixed = await lab.oweLetters([...readersOf(9), 'well@nordvik.example', ...readersOf(18).slice(10)]);
    await office.outbox.lookNow();
    expect((await channel()).brokenSince).toBeNull();
    expect(copies(mixed)).toEqual(mixed.map((_, n) => (n < 9 ? 0 : 1)));

    puttingOff(() => true);
    const letters = await lab.oweLetters(readersOf(40).map((address) => `new-${address}`));
    for (let seconds = 0; seconds < 300; seconds += 10) {
      await office.outbox.lookNow();
      lab.clock.pass(10 * secondMs);
    }
    expect((await channel()).brokenSince).not.toBeNull();
    const tried = await Promise.all(letters.map((letter) => lab.ledger(letter)));
    expect(tried.filter(({ attempts }) => attempts === 0).length).toBeGreaterThan(10);
    puttingOff(() => false);
    for (let seconds = 0; seconds < 60; seconds += 10) {
      lab.clock.pass(10 * secondMs);
      await office.outbox.lookNow();
    }
    expect(copies(letters)).toEqual(letters.map(() => 1));
  });
});
