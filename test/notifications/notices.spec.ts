import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addHours, type Period } from '../../src/kernel/period.js';
import { addressOf, type Case, LabAtWork, type PersonKey, type PostOffice } from './lab-at-work.js';
import { Mailbox, type Received } from './mailbox.js';

const day = 24;
/** A Tuesday morning in Oslo, before the lab's daily list. */
const tuesday = new Date('2027-02-02T05:00:00Z');
const start = new Date('2027-02-23T08:00:00Z');
const slot: Period = { start, end: addHours(start, 3) };
const later: Period = { start: addHours(start, 2 * day), end: addHours(start, 2 * day + 3) };

describe('who is told what', () => {
  let lab: LabAtWork;
  let mailbox: Mailbox;
  let office: PostOffice;

  beforeAll(async () => {
    lab = await LabAtWork.open();
    mailbox = await Mailbox.open();
    office = await lab.postOffice(mailbox.url);
  });
  afterAll(async () => {
    await lab.close();
    await mailbox.close();
  });
  beforeEach(() => lab.waitUntil(tuesday));

  /** What has come about this case since it was asked last; the lab's daily lists apart. */
  const delivered = async ({ number }: Case): Promise<Received[]> => {
    await office.notices.lookNow();
    await office.outbox.lookNow();
    const { rows } = await lab.owner.query<{ id: string }>(
      `SELECT message_id AS id FROM email WHERE kind = 'lab-digest'`,
    );
    const lists = new Set(rows.map(({ id }) => id));
    return mailbox.empty().filter((mail) => mail.text.includes(number) && !lists.has(mail.messageId));
  };
  const readers = (mails: readonly Received[]) => mails.map(({ to }) => to).sort();
  const to = (...people: PersonKey[]) => people.map(addressOf).sort();
  const mailTo = (person: PersonKey, mails: readonly Received[]) =>
    mails.find((mail) => mail.to === addressOf(person))!;

  const requested = () => lab.begin({ request: 'submitted', booking: 'requested' }, slot);
  const confirmed = async () => {
    const asked = await lab.begin({ request: 'approved', booking: 'requested' }, slot);
    const change = { status: 'confirmed', expiresAt: null, leader: 'tora', forCalendars: true } as const;
    await lab.booking('booking.confirmed', asked, change, { from: 'requested' });
    return asked;
  };
  const move = (asked: Case, period: Period, before: Period) =>
    lab.booking(
      'booking.moved',
      asked,
      { period, forCalendars: true },
      { status: 'confirmed', from: 'confirmed', before },
    );
  const cancel = (asked: Case, by: PersonKey) =>
    lab.booking(
      'booking.cancelled',
      asked,
      { status: 'cancelled', forCalendars: true },
      { from: 'confirmed', reason: 'Sensoren er ikke klar.' },
      by,
    );

  test('a request that is sent in: a receipt for those whose it is, work for the managers, each in their language', async () => {
    const asked = await requested();
    await lab.request('request.submitted', asked, { sentIn: true }, { from: 'draft' }, 'nils');
    const mails = await delivered(asked);
    expect(readers(mails)).toEqual(to('nora', 'nils', 'ingrid', 'liv'));
    expect(mailTo('nora', mails).subject).toMatch(`${asked.number} mottatt: Sykehjemsavdelingen`);
    expect(mailTo('nils', mails).subject).toMatch(`${asked.number} received: The nursing-home ward`);
    expect(mailTo('ingrid', mails).subject).toMatch(`${asked.number} sendt inn: Sykehjemsavdelingen`);
    expect(mailTo('liv', mails).subject).toMatch(`${asked.number} submitted: The nursing-home ward`);
    expect(mails.every(({ calendar }) => calendar === null)).toBe(true);
    expect(await delivered(asked)).toEqual([]);
  });

  test('what was sent in again before the first receipt went has one receipt: the later one', async () => {
    const asked = await requested();
    await lab.request('request.submitted', asked, { sentIn: true }, { from: 'draft' }, 'nils');
    lab.clock.pass(60_000);
    await lab.request('request.resubmitted', asked, { sentIn: true }, { from: 'changes-requested' }, 'nils');
    const mails = await delivered(asked);
    expect(readers(mails)).toEqual(to('nora', 'nils', 'ingrid', 'liv'));
    expect(mailTo('ingrid', mails).subject).toMatch(/sendt inn på nytt/);
  });

  test('changes that are wanted, a refusal and a lost slot are told to the company, in the lab’s words', async () => {
    const asked = await requested();
    await lab.request('request.changes-requested', asked, {
      status: 'changes-requested',
      reason: 'Legg ved risikovurderingen.',
    });
    const wanted = await delivered(asked);
    expect(readers(wanted)).toEqual(to('nora', 'nils'));
    expect(mailTo('nils', wanted).text).toContain('Legg ved risikovurderingen.');

    await lab.request(
      'request.slot-needed',
      asked,
      { status: 'slot-needed' },
      { why: 'expired', from: 'changes-requested' },
    );
    await lab.owner.query(`UPDATE booking SET status = 'expired', expires_at = NULL WHERE id = $1`, [asked.bookingId]);
    const needed = await delivered(asked);
    expect(mailTo('nora', needed).subject).toMatch(`${asked.number} trenger ny tid`);

    await lab.request('request.declined', asked, { status: 'declined', reason: 'Vi har ikke utstyret.' });
    expect(mailTo('nora', await delivered(asked)).text).toContain('Vi har ikke utstyret.');
  });

  test('an approval puts the test into the calendars of the company’s people and of the test leader, not of an uninvolved colleague', async () => {
    const asked = await confirmed();
    const mails = await delivered(asked);
    expect(readers(mails)).toEqual(to('nora', 'nils', 'tora'));
    for (const { calendar, to: reader } of mails) {
      expect(calendar).toMatchObject({ method: 'REQUEST', uid: `${asked.bookingId}@lab.example`, sequence: 1, start });
      expect(calendar!.attendee).toBe(`mailto:${reader}`);
    }
    expect(mailTo('nils', mails).text).toContain('Ring the bell.');
    expect(mailTo('tora', mails).subject).toMatch(/du er testleder/);
  });

  test('reminders come a week and a day before, once each, and not for a time that it was moved away from', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await lab.waitUntil(addHours(start, -7 * day - 1));
    expect(await delivered(asked)).toEqual([]);
    await lab.waitUntil(addHours(start, -7 * day + 1));
    const week = await delivered(asked);
    expect(readers(week)).toEqual(to('nora', 'nils', 'tora'));
    expect(mailTo('nora', week).subject).toMatch(/påminnelse/);
    expect(week.every(({ calendar }) => calendar === null)).toBe(true);
    expect(await delivered(asked)).toEqual([]);

    await lab.waitUntil(addHours(start, -3 * day));
    await lab.booking(
      'booking.moved',
      asked,
      { period: later, testbed: 'flat', forCalendars: true },
      { status: 'confirmed', from: 'confirmed', before: slot },
    );
    const moved = await delivered(asked);
    expect(readers(moved)).toEqual(to('nora', 'nils', 'tora'));
    const entry = { method: 'REQUEST', uid: `${asked.bookingId}@lab.example`, sequence: 2, start: later.start };
    expect(mailTo('nora', moved).calendar).toMatchObject(entry);
    expect(mailTo('nora', moved).text).toMatch(/Visningsleiligheten[\s\S]*Sykehjemsavdelingen/);

    await lab.waitUntil(addHours(start, -1));
    expect(await delivered(asked)).toEqual([]);
    await lab.waitUntil(addHours(later.start, -23));
    expect(readers(await delivered(asked))).toEqual(to('nora', 'nils', 'tora'));
    expect(await delivered(asked)).toEqual([]);
  });

  test('a test that is moved there and back again has one reminder of each kind', async () => {
    const asked = await confirmed();
    await move(asked, later, slot);
    await move(asked, slot, later);
    await delivered(asked);
    const toNora = async () => (await delivered(asked)).filter((mail) => mail.to === addressOf('nora')).length;
    await lab.waitUntil(addHours(start, -6 * day));
    expect(await toNora()).toBe(1);
    await lab.waitUntil(addHours(start, -23));
    expect(await toNora()).toBe(1);
  });

  test('after a long outage the last day’s reminder goes, and the week’s does not come late beside it', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await lab.waitUntil(addHours(start, -5));
    const late = await delivered(asked);
    expect(readers(late)).toEqual(to('nora', 'nils', 'tora'));
  });

  test('a cancellation takes it out of every calendar that it was put into', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await cancel(asked, 'nils');
    const mails = await delivered(asked);
    expect(readers(mails)).toEqual(to('nora', 'nils', 'tora', 'ingrid', 'liv'));
    for (const { calendar } of mails) {
      const entry = {
        method: 'CANCEL',
        uid: `${asked.bookingId}@lab.example`,
        sequence: 2,
        start,
        status: 'CANCELLED',
      };
      expect(calendar).toMatchObject(entry);
    }
    expect(mailTo('nora', mails).text).toContain('Nordvik Sensor AS har avlyst testen');
    await lab.waitUntil(addHours(start, -1));
    expect(await delivered(asked)).toEqual([]);
  });

  test('a booking keeps its UID for ever, whatever the lab’s address has become', async () => {
    const asked = await confirmed();
    await delivered(asked);
    Object.assign(lab.letterhead, { domain: 'renamed.example' });
    await move(asked, later, slot);
    const [mail] = await delivered(asked);
    Object.assign(lab.letterhead, { domain: 'lab.example' });
    expect(mail!.calendar!.uid).toBe(`${asked.bookingId}@lab.example`);
    expect(mail!.messageId).toMatch(/@renamed\.example>$/);
  });

  test('whoever has left the company is not told any more', async () => {
    const asked = await confirmed();
    await lab.owner.query(`UPDATE membership SET ended_at = now() WHERE person_id = $1`, [lab.people.nils]);
    expect(readers(await delivered(asked))).toEqual(to('nora', 'tora'));
    await lab.owner.query(`UPDATE membership SET ended_at = NULL WHERE person_id = $1`, [lab.people.nils]);
  });

  test('a hold that is about to end is warned of, unless it was extended or sent in; that it ended is told', async () => {
    const expiresAt = addHours(tuesday, 48);
    const held = (by = {}) => lab.begin({ request: 'draft', booking: 'held' }, slot, { expiresAt, ...by });
    const [left, extended, sentIn] = [await held(), await held(), await held()];
    for (const asked of [left, extended, sentIn]) await lab.booking('booking.held', asked, { expiresAt }, {}, 'nils');
    const until = addHours(expiresAt, 48);
    await lab.booking('booking.extended', extended, { expiresAt: until }, { from: 'held' }, 'nils');
    await lab.booking('booking.requested', sentIn, { status: 'requested', expiresAt: until }, { from: 'held' }, 'nils');
    await lab.waitUntil(addHours(expiresAt, -13));
    expect(await delivered(left)).toEqual([]);

    await lab.waitUntil(addHours(expiresAt, -11));
    await office.notices.lookNow();
    await office.outbox.lookNow();
    const warned = mailbox.empty().filter(({ subject }) => /slippes|released/.test(subject));
    expect(readers(warned)).toEqual(to('nora', 'nils'));
    expect(mailTo('nora', warned).text).toContain(left.number);

    await lab.waitUntil(addHours(expiresAt, 1));
    await lab.booking(
      'booking.expired',
      left,
      { status: 'expired', expiresAt: null },
      { from: 'held', deadline: expiresAt },
    );
    expect(mailTo('nora', await delivered(left)).subject).toMatch(`${left.number}: tiden er sluppet`);
    await lab.waitUntil(addHours(until, -11));
    expect(readers(await delivered(extended))).toEqual(to('nora', 'nils'));
  });

  test('the managers are warned of a deadline to decide, unless they have decided', async () => {
    const expiresAt = addHours(tuesday, 5 * day);
    const [open, declined] = [await requested(), await requested()];
    for (const asked of [open, declined])
      await lab.booking('booking.requested', asked, { expiresAt }, { from: 'held' }, 'nils');
    await lab.booking('booking.declined', declined, { status: 'declined', expiresAt: null }, { from: 'requested' });
    await lab.waitUntil(addHours(expiresAt, -47));
    expect(readers(await delivered(open))).toEqual(to('ingrid', 'liv'));
    expect(await delivered(declined)).toEqual([]);
  });

  test('a wish to move is put before the managers, and its refusal before the company', async () => {
    const asked = await confirmed();
    await delivered(asked);
    const wish = await lab.wish(asked, later, addHours(tuesday, 3 * day));
    await lab.booking(
      'booking.move-requested',
      asked,
      {},
      { moveId: wish, expiresAt: addHours(tuesday, 3 * day) },
      'nils',
    );
    const asking = await delivered(asked);
    expect(readers(asking)).toEqual(to('ingrid', 'liv'));
    expect(mailTo('ingrid', asking).subject).toMatch(/ønsket flyttet/);
    await lab.owner.query(`UPDATE booking_move SET status = 'declined' WHERE id = $1`, [wish]);
    await lab.booking('booking.move-declined', asked, {}, { moveId: wish, reason: 'Avdelingen er stengt da.' });
    const answer = await delivered(asked);
    expect(readers(answer)).toEqual(to('nora', 'nils'));
    expect(mailTo('nora', answer).text).toContain('Avdelingen er stengt da.');
  });

  test('a suspension is told to the company’s administrators and the managers, with the tests that it concerns', async () => {
    const asked = await lab.begin({ request: 'approved', booking: 'requested' }, slot, {
      organisation: 'fjelltopp',
      person: 'frida',
    });
    const { fjelltopp } = lab.organisations;
    await lab.owner.query(`UPDATE organisation SET standing = 'suspended', standing_reason = 'x' WHERE id = $1`, [
      fjelltopp,
    ]);
    const event = {
      type: 'organisation.suspended',
      subjectType: 'organisation',
      subjectId: fjelltopp,
      organisationId: fjelltopp,
    } as const;
    await lab.say({ ...event, data: { reason: 'Medlemskapet er ikke betalt.' } });
    const mails = await delivered(asked);
    expect(readers(mails)).toEqual(to('frida', 'ingrid', 'liv'));
    expect(mailTo('frida', mails).text).toContain('Medlemskapet er ikke betalt.');
  });

  test('nothing of one company’s reaches another’s people', async () => {
    const { rows } = await lab.owner.query<{ address: string; organisation: string }>(
      `SELECT DISTINCT e.address, o.name AS organisation FROM email e JOIN organisation o ON o.id = e.organisation_id`,
    );
    expect(rows.filter((row) => /nordvik/.test(row.address) && !/Nordvik/.test(row.organisation))).toEqual([]);
    expect(rows.filter((row) => /fjelltopp/.test(row.address) && !/Fjelltopp/.test(row.organisation))).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });
});
