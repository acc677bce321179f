import { loadLabSettings } from '../organisations/lab-settings.store.js';
import type { Tx } from '../platform/transactions.js';
import { type NewEmail, oweEmails } from './email.store.js';
import type { Letterhead } from './letterhead.js';
import { type Going, goesAt, isWanted } from './notice-choice.rules.js';
import { loadChoices } from './notice-choice.store.js';
import { noticeData } from './notice-event.js';
import type { Recipient } from './recipients.store.js';
import { tellCase } from './tell-case.store.js';
import { tellDigest } from './tell-lab.store.js';
import { tellReinstatement, tellSuspension } from './tell-members.store.js';
import { tellMessages } from './tell-messages.store.js';
import { tellMembershipChange, tellPasswordChange } from './tell-person.store.js';
import type { Notice, Told } from './told.js';
import { type DropReason, whyNoticeUnwanted } from './unwanted.store.js';

const noticesPerRoundMax = 100;

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
  const wanting = await thoseWhoWant(tx, notice, told.recipients);
  if (wanting.length === 0) return dropNotice(tx, id, 'chosen-away');
  const { organisationId, subjectId, subjectVersion } = notice;
  const emails = wanting.map(({ to, goes }): NewEmail => ({
    noticeId: id,
    organisationId,
    subjectId,
    subjectVersion,
    personId: to.personId,
    address: to.address,
    language: to.language,
    content: told.tell(to),
    dueAt: goes.dueAt,
    waitsForDay: goes.gathered,
    ...(told.calendar ? { calendar: told.calendar } : {}),
  }));
  await oweEmails(tx, letterhead, emails);
  await tx.query(`UPDATE notice SET status = 'addressed' WHERE id = $1`, [id], 'notice-addressed');
  return true;
}

/** Those of its readers who have not chosen it away, and when each of them gets it. */
async function thoseWhoWant(
  tx: Tx,
  { kind, data: { event } }: Notice,
  recipients: readonly Recipient[],
): Promise<{ to: Recipient; goes: Going }[]> {
  const choices = await loadChoices(
    tx,
    recipients.map(({ personId }) => personId),
  );
  const { zone } = await loadLabSettings(tx);
  return recipients.flatMap((to) => {
    const choice = choices.get(to.personId)!;
    if (!isWanted(choice, kind)) return [];
    return [{ to, goes: goesAt(choice, kind, { now: tx.now, zone, start: event.start }) }];
  });
}

async function dropNotice(tx: Tx, id: string, reason: DropReason): Promise<true> {
  await tx.query(`UPDATE notice SET status = 'dropped', drop_reason = $2 WHERE id = $1`, [id, reason]);
  return true;
}

function tell(tx: Tx, letterhead: Letterhead, notice: Notice): Promise<Told | DropReason> {
  const { kind } = notice;
  switch (kind) {
    case 'lab-digest':
      return tellDigest(tx, letterhead, notice);
    case 'suspended':
      return tellSuspension(tx, letterhead, notice);
    case 'reinstated':
      return tellReinstatement(tx, letterhead, notice);
    case 'message-received':
      return tellMessages(tx, letterhead, notice);
    case 'password-changed':
      return tellPasswordChange(tx, letterhead, notice);
    case 'membership-changed':
      return tellMembershipChange(tx, letterhead, notice);
    default:
      return tellCase(tx, letterhead, notice, kind);
  }
}
