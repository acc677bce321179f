import type { MessageSide } from '../test-requests/message.rules.js';
import type { Tx } from '../platform/transactions.js';
import type { Letterhead } from './letterhead.js';
import { findRecipients } from './recipients.store.js';
import { addressed, type Notice, type Told } from './told.js';
import { unreadMessages } from './unread-messages.store.js';
import type { DropReason } from './unwanted.store.js';

interface Thread {
  readonly number: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly companyPeople: string[];
  readonly labPeople: string[];
  readonly leaderId: string | null;
  /** When the last message of this side was said. */
  readonly until: Date;
  /** Whether an e-mail has counted this very message already. */
  readonly isTold: boolean;
}

/**
 * That somebody wrote, to whoever has not read it by now; the e-mail says how many messages there are, never what is in them.
 * Of several messages, the first one’s e-mail speaks for those that came while it waited.
 */
export async function tellMessages(
  tx: Tx,
  letterhead: Letterhead,
  { subjectId: requestId, data: { to, event } }: Notice,
): Promise<Told | DropReason> {
  const side = event.side!;
  // Two of these at once would both be the first.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('messages of ' || $1, 0))`, [requestId]);
  const thread = await loadThread(tx, requestId, side, event.messageId!);
  if (thread.isTold) return 'superseded';
  const { number, organisationId, organisation, companyPeople, labPeople, leaderId, until } = thread;
  const about = { organisationId, concerned: companyPeople, labPeople, testLeaderId: leaderId ?? undefined };
  const asked = await findRecipients(tx, to, about);
  const unread = await unreadMessages(
    tx,
    requestId,
    side,
    asked.map(({ personId }) => personId),
  );
  return {
    recipients: asked.filter(({ personId }) => unread.has(personId)),
    tell: (reader) => ({
      kind: 'message-received',
      data: {
        ...addressed(letterhead, reader.name, letterhead.messagesPage(requestId)),
        requestNumber: number,
        organisation,
        audience: side === 'lab' ? 'organisation' : 'lab',
        count: unread.get(reader.personId)!,
        until: until.toISOString(),
      },
    }),
  };
}

async function loadThread(tx: Tx, requestId: string, side: MessageSide, messageId: string): Promise<Thread> {
  const [thread] = await tx.query<Thread>(
    `SELECT r.number, r.organisation_id AS "organisationId", o.name AS organisation, b.test_leader_id AS "leaderId",
            array_remove(ARRAY[r.created_by, r.submitted_by, b.held_by] || ARRAY(
              SELECT author_id FROM message WHERE test_request_id = r.id AND side = 'company'), NULL) AS "companyPeople",
            ARRAY(SELECT author_id FROM message WHERE test_request_id = r.id AND side = 'lab') AS "labPeople",
            (SELECT max(said_at) FROM message WHERE test_request_id = r.id AND side = $2) AS until,
            EXISTS (SELECT FROM email e JOIN message m ON m.id = $3
              WHERE e.subject_id = r.id AND e.kind = 'message-received' AND e.content -> 'data' ->> 'audience' = $4
                AND (e.content -> 'data' ->> 'until')::timestamptz >= date_trunc('milliseconds', m.said_at)) AS "isTold"
     FROM test_request r JOIN organisation o ON o.id = r.organisation_id
     LEFT JOIN LATERAL (SELECT held_by, test_leader_id FROM booking WHERE test_request_id = r.id
       ORDER BY held_at DESC LIMIT 1) b ON true
     WHERE r.id = $1`,
    [requestId, side, messageId, side === 'lab' ? 'organisation' : 'lab'],
    'messages-thread',
  );
  return thread!;
}
