import type { Tx } from '../platform/transactions.js';
import { type EmailContent, listedItemsMax } from './email-kinds.js';
import { type EmailInHand, emailInHandColumns, type NewEmail, oweEmails } from './email.store.js';
import type { Letterhead } from './letterhead.js';
import { loadChoices } from './notice-choice.store.js';
import { type DropReason, whyUnwanted } from './unwanted.store.js';

type Waiting = EmailInHand & { readonly personId: string };

const peoplePerRoundMax = 100;

/** Whose hour of the day has come while e-mails wait for it, the longest waiting first. */
export async function peopleToGatherFor(tx: Tx, except: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT person_id AS id FROM email WHERE status = 'owed' AND waits_for_day AND due_at <= $1 AND NOT person_id = ANY ($2)
     GROUP BY person_id ORDER BY min(due_at) LIMIT ${peoplePerRoundMax}`,
    [tx.now, except],
    'day-people',
  );
  return rows.map(({ id }) => id);
}

/**
 * Puts the e-mails that have waited for somebody's hour of the day into one. What is not so any more is left out; a single
 * one goes as it is, and so do all of somebody who does not want one e-mail a day any more.
 * @returns false when another process has them
 */
export async function gatherFor(tx: Tx, letterhead: Letterhead, personId: string): Promise<boolean> {
  const waiting = await tx.query<Waiting>(
    `SELECT ${emailInHandColumns} FROM email
     WHERE status = 'owed' AND waits_for_day AND due_at <= $1 AND person_id = $2
     ORDER BY created_at, id LIMIT ${listedItemsMax} FOR UPDATE SKIP LOCKED`,
    [tx.now, personId],
    'day-waiting',
  );
  if (waiting.length === 0) return false;
  const wanted: Waiting[] = [];
  for (const email of waiting) {
    const unwanted = await whyUnwanted(tx, email);
    if (unwanted) await setAside(tx, email.id, unwanted);
    else wanted.push(email);
  }
  const { dailyAt } = (await loadChoices(tx, [personId])).get(personId)!;
  if (dailyAt === null || wanted.length < 2) await letGo(tx, wanted);
  else await sendTogether(tx, letterhead, wanted);
  return true;
}

async function setAside(tx: Tx, id: string, reason: DropReason): Promise<void> {
  await tx.query(`UPDATE email SET status = 'dropped', drop_reason = $2, waits_for_day = false WHERE id = $1`, [
    id,
    reason,
  ]);
}

async function letGo(tx: Tx, emails: readonly Waiting[]): Promise<void> {
  await tx.query(`UPDATE email SET waits_for_day = false WHERE id = ANY ($1)`, [emails.map(({ id }) => id)]);
}

async function sendTogether(tx: Tx, letterhead: Letterhead, emails: readonly Waiting[]): Promise<void> {
  const [first, last] = [emails[0]!, emails.at(-1)!];
  const together: NewEmail = {
    content: collectionOf(
      letterhead,
      emails.map(({ content }) => content),
    ),
    noticeId: null,
    organisationId: null,
    subjectId: last.personId,
    // One's e-mails go together once: the first of them names the day.
    subjectVersion: first.id,
    personId: last.personId,
    address: last.address,
    language: last.language,
    dueAt: tx.now,
  };
  await oweEmails(tx, letterhead, [together]);
  await tx.query(
    `UPDATE email SET status = 'dropped', drop_reason = 'gathered', waits_for_day = false, gathered_in = (
       SELECT id FROM email WHERE kind = 'daily-collection' AND subject_id = $2 AND subject_version = $3)
     WHERE id = ANY ($1)`,
    [emails.map(({ id }) => id), together.subjectId, together.subjectVersion],
  );
}

function collectionOf(letterhead: Letterhead, items: readonly EmailContent[]): EmailContent<'daily-collection'> {
  const { recipientName, sender } = items.at(-1)!.data;
  const settingsUrl = letterhead.settingsPage();
  return { kind: 'daily-collection', data: { recipientName, sender, settingsUrl, url: letterhead.homePage(), items } };
}

/**
 * The same e-mail with only what is still so: it may have waited for a mail server since it was put together. Undefined when
 * nothing is left to say.
 */
export async function stillSo(tx: Tx, email: EmailInHand): Promise<EmailInHand | undefined> {
  const parts = await tx.query<EmailInHand>(
    `SELECT ${emailInHandColumns} FROM email WHERE gathered_in = $1 ORDER BY created_at, id`,
    [email.id],
    'day-parts',
  );
  const items: EmailContent[] = [];
  for (const part of parts) if (!(await whyUnwanted(tx, part))) items.push(part.content);
  if (items.length === 0) return undefined;
  return { ...email, content: { kind: 'daily-collection', data: { ...email.content.data, items } } };
}
