import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { worker } from '../../src/kernel/actor.js';
import { addHours, type Period } from '../../src/kernel/period.js';
import { claimEmails, settleEmail, takeInHand } from '../../src/notifications/outbox.store.js';
import { settle } from '../../src/notifications/settlement.rules.js';
import { ScriptedSmtp, type SmtpAct, type SmtpPoint } from '../support/scripted-smtp.js';
import { addressOf, type Case, LabAtWork, type PostOffice } from './lab-at-work.js';
import { openScriptedPost, patience, readersOf, type ScriptedPost } from './scripted-post.js';
import { decoded } from './mail-parts.js';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
/** For servers that stall on purpose. */
const impatience = { connectMs: 1_000, greetingMs: 400, handOverMs: 400, answerMs: 400 };
const start = new Date('2027-02-23T08:00:00Z');
const slot: Period = { start, end: addHours(start, 3) };
const later: Period = { start: addHours(start, 48), end: addHours(start, 51) };

describe('the outbox', () => {
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
  const answerAt = (point: SmtpPoint, answer: string, unless: (to: string) => boolean = () => false) => {
    server.script = (reached, { to }) => (reached === point && !unless(to) ? { answer } : 'go');
  };

  const confirmed = async (): Promise<Case> => {
    const asked = await lab.begin({ request: 'approved', booking: 'requested' }, slot, { person: 'nora' });
    const change = { status: 'confirmed', expiresAt: null, leader: 'tora', forCalendars: true } as const;
    await lab.booking('booking.confirmed', asked, change, { from: 'requested' });
    await office.notices.lookNow();
    return asked;
  };
  const move = async (asked: Case, period: Period, before: Period) => {
    const said = { status: 'confirmed', from: 'confirmed', before };
    await lab.booking('booking.moved', asked, { period, forCalendars: true }, said);
    await office.notices.lookNow();
  };
  const sequencesTo = (address: string) =>
    server.delivered
      .filter((mail) => mail.to === address)
      .map(({ raw }) => Number(/SEQUENCE:(\d+)/.exec(decoded(raw))?.[1]));

  test('two that look at once send everything, and nothing twice', async () => {
    const second = await lab.postOffice(server.url, patience);
    const letters = await lab.oweLetters(readersOf(120));
    await Promise.all([office.outbox.lookNow(), second.outbox.lookNow(), office.outbox.lookNow()]);
    expect(copies(letters)).toEqual(letters.map(() => 1));
    expect(await lab.ledger(letters[0]!)).toMatchObject({
      status: 'sent',
      attempts: 0,
      serverAnswer: '250 message taken',
    });
  });

  test('a refused address is given up at once, to be seen; the others are not touched by it', async () => {
    answerAt('rcpt', '550 no such mailbox', (to) => to !== 'reader1@nordvik.example');
    const letters = await lab.oweLetters(readersOf(3));
    await office.outbox.lookNow();
    expect(copies(letters)).toEqual([1, 0, 1]);
    expect(await lab.ledger(letters[1]!)).toMatchObject({ status: 'given-up', attempts: 1, secret: null });
    expect((await lab.ledger(letters[1]!)).lastError).toMatch(/550 no such mailbox/);
    expect((await channel()).brokenSince).toBeNull();
  });

  test('one that is put off waits, longer each time, and arrives', async () => {
    answerAt('rcpt', '451 try later');
    const [letter] = await lab.oweLetters(readersOf(1));
    await office.outbox.lookNow();
    await office.outbox.lookNow();
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'owed', attempts: 1 });
    lab.clock.pass(61 * secondMs);
    await office.outbox.lookNow();
    lab.clock.pass(61 * secondMs);
    await office.outbox.lookNow();
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'owed', attempts: 2 });
    server.script = () => 'go';
    lab.clock.pass(61 * secondMs);
    await office.outbox.lookNow();
    expect(copies([letter!])).toEqual([1]);
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  test('while the server is away nothing is burned and it is asked for rarely; when it is back everything goes, in order', async () => {
    const { port } = server;
    const second = await lab.postOffice(server.url, patience);
    await server.stop();
    const letters = await lab.oweLetters(readersOf(30));
    for (let minutes = 0; minutes < 10; minutes += 1) {
      await Promise.all([office.outbox.lookNow(), second.outbox.lookNow()]);
      lab.clock.pass(minuteMs);
    }
    expect((await channel()).brokenSince).not.toBeNull();
    const rows = await Promise.all(letters.map((letter) => lab.ledger(letter)));
    expect(rows.every(({ status, attempts, leaseOwner }) => status === 'owed' && attempts === 0 && !leaseOwner)).toBe(
      true,
    );

    await server.start(port);
    lab.clock.pass(minuteMs);
    await office.outbox.lookNow();
    expect(copies(letters)).toEqual(letters.map(() => 1));
    expect((await channel()).brokenSince).toBeNull();
    const places = letters.map((id) => server.delivered.findIndex((mail) => mail.messageId === id));
    const lanes = 5;
    places.forEach((place, due) => expect(Math.abs(place - due)).toBeLessThan(2 * lanes));
  });

  test('of all processes together one probes, at most every half minute, and without an e-mail in hand', async () => {
    const second = await lab.postOffice(server.url, patience);
    server.script = (point) => (point === 'ehlo' ? 'drop' : 'go');
    await lab.oweLetters(readersOf(10));
    await office.outbox.lookNow();
    const before = server.sessionsCount;
    for (let seconds = 0; seconds < 120; seconds += 2) {
      lab.clock.pass(2 * secondMs);
      await Promise.all([office.outbox.lookNow(), second.outbox.lookNow()]);
    }
    expect(server.sessionsCount - before).toBeLessThanOrEqual(4);
    expect(server.sessionsCount - before).toBeGreaterThanOrEqual(3);
  });

  test('a connection that is lost after the final dot is shown as ambiguous, and sent again under the same Message-ID', async () => {
    let losses = 1;
    server.script = (point) => (point === 'body' && losses-- > 0 ? 'keep-and-drop' : 'go');
    const [letter] = await lab.oweLetters(readersOf(1));
    await office.outbox.lookNow();
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'owed', ambiguous: 1 });
    expect((await channel()).brokenSince).not.toBeNull();
    lab.clock.pass(2 * minuteMs);
    await office.outbox.lookNow();
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'sent', ambiguous: 1 });
    expect(copies([letter!])).toEqual([2]);
  });

  test('a server that stalls loses nothing, and sends nothing twice unless it had everything', async () => {
    const { outbox } = await lab.postOffice(server.url, impatience);
    const stallAt = async (point: SmtpPoint) => {
      server.script = (reached) => (reached === point ? 'stall' : 'go');
      const [letter] = await lab.oweLetters([`${point}@nordvik.example`]);
      await outbox.lookNow();
      server.script = () => 'go';
      lab.clock.pass(2 * minuteMs);
      await outbox.lookNow();
      const { status, ambiguous } = await lab.ledger(letter!);
      return { status, ambiguous, copies: server.copiesOf(letter!) };
    };
    expect(await stallAt('connected')).toEqual({ status: 'sent', ambiguous: 0, copies: 1 });
    expect(await stallAt('rcpt')).toEqual({ status: 'sent', ambiguous: 0, copies: 1 });
    expect(await stallAt('body')).toEqual({ status: 'sent', ambiguous: 1, copies: 1 });
  });

  test('one reader’s server that keeps us waiting holds nobody else up', async () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    server.script = async (point, { to }): Promise<SmtpAct> => {
      if (point === 'body' && to === 'reader0@nordvik.example') await gate;
      return 'go';
    };
    const first = await lab.oweLetters(readersOf(3));
    const round = office.outbox.lookNow();
    while (server.delivered.length < 2) await sleep(10);
    const [urgent] = await lab.oweLetters(['urgent@nordvik.example']);
    void office.outbox.lookNow();
    while (server.copiesOf(urgent!) === 0) await sleep(10);
    expect(copies(first)).toEqual([0, 1, 1]);
    letGo();
    await round;
    expect(copies(first)).toEqual([1, 1, 1]);
  });

  test('what a dead process had in hand may have arrived: that is shown, it falls to another when its lease ends, and the dead one’s word counts no more', async () => {
    const [letter] = await lab.oweLetters(readersOf(1));
    const dead = randomUUID();
    const asDead = <T>(work: Parameters<typeof office.transactions.run<T>>[1]) =>
      office.transactions.run(worker('dead'), work);
    expect(await asDead((tx) => claimEmails(tx, dead))).toHaveLength(1);
    const { id } = await lab.ledger(letter!);
    const inHand = await asDead((tx) => takeInHand(tx, { id, owner: dead }));
    await office.outbox.lookNow();
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'owed', ambiguous: 0 });
    lab.clock.pass(61 * secondMs);
    await office.outbox.lookNow();
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'owed', ambiguous: 1, attempts: 1, leaseOwner: null });
    expect((await lab.ledger(letter!)).lastError).toMatch(/nobody knows how far it came/);
    // The server was asked whether it is well, and nothing has gone again before that.
    expect([server.sessionsCount, copies([letter!])]).toEqual([1, [0]]);
    lab.clock.pass(61 * secondMs);
    await office.outbox.lookNow();
    expect(copies([letter!])).toEqual([1]);

    const refused = settle(
      inHand as { attempts: number; ambiguous: number },
      { result: 'refused', reason: 'late' },
      new Date(),
    );
    expect(await asDead((tx) => settleEmail(tx, { id, owner: dead }, refused))).toBe(false);
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'sent' });
  });

  test('a shutdown stops what it can without sending twice, and leaves the rest to others at once', async () => {
    let reached: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (reached = resolve));
    server.script = (point) => {
      if (point !== 'rcpt') return 'go';
      reached();
      return 'stall';
    };
    const slow = await lab.postOffice(server.url, patience);
    const letters = await lab.oweLetters(readersOf(8));
    const round = slow.outbox.lookNow();
    await stalled;
    await slow.close();
    await round;
    server.script = () => 'go';
    const rows = await Promise.all(letters.map((letter) => lab.ledger(letter)));
    expect(rows.every(({ status, attempts, leaseOwner }) => status === 'owed' && attempts === 0 && !leaseOwner)).toBe(
      true,
    );
    await office.outbox.lookNow();
    expect(copies(letters)).toEqual(letters.map(() => 1));
  });

  test('a letter’s secret goes out with it and stays nowhere; one that has run out is not sent', async () => {
    const [letter] = await lab.oweLetters(readersOf(1));
    const [stale] = await lab.oweLetters(['late@nordvik.example'], addHours(await lab.now(), 0.2));
    const asApp = (sql: string) => lab.transactions.read(lab.as('ingrid'), (tx) => tx.query(sql));
    await expect(asApp('SELECT secret FROM email')).rejects.toMatchObject({ code: '42501' });
    lab.clock.pass(15 * minuteMs);
    await office.outbox.lookNow();
    expect(decoded(server.delivered[0]!.raw)).toContain('https://lab.example/sign-in/link#token=');
    expect(await lab.ledger(letter!)).toMatchObject({ status: 'sent', secret: null });
    expect(await lab.ledger(stale!)).toMatchObject({ status: 'dropped', dropReason: 'link-expired', secret: null });
    const { rows } = await lab.owner.query(`SELECT FROM email WHERE email::text LIKE '%#token%'`);
    expect(rows).toEqual([]);
  });

  test('an invitation that a move has overtaken before it went is dropped; only the later entry goes', async () => {
    const asked = await confirmed();
    await move(asked, later, slot);
    await office.outbox.lookNow();
    expect(sequencesTo(addressOf('nora'))).toEqual([2]);
    const { rows } = await lab.owner.query(`SELECT drop_reason FROM email WHERE kind = 'approved' AND address = $1`, [
      addressOf('nora'),
    ]);
    expect(rows).toEqual([{ drop_reason: 'superseded' }]);
  });

  test('an assignment that may have arrived is taken back when somebody else leads; one that can’t have, is forgotten', async () => {
    const toTora = (point: SmtpPoint, to: string | undefined) => point === 'rcpt' && to === addressOf('tora');
    const replaced = async (asked: Case) => {
      const said = { from: 'confirmed', formerLeaderId: lab.people.tora };
      await lab.booking('booking.leader-changed', asked, { leader: 'terje', forCalendars: true }, said);
      await office.notices.lookNow();
      lab.clock.pass(10 * minuteMs);
      await office.outbox.lookNow();
    };
    server.script = (point, { to }) => (toTora(point, to) ? { answer: '451 try again later' } : 'go');
    const putOff = await confirmed();
    await office.outbox.lookNow();
    server.script = () => 'go';
    await replaced(putOff);
    expect(sequencesTo(addressOf('tora'))).toEqual([]);

    server.script = (point, { to }) => (point === 'body' && to === addressOf('tora') ? 'keep-and-drop' : 'go');
    const ambiguous = await confirmed();
    await office.outbox.lookNow();
    lab.clock.pass(minuteMs);
    await office.outbox.lookNow();
    server.script = () => 'go';
    server.delivered.splice(0);
    await replaced(ambiguous);
    expect(sequencesTo(addressOf('tora'))).toEqual([2]);
  });

  test('an entry waits for an earlier one of the same booking that is on its way, so that SEQUENCE never falls', async () => {
    let let1Go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (let1Go = resolve));
    let reached: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (reached = resolve));
    let first = true;
    server.script = async (point, { to }): Promise<SmtpAct> => {
      if (point === 'body' && to === addressOf('nora') && first) {
        first = false;
        reached();
        await gate;
      }
      return 'go';
    };
    const patient = await lab.postOffice(server.url, { ...patience, answerMs: 30_000 });
    const asked = await confirmed();
    const sending = patient.outbox.lookNow();
    await underWay;
    while (sequencesTo(addressOf('tora')).length === 0) await sleep(20);
    await move(asked, later, slot);
    await office.outbox.lookNow();
    expect(sequencesTo(addressOf('tora'))).toEqual([1, 2]);
    expect(sequencesTo(addressOf('nora'))).toEqual([]);
    let1Go();
    await sending;
    lab.clock.pass(6 * secondMs);
    await office.outbox.lookNow();
    expect(sequencesTo(addressOf('nora'))).toEqual([1, 2]);
  });
});
