import type { Tx } from '../platform/transactions.js';
import { type CaseFacts, testbedJson } from './case-facts.js';
import type { Background } from './email-content.js';
import type { NoticeData } from './notice-event.js';

/** What stands around an event: who did it, where its booking was before, and how the request's checklist stands. */
export async function loadBackground(
  tx: Tx,
  facts: CaseFacts,
  { at, actorPersonId, bookingId, eventId }: NoticeData,
): Promise<Background> {
  const [row] = await tx.query<Omit<Background, 'by'> & { labDid: boolean; wasWished: boolean }>(
    `SELECT EXISTS (SELECT FROM membership WHERE person_id = $1 AND is_lab AND ended_at IS NULL) AS "labDid",
            EXISTS (SELECT FROM booking_move WHERE booking_id = $2 AND status = 'approved' AND decided_at = $3) AS "wasWished",
            (SELECT ${testbedJson('t', 's')}
             FROM audit_event e JOIN testbed t ON t.id::text = e.data ->> 'testbedId' JOIN site s ON s.id = t.site_id
             WHERE e.subject_id = $2 AND e.id < $4 ORDER BY e.id DESC LIMIT 1) AS "previousTestbed",
            (SELECT count(*)::int FROM checklist_item WHERE checklist_id = r.checklist_id AND applies
             AND verdict IN ('more-information-needed', 'not-met')) AS "openItemsCount",
            (SELECT count(*)::int FROM checklist_item WHERE checklist_id = r.checklist_id AND applies
             AND verdict = 'met-with-condition') AS "conditionsCount"
     FROM test_request r WHERE r.id = $5`,
    [actorPersonId, bookingId, at, eventId, facts.requestId],
    'notice-background',
  );
  const { labDid, wasWished, ...background } = row!;
  return { ...background, by: labDid && !wasWished ? 'lab' : 'organisation' };
}
