import { createHash } from 'node:crypto';
import type { Actor } from '../kernel/actor.js';
import { refusals, Refused } from '../kernel/refusal.js';

/** What of a transaction is needed here. */
interface Tx {
  readonly now: Date;
  readonly actor: Actor;
  query<R extends object>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
}

const refuse = refusals({
  'idempotency-key-reused': {
    status: 422,
    text: {
      nb: () => 'Denne Idempotency-Key er alt brukt for en annen forespørsel. Bruk en ny nøkkel.',
      en: () => 'This Idempotency-Key was already used for another request. Use a new key.',
    },
  },
});

/**
 * Does the work once per person and key. The key's row commits with the work: a rival with the same key waits for it and
 * is given the first one's answer; a refused or failed request leaves no row, so that it may be tried again.
 */
export async function once<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { idempotency, personId } = tx.actor;
  if (!idempotency || !personId) return work();
  const { key, fingerprint } = idempotency;
  const mine = await tx.query(
    `INSERT INTO idempotency_key (person_id, key, fingerprint, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, key) DO NOTHING RETURNING key`,
    [personId, key, fingerprint, tx.now],
    'idempotency-claim',
  );
  if (mine.length === 0) return replay<T>(tx, key, fingerprint);
  const answer = await work();
  await tx.query(
    `UPDATE idempotency_key SET answer = $3 WHERE person_id = $1 AND key = $2`,
    [personId, key, JSON.stringify(answer ?? null)],
    'idempotency-answer',
  );
  return answer;
}

async function replay<T>(tx: Tx, key: string, fingerprint: string): Promise<T> {
  const [first] = await tx.query<{ fingerprint: string; answer: T }>(
    `SELECT fingerprint, answer FROM idempotency_key WHERE person_id = $1 AND key = $2`,
    [tx.actor.personId, key],
  );
  if (!first || first.fingerprint !== fingerprint) {
    throw new Refused([refuse('idempotency-key-reused', {}, 'Idempotency-Key')]);
  }
  return first.answer;
}

/** Whether a request with this key had its effect before. For commands with a body that is worth not judging in advance then. */
export async function hadItsEffect(tx: Tx, key: string | undefined): Promise<boolean> {
  if (key === undefined) return false;
  const known = await tx.query('SELECT 1 FROM idempotency_key WHERE person_id = $1 AND key = $2', [
    tx.actor.personId,
    key,
  ]);
  return known.length > 0;
}

/** The actor of a request whose body was a stream: what came of it becomes a part of the key's fingerprint. */
export function withBody(actor: Actor, body: string): Actor {
  const { idempotency } = actor;
  if (!idempotency) return actor;
  const fingerprint = createHash('sha256').update(`${idempotency.fingerprint} ${body}`).digest('hex');
  return { ...actor, idempotency: { ...idempotency, fingerprint } };
}

/** The same actor at something that may well happen twice: a step around the effect, or only reading. */
export function withoutKey({ idempotency: _, ...actor }: Actor): Actor {
  return actor;
}
