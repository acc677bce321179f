import type { Tx } from '../platform/transactions.js';
import { plainLine } from './plain-line.js';

/** Of all processes together. */
const probeEverySeconds = 30;
const reasonCharactersMax = 500;

export interface MailChannel {
  readonly brokenSince: Date | null;
  readonly nextProbeAt: Date | null;
  readonly lastError: string | null;
}

export async function readChannel(tx: Tx): Promise<MailChannel> {
  const [channel] = await tx.query<MailChannel>(
    `SELECT broken_since AS "brokenSince", next_probe_at AS "nextProbeAt", last_error AS "lastError" FROM mail_channel`,
    [],
    'mail-channel',
  );
  return channel!;
}

/**
 * No e-mail is tried from here on, by any process, until a probe finds the server well.
 * @returns whether it worked until now
 */
export async function breakChannel(tx: Tx, reason: string): Promise<boolean> {
  const [before] = await tx.query<{ worked: boolean }>(
    `UPDATE mail_channel c SET broken_since = coalesce(c.broken_since, $1), last_error = $2,
            next_probe_at = coalesce(c.next_probe_at, $1::timestamptz + make_interval(secs => ${probeEverySeconds}))
     FROM (SELECT id, broken_since IS NULL AS worked FROM mail_channel FOR UPDATE) AS before
     WHERE c.id = before.id RETURNING before.worked`,
    [tx.now, plainLine(reason, reasonCharactersMax)],
  );
  return before!.worked;
}

/** Whether this process is the one to probe now; the next turn is anybody's, later. */
export async function takeProbe(tx: Tx): Promise<boolean> {
  const taken = await tx.query(
    `UPDATE mail_channel SET next_probe_at = $1::timestamptz + make_interval(secs => ${probeEverySeconds})
     WHERE broken_since IS NOT NULL AND next_probe_at <= $1 RETURNING id`,
    [tx.now],
  );
  return taken.length > 0;
}

/** The server is well. What went wrong last stays, to be read. */
export async function mendChannel(tx: Tx): Promise<void> {
  await tx.query(`UPDATE mail_channel SET broken_since = NULL, next_probe_at = NULL`);
}
