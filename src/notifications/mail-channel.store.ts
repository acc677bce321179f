import type { Tx } from '../platform/transactions.js';
import { plainLine } from './plain-line.js';

/** Of all processes together. */
const probeEverySeconds = 30;
/** So many e-mails in a row, each put off at its first attempt and none accepted between: then it is the server's state. */
const putOffsInARowMax = 10;
const reasonCharactersMax = 500;

/**
 * Whether e-mails get away. A broken channel is probed now and then; one that was probed well is on trial, with no next
 * probe: one e-mail at a time goes, of all processes together, until the server has accepted one.
 */
export interface MailChannel {
  readonly brokenSince: Date | null;
  readonly nextProbeAt: Date | null;
  readonly lastError: string | null;
  readonly trialEmailId: string | null;
}

const columns = `broken_since AS "brokenSince", next_probe_at AS "nextProbeAt", last_error AS "lastError",
  trial_email_id AS "trialEmailId"`;

export async function readChannel(tx: Tx): Promise<MailChannel> {
  const [channel] = await tx.query<MailChannel>(`SELECT ${columns} FROM mail_channel`, [], 'mail-channel');
  return channel!;
}

/** Whether no e-mail may be tried at all. */
export function isShut({ brokenSince, nextProbeAt }: MailChannel): boolean {
  return brokenSince !== null && nextProbeAt !== null;
}

export function isOnTrial({ brokenSince, nextProbeAt }: MailChannel): boolean {
  return brokenSince !== null && nextProbeAt === null;
}

/**
 * No e-mail is tried from here on, by any process, until a probe finds the server well.
 * @param waitSeconds until the first probe; it never comes sooner after the last one than probes do
 * @returns whether it worked until now
 */
export async function breakChannel(tx: Tx, reason: string, waitSeconds = probeEverySeconds): Promise<boolean> {
  const [before] = await tx.query<{ worked: boolean }>(
    `UPDATE mail_channel c SET broken_since = coalesce(c.broken_since, $1), last_error = $2, trial_email_id = NULL,
            next_probe_at = coalesce(c.next_probe_at, greatest($1::timestamptz + make_interval(secs => $3),
              c.last_probe_at + make_interval(secs => ${probeEverySeconds})))
     FROM (SELECT id, broken_since IS NULL AS worked FROM mail_channel FOR UPDATE) AS before
     WHERE c.id = before.id RETURNING before.worked`,
    [tx.now, plainLine(reason, reasonCharactersMax), waitSeconds],
  );
  return before!.worked;
}

/** Whether this process is the one to probe now; the next turn is anybody's, later. */
export async function takeProbe(tx: Tx): Promise<boolean> {
  const taken = await tx.query(
    `UPDATE mail_channel SET last_probe_at = $1, next_probe_at = $1::timestamptz + make_interval(secs => ${probeEverySeconds})
     WHERE broken_since IS NOT NULL AND next_probe_at <= $1 RETURNING id`,
    [tx.now],
  );
  return taken.length > 0;
}

/** The server answers. Whether it also takes e-mails is for one of them to find out. */
export async function beginTrial(tx: Tx): Promise<void> {
  await tx.query(`UPDATE mail_channel SET next_probe_at = NULL, trial_email_id = NULL WHERE broken_since IS NOT NULL`);
}

/** Whether the trial is nobody's now. Whoever asks takes turns, so that two processes never try two. */
export async function isTrialFree(tx: Tx): Promise<boolean> {
  const [channel] = await tx.query<MailChannel>(`SELECT ${columns} FROM mail_channel FOR UPDATE`);
  if (!isOnTrial(channel!)) return false;
  const [underWay] = await tx.query(
    `SELECT FROM email WHERE id = $1 AND status = 'owed' AND lease_owner IS NOT NULL AND lease_until > $2`,
    [channel!.trialEmailId, tx.now],
  );
  return underWay === undefined;
}

export async function tryWith(tx: Tx, emailId: string): Promise<void> {
  await tx.query(`UPDATE mail_channel SET trial_email_id = $1`, [emailId]);
}

/**
 * The server has answered to an e-mail for good, so a channel on trial is well again. What failed once during the outage,
 * and was to wait for that, goes now. What went wrong last stays, to be read.
 * @returns whether it was on trial
 */
export async function passTrial(tx: Tx): Promise<boolean> {
  const mended = await tx.query(
    `UPDATE mail_channel SET broken_since = NULL, trial_email_id = NULL
     WHERE broken_since IS NOT NULL AND next_probe_at IS NULL RETURNING id`,
    [],
    'mail-channel-mend',
  );
  if (mended.length === 0) return false;
  await tx.query(
    `UPDATE email SET due_at = $1 WHERE status = 'owed' AND due_at > $1 AND last_error IS NOT NULL
       AND attempts_count <= 1 AND ambiguous_count <= 1`,
    [tx.now],
  );
  return true;
}

/** Nothing stands between two acceptances. */
export async function endPutOffs(tx: Tx): Promise<void> {
  await tx.query(`UPDATE mail_channel SET put_offs_count = 0 WHERE put_offs_count > 0`, [], 'mail-channel-accepted');
}

/**
 * Counts an e-mail that was put off. One mailbox that is full, or a server that asks newcomers to come again, says nothing of the channel;
 * all that come, one after another, do.
 * @returns whether it is the channel's fault by now
 */
export async function countPutOff(tx: Tx, isFirstAttempt: boolean): Promise<boolean> {
  const [counted] = await tx.query<{ count: number }>(
    `UPDATE mail_channel SET put_offs_count = least(put_offs_count + $1, ${putOffsInARowMax}) RETURNING put_offs_count AS count`,
    [isFirstAttempt ? 1 : 0],
  );
  return counted!.count >= putOffsInARowMax;
}
