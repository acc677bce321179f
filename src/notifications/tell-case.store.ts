import type { Tx } from '../platform/transactions.js';
import { loadBackground } from './background.store.js';
import { type CaseFacts, loadCase } from './case-facts.js';
import { writeContent } from './email-content.js';
import type { EmailCalendar } from './email.store.js';
import type { Letterhead } from './letterhead.js';
import { calendarMethodOf, type CaseKind } from './notice-kinds.js';
import { findRecipients } from './recipients.store.js';
import type { Notice, Told } from './told.js';

/** What is told of one request and its booking, with the entry for calendars where the kind has one. */
export async function tellCase(tx: Tx, letterhead: Letterhead, { data }: Notice, kind: CaseKind): Promise<Told> {
  const facts = (await loadCase(tx, data))!;
  const { organisationId, booking, createdBy, submittedBy } = facts;
  const concerned = [createdBy, submittedBy, booking?.heldBy].filter((person) => typeof person === 'string');
  const formerLeaderId = data.event.formerLeaderId ?? undefined;
  const about = {
    organisationId,
    concerned,
    bookingId: booking?.id,
    testLeaderId: booking?.leader?.id,
    formerLeaderId,
  };
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
