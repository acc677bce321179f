import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { addHours, type Period } from '../../src/kernel/period.js';
import type { EmailKind } from '../../src/notifications/email-kinds.js';
import { NoticeChoicesCommands } from '../../src/notifications/notice-choices.commands.js';
import { addressOf, type Case, LabAtWork, type PersonKey, type PostOffice } from './lab-at-work.js';
import { Mailbox, type Received } from './mailbox.js';

/** A Tuesday morning in Oslo, before the lab's daily list. */
const tuesday = new Date('2027-02-02T05:00:00Z');
const start = new Date('2027-02-23T08:00:00Z');
const slot: Period = { start, end: addHours(start, 3) };
const nineOnTuesday = new Date('2027-02-02T08:00:00Z');

describe('a person chooses', () => {
  let lab: LabAtWork;
  let mailbox: Mailbox;
  let office: PostOffice;
  let choices: NoticeChoicesCommands;

  beforeAll(async () => {
    lab = await LabAtWork.open();
    mailbox = await Mailbox.open();
    office = await lab.postOffice(mailbox.url);
    choices = new NoticeChoicesCommands(lab.transactions, lab.letterhead);
  });
  afterAll(async () => {
    await lab.close();
    await mailbox.close();
  });
  beforeEach(async () => {
    await lab.owner.query('DELETE FROM notice_choice');
    await lab.waitUntil(tuesday);
  });

  const choose = async (person: PersonKey, off: EmailKind[], dailyAt: string | null = null): Promise<void> => {
    const { version } = await choices.own(lab.as(person));
    await choices.choose(lab.as(person), version, { off, dailyAt });
  };
  const deliver = async (): Promise<Received[]> => {
    await office.notices.lookNow();
    await office.outbox.lookNow();
    return mailbox.empty();
  };
  const to = (person: PersonKey, mails: readonly Received[]) => mails.filter((mail) => mail.to === addressOf(person));
  const about = ({ number }: Case, mails: readonly Received[]) => mails.filter((mail) => mail.text.includes(number));
  const requested = () => lab.begin({ request: 'submitted', booking: 'requested' }, slot);
  const sendIn = async () => {
    const asked = await requested();
    await lab.request('request.submitted', asked, { sentIn: true }, { from: 'draft' }, 'nils');
    return asked;
  };
  const confirmed = async () => {
    const asked = await lab.begin({ request: 'approved', booking: 'requested' }, slot);
    const change = { status: 'confirmed', expiresAt: null, leader: 'tora', forCalendars: true } as const;
    await lab.booking('booking.confirmed', asked, change, { from: 'requested' });
    return asked;
  };
  const statuses = async (asked: Case) =>
    (
      await lab.owner.query<{ told: string }>(
        `SELECT concat_ws(' ', e.kind, split_part(e.address, '@', 1), e.status, e.drop_reason) AS told
         FROM email e JOIN notice n ON n.id = e.notice_id WHERE e.subject_id = ANY ($1) ORDER BY 1`,
        [[asked.requestId, asked.bookingId]],
      )
    ).rows.map(({ told }) => told);

  test('to get no receipts: colleagues still do, and nobody is owed what nobody wants', async () => {
    await choose('nils', ['receipt']);
    const asked = await sendIn();
    const mails = about(asked, await deliver());
    expect(to('nils', mails)).toEqual([]);
    expect(to('nora', mails)).toHaveLength(1);
    await choose('nora', ['receipt']);
    const second = await sendIn();
    expect(to('nora', about(second, await deliver()))).toEqual([]);
    const { rows } = await lab.owner.query(
      `SELECT status, drop_reason FROM notice WHERE kind = 'receipt' AND subject_id = $1`,
      [second.requestId],
    );
    expect(rows).toEqual([{ status: 'dropped', drop_reason: 'chosen-away' }]);
  });

  test('after it came to be owed and before it went: the choice is asked again', async () => {
    const asked = await sendIn();
    await office.notices.lookNow();
    await choose('nils', ['receipt']);
    const mails = about(asked, await deliver());
    expect(to('nils', mails)).toEqual([]);
    expect(await statuses(asked)).toEqual(
      expect.arrayContaining(['receipt nils dropped chosen-away', 'receipt nora sent']),
    );
  });

  test('one e-mail a day: what may wait comes together at nine, a calendar entry at once', async () => {
    await choose('nora', [], '09:00');
    const [first, second] = [await sendIn(), await sendIn()];
    const approved = await confirmed();
    const early = await deliver();
    expect(to('nora', early).map(({ subject }) => subject)).toEqual([expect.stringContaining(approved.number)]);
    expect(to('nils', early)).toHaveLength(3);
    await lab.waitUntil(addHours(nineOnTuesday, -1 / 60));
    expect(to('nora', await deliver())).toEqual([]);
    await lab.waitUntil(nineOnTuesday);
    await office.outbox.lookNow();
    expect(to('nora', mailbox.empty())).toEqual([]);
    const [together, ...more] = to('nora', await deliver());
    expect(more).toEqual([]);
    expect(together!.subject).toBe('2 nyheter i Smart Care Lab');
    for (const { number } of [first, second]) expect(together!.text).toContain(`${number} mottatt`);
    expect(together!.text).toContain('fordi du har valgt én e-post om dagen');
    expect(together!.text).toContain('https://lab.example/profile#notices');
    expect(await statuses(first)).toContain('receipt nora dropped gathered');
    expect(to('nora', await deliver())).toEqual([]);
  });

  test('one e-mail a day, and one thing that happened: it goes as it is', async () => {
    await choose('nora', [], '09:00');
    const asked = await sendIn();
    await deliver();
    await lab.waitUntil(nineOnTuesday);
    expect(to('nora', await deliver()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining(`${asked.number} mottatt`),
    ]);
  });

  test('what is not so any more when the hour comes is left out, and so is what stops being so before it goes', async () => {
    await choose('nora', [], '09:00');
    const cases = [await sendIn(), await sendIn(), await sendIn(), await sendIn()];
    await deliver();
    const withdraw = ({ requestId }: Case) =>
      lab.owner.query(`UPDATE test_request SET status = 'withdrawn' WHERE id = $1`, [requestId]);
    await withdraw(cases[0]!);
    await lab.waitUntil(nineOnTuesday);
    await office.notices.lookNow();
    await withdraw(cases[1]!);
    await office.outbox.lookNow();
    const [together] = to('nora', mailbox.empty());
    expect(cases.map(({ number }) => together!.text.includes(number))).toEqual([false, false, true, true]);
  });

  test('not into the last day before the test, and not into the weekend', async () => {
    const friday = new Date('2027-02-19T14:00:00Z');
    await lab.waitUntil(friday);
    await choose('nora', [], '09:00');
    const soon = await lab.begin(
      { request: 'submitted', booking: 'requested' },
      { start: addHours(friday, 60), end: addHours(friday, 63) },
    );
    const { start: at } = { start: addHours(friday, 60) };
    await lab.request('request.submitted', soon, { sentIn: true }, { from: 'draft', start: at }, 'nils');
    expect(to('nora', about(soon, await deliver()))).toHaveLength(1);
    const later = await sendIn();
    expect(to('nora', about(later, await deliver()))).toEqual([]);
    const { rows } = await lab.owner.query<{ due: Date }>(
      `SELECT due_at AS due FROM email WHERE subject_id = $1 AND waits_for_day`,
      [later.requestId],
    );
    expect(rows.map(({ due }) => DateTime.fromJSDate(due, { zone: 'Europe/Oslo' }).toFormat('cccc HH:mm'))).toEqual([
      'Monday 09:00',
    ]);
    // Whoever does not want one a day any more gets what waits as it is.
    await choose('nora', []);
    await lab.waitUntil(rows[0]!.due);
    expect(to('nora', about(later, await deliver()))).toHaveLength(1);
  });

  test('one whose e-mails can’t be put together does not keep the others waiting', async () => {
    await choose('nora', [], '09:00');
    await choose('nils', [], '09:00');
    await sendIn();
    await sendIn();
    await deliver();
    await lab.owner.query(`UPDATE email SET content = '{"data": null}' WHERE waits_for_day AND person_id = $1`, [
      lab.people.nora,
    ]);
    await lab.waitUntil(nineOnTuesday);
    expect(to('nils', await deliver()).map(({ subject }) => subject)).toEqual(['2 pieces of news from Smart Care Lab']);
    await lab.owner.query(`UPDATE email SET status = 'dropped', drop_reason = 'overtaken' WHERE waits_for_day`);
  });

  test('two processes gather at once: each thing is said once', async () => {
    await choose('nora', [], '09:00');
    const cases = [await sendIn(), await sendIn(), await sendIn()];
    await deliver();
    await lab.waitUntil(nineOnTuesday);
    const other = await lab.postOffice(mailbox.url);
    await Promise.all([office.notices.lookNow(), other.notices.lookNow()]);
    await Promise.all([office.outbox.lookNow(), other.outbox.lookNow()]);
    const mails = to('nora', mailbox.empty());
    for (const asked of cases) expect(about(asked, mails)).toHaveLength(1);
    await other.close();
  });

  test('by one press in the mail program: the header of a reminder switches that reminder off, and no other', async () => {
    const asked = await confirmed();
    await deliver();
    await lab.waitUntil(addHours(start, -7 * 24));
    const [reminder] = to('nils', about(asked, await deliver()));
    const header = reminder!.mail.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line;
    const [, token] = /<https:\/\/lab\.example\/unsubscribe\/([\w-]+)>/.exec(header)!;
    expect(reminder!.mail.headerLines.map(({ line }) => line)).toContain(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    const stranger = { kind: 'anonymous', personId: null, memberships: [], language: 'nb', requestId: 'spec' } as const;
    expect(await choices.unsubscription(stranger, token!)).toEqual({ kind: 'reminder-7-days', off: false });
    await choices.unsubscribe(stranger, token!);
    await choices.unsubscribe(stranger, token!);
    expect(await choices.unsubscription(stranger, token!)).toEqual({ kind: 'reminder-7-days', off: true });
    const { kinds, version } = await choices.own(lab.as('nils'));
    expect(kinds.filter(({ on }) => !on).map(({ kind }) => kind)).toEqual(['reminder-7-days']);
    expect(version).toBe(1);
    await lab.waitUntil(addHours(start, -24));
    expect(to('nils', about(asked, await deliver()))).toHaveLength(1);
  });

  test('nothing of what is owed carries that header', async () => {
    const asked = await confirmed();
    const mails = about(asked, await deliver());
    expect(mails.length).toBeGreaterThan(0);
    for (const { mail } of mails) expect(mail.headers.has('list')).toBe(false);
  });
});
