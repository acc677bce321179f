import type { Tx } from '../platform/transactions.js';
import { calendarRivals, neverInCalendar } from './calendar-rivals.store.js';
import { stillSo } from './daily-collection.store.js';
import type { Lease } from './email-leases.js';
import { type EmailInHand, emailInHandColumns } from './email.store.js';
import { breakChannel, isOnTrial, isShut, isTrialFree, readChannel, tryWith } from './mail-channel.store.js';
import { plainLine } from './plain-line.js';
import { type Attempts, settle, type Settlement } from './settlement.rules.js';
import { type DropReason, whyUnwanted } from './unwanted.store.js';

const claimedMax = 50;
/** Longer than the heartbeat's interval, so that only a dead owner's e-mails fall to somebody else. */
const leaseSeconds = 60;
/** How long a later calendar entry waits for an earlier one that is on its way. */
const afterEarlierSeconds = 5;
const errorCharactersMax = 500;

const leaseEnd = (now: string): string => `${now}::timestamptz + make_interval(secs => ${leaseSeconds})`;

/**
 * Takes a lease on the e-mails that have been due for longest and are nobody's: none while the channel is shut, a single
 * one while it is on trial.
 */
export async function claimEmails(tx: Tx, owner: string): Promise<string[]> {
  const channel = await readChannel(tx);
  if (isShut(channel)) return [];
  const onTrial = isOnTrial(channel);
  if (onTrial && !(await isTrialFree(tx))) return [];
  const claimed = await tx.query<{ id: string }>(
    `WITH due AS (
       SELECT id, due_at FROM email
       WHERE status = 'owed' AND NOT waits_for_day AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1) AND NOT sending
       ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED),
     mine AS (
       UPDATE email SET lease_owner = $2, lease_until = ${leaseEnd('$1')}
       FROM due WHERE email.id = due.id RETURNING email.id, email.due_at)
     SELECT id FROM mine ORDER BY due_at, id`,
    [tx.now, owner, onTrial ? 1 : claimedMax],
    'outbox-claim',
  );
  const ids = claimed.map(({ id }) => id);
  if (onTrial && ids[0]) await tryWith(tx, ids[0]);
  return ids;
}

const abandonedReason = 'the program ended while it was sent, and nobody knows how far it came';

/**
 * What was on its way when its sender died may have arrived: that is written down, and the server is asked whether it is
 * well before it goes again.
 * @returns how many there were
 */
export async function settleAbandoned(tx: Tx): Promise<number> {
  const abandoned = await tx.query<Attempts & Lease>(
    `SELECT id, lease_owner AS owner, attempts_count AS attempts, ambiguous_count AS ambiguous FROM email
     WHERE sending AND status = 'owed' AND lease_until <= $1 ORDER BY lease_until LIMIT ${claimedMax} FOR UPDATE SKIP LOCKED`,
    [tx.now],
    'outbox-abandoned',
  );
  for (const email of abandoned)
    await settleEmail(tx, email, settle(email, { result: 'abandoned', reason: abandonedReason }, tx.now));
  if (abandoned.length > 0) await breakChannel(tx, abandonedReason, 0);
  return abandoned.length;
}

/** The owner lives, and so do its leases. */
export async function keepLeases(tx: Tx, leases: readonly Lease[]): Promise<void> {
  await tx.query(
    `UPDATE email SET lease_until = ${leaseEnd('$3')} FROM unnest($1::uuid[], $2::uuid[]) AS held (id, owner)
     WHERE email.id = held.id AND lease_owner = held.owner AND status = 'owed'`,
    [leases.map(({ id }) => id), leases.map(({ owner }) => owner), tx.now],
  );
}

/**
 * Gives back what was not begun. What was begun and could not be written down keeps its lease until it ends: it may have
 * been delivered.
 */
