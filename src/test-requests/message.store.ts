import type { Tx } from '../platform/transactions.js';
import type { MessageSide } from './message.rules.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    message: 'request.message-sent';
  }
}

interface NewMessage {
  readonly organisationId: string;
  readonly testRequestId: string;
  readonly side: MessageSide;
  readonly body: string;
}

/**
 * Adds to what is said of a request that is locked. Its time is later than that of every message that is there, also
 * where this transaction had begun before the last one was written.
 */
export async function addMessage(tx: Tx, { organisationId, testRequestId, side, body }: NewMessage): Promise<string> {
  const [added] = await tx.query<{ id: string }>(
    `INSERT INTO message (organisation_id, test_request_id, author_id, side, body, said_at)
     SELECT $1, $2, $3, $4, $5, greatest($6, max(said_at) + interval '1 microsecond') FROM message WHERE test_request_id = $2
     RETURNING id`,
    [organisationId, testRequestId, tx.actor.personId, side, body, tx.now],
    'message-add',
  );
  return added!.id;
}

/** Of a request `r`: the side that its reader is not on. */
const otherSide = (r: string): string =>
  `CASE WHEN ${r}.organisation_id = ANY ((SELECT app_organisations())::uuid[]) THEN 'lab' ELSE 'company' END`;

/** Whether the reader has not seen this message `m` of the request `r`. */
export const isUnread = (m: string, r: string): string =>
  `(${m}.side = ${otherSide(r)} AND ${m}.said_at > coalesce((SELECT s.seen_at FROM message_seen s
    WHERE s.person_id = (SELECT app_person()) AND s.test_request_id = ${r}.id), '-infinity'))`;

/** How many messages of the request `r` its reader has not seen. */
export const unreadCount = (r: string): string =>
  `(SELECT count(*)::int FROM message m WHERE m.test_request_id = ${r}.id AND ${isUnread('m', r)})`;
