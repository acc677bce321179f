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

/** Statements may be sent before the ones before them have been answered (see `Tx.together`). */
type Ask = Tx['query'];

/**
 * A request with a key has its effect once per person and key. The key's row commits with the work: a rival with the same
 * key waits for it and is given the first one's answer; a refused or failed request leaves no row, so that it may be tried again.
 * @returns whether the work is ours to do; undefined for a request without a key
 */
export function claimKey(
  { idempotency, personId }: Actor,
  ask: Ask,
  clockOffsetMs: number,
): Promise<boolean> | undefined {
  if (!idempotency || !personId) return undefined;
  const { key, fingerprint } = idempotency;
  return ask(
    `INSERT INTO idempotency_key (person_id, key, fingerprint, created_at)
     VALUES ($1, $2, $3, now() + $4 * interval '1 millisecond') ON CONFLICT (person_id, key) DO NOTHING RETURNING key`,
    [personId, key, fingerprint, clockOffsetMs],
    'idempotency-claim',
  ).then((mine) => mine.length > 0);
}

/** Keeps what was answered, for whoever comes with the same key again. */
export async function keepAnswer(tx: Tx, answer: unknown): Promise<void> {
  await tx.query(
    `UPDATE idempotency_key SET answer = $3 WHERE person_id = $1 AND key = $2`,
    [tx.actor.personId, tx.actor.idempotency!.key, JSON.stringify(answer ?? null)],
    'idempotency-answer',
  );
}

/** The first one's answer. @throws Refused when the key was another request's. */
export async function replay<T>(tx: Tx): Promise<T> {
  const { key, fingerprint } = tx.actor.idempotency!;
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