export async function releaseLeases(tx: Tx, leases: readonly Lease[]): Promise<void> {
  await tx.query(
    `UPDATE email SET lease_owner = NULL, lease_until = NULL FROM unnest($1::uuid[], $2::uuid[]) AS held (id, owner)
     WHERE email.id = held.id AND lease_owner = held.owner AND status = 'owed' AND NOT sending`,
    [leases.map(({ id }) => id), leases.map(({ owner }) => owner)],
  );
}

/**
 * The last look before an e-mail goes. It is handed out if it is still this owner's, the channel is well, it is still
 * wanted, and no other calendar entry of the same booking for the same reader stands before or against it.
 */
export async function takeInHand(tx: Tx, { id, owner }: Lease): Promise<EmailInHand | 'not-now' | 'channel-broken'> {
  const [channel, [email]] = await tx.together(() =>
    Promise.all([
      readChannel(tx),
      tx.query<EmailInHand>(
        `SELECT ${emailInHandColumns} FROM email WHERE id = $1 AND lease_owner = $2 AND status = 'owed' FOR UPDATE`,
        [id, owner],
        'outbox-take',
      ),
    ]),
  );
  if (isShut(channel) || (isOnTrial(channel) && channel.trialEmailId !== id)) return 'channel-broken';
  if (!email) return 'not-now';
  const rivals = await calendarRivals(tx, email);
  const unwanted = rivals.newer
    ? 'superseded'
    : neverInCalendar(email, rivals)
      ? 'never-in-calendar'
      : await whyUnwanted(tx, email);
  if (unwanted) {
    await dropEmail(tx, id, unwanted);
    return 'not-now';
  }
  const asItIs = email.kind === 'daily-collection' ? await stillSo(tx, email) : email;
  if (!asItIs) {
    await dropEmail(tx, id, 'overtaken');
    return 'not-now';
  }
  if (rivals.earlierUnderWay) {
    await tx.query(
      `UPDATE email SET lease_owner = NULL, lease_until = NULL,
              due_at = $2::timestamptz + make_interval(secs => ${afterEarlierSeconds}) WHERE id = $1`,
      [id, tx.now],
    );
    return 'not-now';
  }
  await tx.query(
    `UPDATE email SET sending = true, lease_until = ${leaseEnd('$2')} WHERE id = $1`,
    [id, tx.now],
    'outbox-sending',
  );
  return asItIs;
}

async function dropEmail(tx: Tx, id: string, reason: DropReason): Promise<void> {
  await tx.query(
    `UPDATE email SET status = 'dropped', drop_reason = $2, secret = NULL, lease_owner = NULL, lease_until = NULL WHERE id = $1`,
    [id, reason],
  );
}

/**
 * Writes down how an attempt ended.
 * One that is given up keeps the hour of that: the lab's list asks for it.
 * @returns false when the lease was lost meanwhile: then somebody else has the e-mail, and the last word on it
 */
export async function settleEmail(tx: Tx, { id, owner }: Lease, settlement: Settlement): Promise<boolean> {
  const { status, dueAt, attempts, ambiguous, answer, error } = settlement;
  const clipped = (text: string | undefined) => (text === undefined ? null : plainLine(text, errorCharactersMax));
  const settled = await tx.query(
    `UPDATE email SET status = $3, due_at = CASE WHEN $3 = 'given-up' THEN $9::timestamptz ELSE coalesce($4, due_at) END, attempts_count = $5, ambiguous_count = $6,
            server_answer = $7, last_error = CASE WHEN $3 = 'sent' THEN last_error ELSE coalesce($8, last_error) END,
            sent_at = CASE WHEN $3 = 'sent' THEN $9::timestamptz END,
            secret = CASE WHEN $3 = 'owed' THEN secret END,
            lease_owner = NULL, lease_until = NULL, sending = false
     WHERE id = $1 AND lease_owner = $2 AND status = 'owed' RETURNING id`,
    [id, owner, status, dueAt ?? null, attempts, ambiguous, clipped(answer), clipped(error), tx.now],
    'outbox-settle',
  );
  return settled.length > 0;
}
