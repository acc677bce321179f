import { refusals, Refused } from '../kernel/refusal.js';
import type { Tx } from './transactions.js';

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
