import type { Tx } from '../platform/transactions.js';

declare module './audit.store.js' {
  interface EventTypes {
    auditLog: 'audit-log.found-broken';
  }
}

/**
 * Events older than this are sealed. Their ids were given before, by transactions that have ended since: none lasts longer
 * than `transactionMaxMs` (platform/database.ts), and so no event can slip in under an id that is sealed already.
 */
const settledMinutes = 10;
const eventsPerBlockMax = 1_000;
const blocksPerCheckMax = 50;
/** Below every id that anybody could give an event. */
const beforeAll = `'-9223372036854775808'::bigint`;

/**
 * Seals the next events, oldest first. Two processes at once seal the same block, once.
 * @returns how many events were sealed
 */
export async function sealNext(tx: Tx): Promise<number> {
  const [sealed] = await tx.query<{ count: number }>(
    `WITH head AS (
       SELECT position, last_event_id, hash FROM audit_seal
       UNION ALL SELECT 0, ${beforeAll}, decode(repeat('00', 32), 'hex') ORDER BY position DESC LIMIT 1
     ), upto AS (
       SELECT max(next.id) AS id FROM (
         SELECT e.id FROM audit_event e WHERE e.id > (SELECT last_event_id FROM head)
           AND e.id <= (SELECT max(settled.id) FROM audit_event settled WHERE settled.at < $1::timestamptz - make_interval(mins => ${settledMinutes}))
         ORDER BY e.id LIMIT ${eventsPerBlockMax}) AS next
     )
     INSERT INTO audit_seal (position, first_event_id, last_event_id, event_count, previous_hash, hash, sealed_at)
     SELECT head.position + 1, block.first_event_id, block.last_event_id, block.event_count, head.hash, block.hash, $1
     FROM head, upto, audit_block(head.hash, head.last_event_id, upto.id) AS block
     WHERE upto.id IS NOT NULL AND block.event_count > 0
     ON CONFLICT DO NOTHING
     RETURNING event_count AS count`,
    [tx.now],
  );
  return sealed?.count ?? 0;
}

/** Begins a walk through the chain from its first block. */
export async function beginCheck(tx: Tx): Promise<void> {
  await tx.query(
    `INSERT INTO audit_seal_check (begun_at, position) VALUES ($1, 0)
     ON CONFLICT (only_one) DO UPDATE SET begun_at = excluded.begun_at, ended_at = NULL, position = 0, broken_at_position = NULL`,
    [tx.now],
  );
}

/**
 * Works the next blocks’ hashes out anew from the events as they are now. Events that were changed, taken away or put in
 * break their block; a block that was changed breaks itself or the one after it.
 * @returns whether the walk is at its end, and the block at which it stopped when it does not hold
 */
export async function checkNext(tx: Tx): Promise<{ ended: boolean; broken: number | undefined }> {
  const blocks = await tx.query<{ position: number; sound: boolean }>(
    `WITH walk AS (SELECT position FROM audit_seal_check FOR UPDATE), blocks AS (
       SELECT s.*, lag(s.hash) OVER w AS hash_before, lag(s.last_event_id) OVER w AS last_before, lag(s.position) OVER w AS position_before
       FROM audit_seal s, walk WHERE s.position BETWEEN walk.position AND walk.position + ${blocksPerCheckMax}
       WINDOW w AS (ORDER BY s.position)
     )
     SELECT b.position,
            b.position = coalesce(b.position_before, 0) + 1
              AND b.previous_hash = coalesce(b.hash_before, decode(repeat('00', 32), 'hex'))
              AND (worked_out.hash, worked_out.event_count) IS NOT DISTINCT FROM (b.hash, b.event_count) AS sound
     FROM blocks b, walk, audit_block(b.previous_hash, coalesce(b.last_before, ${beforeAll}), b.last_event_id) AS worked_out
     WHERE b.position > walk.position ORDER BY b.position`,
  );
  const broken = blocks.find(({ sound }) => !sound)?.position;
  const ended = broken !== undefined || blocks.length < blocksPerCheckMax;
  await tx.query(
    `UPDATE audit_seal_check SET position = greatest(position, $1), broken_at_position = $2, ended_at = CASE WHEN $3 THEN $4::timestamptz END`,
    [blocks.at(-1)?.position ?? 0, broken ?? null, ended, tx.now],
  );
  return { ended, broken };
}
