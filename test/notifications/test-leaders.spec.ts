import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addHours, type Period } from '../../src/kernel/period.js';
import { addressOf, type Case, LabAtWork, type PersonKey, type PostOffice } from './lab-at-work.js';
import { Mailbox, type Received } from './mailbox.js';

/** A Tuesday morning in Oslo, before the lab's daily list. */
const tuesday = new Date('2027-02-02T05:00:00Z');
const start = new Date('2027-02-23T08:00:00Z');
const slot: Period = { start, end: addHours(start, 3) };
const later: Period = { start: addHours(start, 48), end: addHours(start, 51) };

describe('the test leader of a confirmed test is replaced', () => {
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

  const delivered = async ({ number }: Case): Promise<Received[]> => {
    await office.notices.lookNow();
    await office.outbox.lookNow();
    return mailbox.empty().filter((mail) => mail.text.includes(number));
  };
  const told = (mails: readonly Received[]) =>
    mails.map(({ to, calendar }) => `${to.split('@')[0]!} ${calendar!.method} ${calendar!.sequence}`).sort();
  const mailTo = (person: PersonKey, mails: readonly Received[]) => mails.find(({ to }) => to === addressOf(person))!;

  const confirmed = async () => {
    const asked = await lab.begin({ request: 'approved', booking: 'requested' }, slot);
    const change = { status: 'confirmed', expiresAt: null, leader: 'tora', forCalendars: true } as const;
    await lab.booking('booking.confirmed', asked, change, { from: 'requested' });
    return asked;
  };
  const replace = (asked: Case, former: PersonKey, leader: PersonKey) =>
    lab.booking(
      'booking.leader-changed',
      asked,
      { leader, forCalendars: true },
      { from: 'confirmed', formerLeaderId: lab.people[former] },
    );

  test('the former one is told so, and only their entry is taken out; the company’s stands as it was', async () => {
    const asked = await confirmed();
    expect(told(await delivered(asked))).toEqual(['nils REQUEST 1', 'nora REQUEST 1', 'tora REQUEST 1']);
    await replace(asked, 'tora', 'terje');
    const mails = await delivered(asked);
    expect(told(mails)).toEqual(['terje REQUEST 2', 'tora CANCEL 2']);
    const { subject, text, calendar } = mailTo('tora', mails);
    expect(subject).toMatch(`${asked.number}, du er ikke lenger testleder: Sykehjemsavdelingen`);
    expect(text).toContain('tirsdag 23. februar 2027 kl. 09.00–12.00');
    expect(calendar).toMatchObject({
      uid: `${asked.bookingId}@lab.example`,
      start,
      attendee: 'mailto:tora@lab.example',
      status: null,
    });
    expect(await delivered(asked)).toEqual([]);
  });

  test('a move that does so tells the company the new time, the new one all of it, the former one the time they had', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await lab.booking(
      'booking.moved',
      asked,
      { period: later, testbed: 'flat', leader: 'terje', forCalendars: true },
      { status: 'confirmed', from: 'confirmed', before: slot, formerLeaderId: lab.people.tora },
    );
    const mails = await delivered(asked);
    expect(told(mails)).toEqual(['nils REQUEST 2', 'nora REQUEST 2', 'terje REQUEST 2', 'tora CANCEL 2']);
    expect(mailTo('terje', mails).subject).toMatch(/du er testleder: Visningsleiligheten/);
    expect(mailTo('terje', mails).calendar).toMatchObject({ start: later.start });
    expect(mailTo('tora', mails).subject).toMatch(/ikke lenger testleder: Sykehjemsavdelingen/);
    expect(mailTo('tora', mails).calendar).toMatchObject({ start });
    expect(mailTo('tora', mails).text).not.toContain('Visningsleiligheten');
  });

  test('whoever leads it again later gets it anew, with a higher SEQUENCE than what took it out', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await replace(asked, 'tora', 'terje');
    await delivered(asked);
    await replace(asked, 'terje', 'tora');
    expect(told(await delivered(asked))).toEqual(['terje CANCEL 3', 'tora REQUEST 3']);
    await replace(asked, 'tora', 'terje');
    expect(told(await delivered(asked))).toEqual(['terje REQUEST 4', 'tora CANCEL 4']);
  });

  test('whoever is back before anything was sent keeps the entry; the one between hears nothing', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await replace(asked, 'tora', 'terje');
    await replace(asked, 'terje', 'tora');
    expect(told(await delivered(asked))).toEqual(['tora REQUEST 3']);
  });

  test.each(['planned', 'owed'])(
    'an assignment that is only %s is not sent any more, and neither is its end',
    async (as) => {
      const asked = await confirmed();
      if (as === 'owed') await office.notices.lookNow();
      await replace(asked, 'tora', 'terje');
      const toTheLab = told(await delivered(asked)).filter((line) => !/^n(ora|ils)/.test(line));
      expect(toTheLab).toEqual(['terje REQUEST 2']);
      const { rows } = await lab.owner.query(
        `SELECT kind, status, drop_reason AS why FROM email WHERE subject_id = $1 AND person_id = $2 AND kind = 'test-leader-released'`,
        [asked.bookingId, lab.people.tora],
      );
      expect(rows).toEqual([{ kind: 'test-leader-released', status: 'dropped', why: 'never-in-calendar' }]);
    },
  );

  test('a cancellation after that goes to those who still have it in their calendars', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await replace(asked, 'tora', 'terje');
    await delivered(asked);
    const off = { status: 'cancelled', forCalendars: true };
    await lab.booking('booking.cancelled', asked, off, { from: 'confirmed', reason: 'Sensoren er ikke klar.' }, 'nils');
    const readers = ['ingrid', 'liv', 'nils', 'nora', 'terje'];
    expect(told(await delivered(asked))).toEqual(readers.map((reader) => `${reader} CANCEL 3`));
  });

  test.each(['planned', 'owed'])(
    'a cancellation that overtakes it, %s, takes the former one’s entry out, once',
    async (as) => {
      const asked = await confirmed();
      await delivered(asked);
      await replace(asked, 'tora', 'terje');
      if (as === 'owed') await office.notices.lookNow();
      const off = { status: 'cancelled', forCalendars: true };
      await lab.booking(
        'booking.cancelled',
        asked,
        off,
        { from: 'confirmed', reason: 'Sensoren er ikke klar.' },
        'nils',
      );
      const mails = await delivered(asked);
      expect(told(mails).filter((line) => line.startsWith('tora'))).toEqual(['tora CANCEL 3']);
      expect(mailTo('tora', mails).subject).toMatch(/avlyst/);
    },
  );

  test('whoever is told as one of the company’s people, too, keeps the entry', async () => {
    const { tora } = lab.people;
    const join = `INSERT INTO membership (organisation_id, person_id, role) VALUES ($1, $2, 'administrator') RETURNING id`;
    const { rows } = await lab.owner.query<{ id: string }>(join, [lab.organisations.nordvik, tora]);
    const asked = await confirmed();
    await delivered(asked);
    await replace(asked, 'tora', 'terje');
    expect(told(await delivered(asked))).toEqual(['terje REQUEST 2']);
    await lab.owner.query(`DELETE FROM membership WHERE id = $1`, [rows[0]!.id]);
  });

  test('one who has left the lab hears nothing more; the test stands in the managers’ list until somebody else leads it', async () => {
    const asked = await confirmed();
    await delivered(asked);
    await lab.owner.query(`UPDATE membership SET ended_at = now() WHERE person_id = $1`, [lab.people.tora]);
    const lists = async () => (await delivered(asked)).filter(({ subject }) => /venter på laben/.test(subject));
    await lab.waitUntil(addHours(tuesday, 24 + 2));
    const [list] = await lists();
    expect(list!.text).toContain(`Mangler testleder: ${asked.number}`);
    await replace(asked, 'tora', 'terje');
    expect(told(await delivered(asked))).toEqual(['terje REQUEST 2']);
    await lab.waitUntil(addHours(tuesday, 48 + 2));
    expect((await lists()).filter(({ text }) => text.includes(asked.number))).toEqual([]);
    await lab.owner.query(`UPDATE membership SET ended_at = NULL WHERE person_id = $1`, [lab.people.tora]);
  });
});
