import type { Localised } from '../kernel/language.js';
import type { Tx } from '../platform/transactions.js';
import { listedItemsMax, type Wait } from './email-kinds.js';

/** Something that waits for the lab, with the testbed's name in both languages. */
export interface WaitingCase {
  readonly wait: Wait;
  readonly requestId: string;
  readonly requestNumber: string;
  readonly testbed: Localised | null;
  readonly due: Date | null;
}

/** What waits for the lab, a test whose leader has left it among it: the most urgent first, at most as many as one e-mail lists, and how many there are in all. */
export async function findWaiting(tx: Tx): Promise<{ items: WaitingCase[]; itemsCount: number }> {
  const rows = await tx.query<WaitingCase & { total: number }>(
    `WITH waiting AS (
       SELECT CASE WHEN EXISTS (SELECT FROM checklist_item i WHERE i.checklist_id = r.checklist_id AND i.applies
                     AND i.verdict IN ('pending', 'more-information-needed')) THEN 'review' ELSE 'decision' END AS wait,
              r.id AS request_id, r.number, b.testbed_id, b.expires_at AS due
       FROM test_request r LEFT JOIN booking b ON b.test_request_id = r.id AND b.status = 'requested'
       WHERE r.status IN ('submitted', 'in-review')
       UNION ALL
       SELECT 'move', r.id, r.number, m.testbed_id, m.expires_at
       FROM booking_move m JOIN booking b ON b.id = m.booking_id JOIN test_request r ON r.id = b.test_request_id
       WHERE m.status = 'requested' AND m.expires_at > $1
       UNION ALL
       SELECT 'test-leader', r.id, r.number, b.testbed_id, lower(b.period)
       FROM booking b JOIN test_request r ON r.id = b.test_request_id
       WHERE b.status = 'confirmed' AND NOT EXISTS (
         SELECT FROM membership m WHERE m.person_id = b.test_leader_id AND m.ended_at IS NULL
           AND m.role IN ('lab-staff', 'lab-manager'))
       UNION ALL
       SELECT 'report', r.id, r.number, b.testbed_id, NULL
       FROM test_request r JOIN booking b ON b.test_request_id = r.id AND b.status = 'completed'
       WHERE r.status = 'in-test')
     SELECT w.wait, w.request_id AS "requestId", w.number AS "requestNumber", w.due, count(*) OVER ()::int AS total,
            CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('nb', t.name_nb, 'en', t.name_en) END AS testbed
     FROM waiting w LEFT JOIN testbed t ON t.id = w.testbed_id
     ORDER BY w.due NULLS LAST, w.number LIMIT ${listedItemsMax}`,
    [tx.now],
  );
  return { items: rows.map(({ total: _, ...item }) => item), itemsCount: rows[0]?.total ?? 0 };
}

/** So long the list names an e-mail that was given up, unless it is sent again, or complained of. */
const givenUpNamedDays = 7;

export async function countGivenUp(tx: Tx): Promise<number> {
  const [counted] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM email
     WHERE status = 'given-up' AND due_at > $1::timestamptz - make_interval(days => ${givenUpNamedDays})`,
    [tx.now],
  );
  return counted!.count;
}

/** E-mails whose readers have told their mail provider that they are spam. */
export async function countComplaints(tx: Tx): Promise<number> {
  const [counted] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM email
     WHERE returned_as = 'complained' AND returned_at > $1::timestamptz - make_interval(days => ${givenUpNamedDays})`,
    [tx.now],
  );
  return counted!.count;
}
