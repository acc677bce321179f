import type { Tx } from '../platform/transactions.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { loadBackground } from './background.store.js';
import { type CaseFacts, loadCase } from './case-facts.js';
import { describeSlot, writeContent } from './email-content.js';
import type { EmailContent } from './email-kinds.js';
import { type EmailCalendar, type NewEmail, oweEmails } from './email.store.js';
import { findWaiting } from './lab-digest.store.js';
import type { Letterhead } from './letterhead.js';
import { noticeData, type NoticeData } from './notice-event.js';
import { calendarMethodOf, type CaseKind, type NoticeKind } from './notice-kinds.js';
import { findRecipients, type Recipient } from './recipients.store.js';
import { loadSuspension } from './suspension.store.js';
import { type DropReason, whyNoticeUnwanted } from './unwanted.store.js';

const noticesPerRoundMax = 100;

interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly organisationId: string | null;
  readonly subjectId: string;
  readonly subjectVersion: string;
  readonly data: NoticeData;
}

/** What to tell whom. */
interface Told {
  readonly recipients: readonly Recipient[];
  readonly tell: (to: Recipient) => EmailContent;
  readonly calendar?: EmailCalendar;
}

export async function dueNotices(tx: Tx, except: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM notice WHERE status = 'planned' AND due_at <= $1 AND NOT id = ANY ($2)
     ORDER BY due_at LIMIT ${noticesPerRoundMax}`,
    [tx.now, except],
    'notices-due',
  );
  return rows.map(({ id }) => id);
}

/**
 * Makes a due notice the e-mails that are owed for it, or drops it for a reason.
 * @returns false when another process has it
 */
export async function addressNotice(tx: Tx, letterhead: Letterhead, id: string): Promise<boolean> {
  const [row] = await tx.query<Omit<Notice, 'data'> & { data: unknown }>(
    `SELECT id, kind, organisation_id AS "organisationId", subject_id AS "subjectId", subject_version AS "subjectVersion", data
     FROM notice WHERE id = $1 AND status = 'planned' FOR UPDATE SKIP LOCKED`,
    [id],
    'notice-take',
  );
  if (!row) return false;
  const notice: Notice = { ...row, data: noticeData.parse(row.data) };
  const told =
    (await whyNoticeUnwanted(tx, notice.kind, notice.subjectId, notice.data)) ?? (await tell(tx, letterhead, notice));
  if (typeof told === 'string') return dropNotice(tx, id, told);
  if (told.recipients.length === 0) return dropNotice(tx, id, 'nobody-to-tell');
  const { organisationId, subjectId, subjectVersion } = notice;
  const emails = told.recipients.map((to): NewEmail => ({
    noticeId: id,
    organisationId,
    subjectId,
    subjectVersion,
    personId: to.personId,
    address: to.address,
    language: to.language,
    content: told.tell(to),
    dueAt: tx.now,
    ...(told.calendar ? { calendar: told.calendar } : {}),
  }));
  await oweEmails(tx, letterhead, emails);
  await tx.query(`UPDATE notice SET status = 'addressed' WHERE id = $1`, [id], 'notice-addressed');
  return true;
}

async function dropNotice(tx: Tx, id: string, reason: DropReason): Promise<true> {
  await tx.query(`UPDATE notice SET status = 'dropped', drop_reason = $2 WHERE id = $1`, [id, reason]);
  return true;
}

function tell(tx: Tx, letterhead: Letterhead, notice: Notice): Promise<Told | DropReason> {
  if (notice.kind === 'lab-digest') return tellDigest(tx, letterhead, notice);
  if (notice.kind === 'suspended') return tellSuspension(tx, letterhead, notice);
  return tellCase(tx, letterhead, notice, notice.kind);
}

async function tellCase(tx: Tx, letterhead: Letterhead, { data }: Notice, kind: CaseKind): Promise<Told> {
  const facts = (await loadCase(tx, data))!;
  const { organisationId, booking, createdBy, submittedBy } = facts;
  const concerned = [createdBy, submittedBy, booking?.heldBy].filter((person) => typeof person === 'string');
  const about = { organisationId, concerned, bookingId: booking?.id, testLeaderId: booking?.leader?.id };
  const recipients = await findRecipients(tx, data.to, about);
  const background = await loadBackground(tx, facts, data);
  const calendar = await calendarOf(tx, letterhead, kind, facts);
  return {
    recipients,
    tell: (recipient) => writeContent(kind, { facts, data, background, recipient, letterhead, now: tx.now }),
    ...(calendar ? { calendar } : {}),
  };
}

/** The UID is the booking's for ever: the one that its first e-mail bore, even if the lab's address has changed since. */
async function calendarOf(
  tx: Tx,
  letterhead: Letterhead,
  kind: CaseKind,
  { booking }: CaseFacts,
): Promise<EmailCalendar | undefined> {
  const method = calendarMethodOf[kind];
  if (!method || !booking) return undefined;
  const [first] = await tx.query<{ uid: string }>(
    `SELECT calendar ->> 'uid' AS uid FROM email WHERE subject_id = $1 AND calendar IS NOT NULL ORDER BY created_at LIMIT 1`,
    [booking.id],
  );
  const uid = first?.uid ?? letterhead.calendarUid(booking.id);
  return { uid, method, sequence: booking.calendarSequence, geo: booking.testbed.geo };
}

async function tellDigest(tx: Tx, letterhead: Letterhead, { data }: Notice): Promise<Told | DropReason> {
  const { items, itemsCount } = await findWaiting(tx);
  if (itemsCount === 0) return 'nothing-waits';
  const { zone } = await loadLabSettings(tx);
  const listed = (language: Recipient['language']) =>
    items.map(({ wait, requestId, requestNumber, testbed, due }) => ({
      wait,
      requestNumber,
      url: letterhead.requestPage(requestId),
      testbed: testbed && testbed[language],
      due: due && due.toISOString(),
    }));
  return {
    recipients: await findRecipients(tx, data.to, { organisationId: null }),
    tell: ({ name, language }) => ({
      kind: 'lab-digest',
      data: {
        ...addressed(letterhead, name, letterhead.queuePage()),
        at: tx.now.toISOString(),
        zone,
        items: listed(language),
        itemsCount,
      },
    }),
  };
}

async function tellSuspension(tx: Tx, letterhead: Letterhead, { subjectId, data }: Notice): Promise<Told> {
  const { organisation, bookings, bookingsCount } = await loadSuspension(tx, subjectId);
  return {
    recipients: await findRecipients(tx, data.to, { organisationId: subjectId }),
    tell: ({ name, language, side }) => ({
      kind: 'suspended',
      data: {
        ...addressed(letterhead, name, letterhead.organisationPage(subjectId)),
        organisation,
        audience: side,
        reason: data.event.reason ?? '',
        bookingsCount,
        bookings: bookings.map(({ requestId, requestNumber, period, testbed }) => ({
          requestNumber,
          url: letterhead.requestPage(requestId),
          slot: describeSlot(period, testbed, language),
        })),
      },
    }),
  };
}

function addressed(letterhead: Letterhead, recipientName: string, url: string) {
  return { recipientName, url, settingsUrl: letterhead.settingsPage(), sender: letterhead.from.name };
}
