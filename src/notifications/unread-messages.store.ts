import type { MessageSide } from '../test-requests/message.rules.js';
import type { Tx } from '../platform/transactions.js';

/** How many messages of this side each of the people has not read; those who have read all are not there. */
export async function unreadMessages(
  tx: Tx,
  requestId: string,
  side: MessageSide,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ personId: string; count: number }>(
    `SELECT reader AS "personId", count(*)::int AS count
     FROM unnest($3::uuid[]) AS reader JOIN message m ON m.test_request_id = $1 AND m.side = $2 AND m.author_id <> reader
     LEFT JOIN message_seen s ON s.person_id = reader AND s.test_request_id = $1
     WHERE m.said_at > coalesce(s.seen_at, '-infinity') GROUP BY reader`,
    [requestId, side, people],
    'messages-unread',
  );
  return new Map(rows.map(({ personId, count }) => [personId, count]));
}
