import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, shownTo } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { type Page, pageQuery, toPage } from '../platform/page.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { unreadCount } from './message.store.js';
import { requestStatuses } from './test-request.states.js';
import type { TestRequestView } from './test-request.views.js';

export const requestFilter = pageQuery.extend({
  status: z.enum(requestStatuses as [string, ...string[]]).optional(),
  organisation: z.uuid().optional(),
});
type RequestFilter = z.output<typeof requestFilter>;

const named = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

const columns = `
  r.id, r.version, r.number, jsonb_build_object('id', o.id, 'name', o.name) AS organisation, r.status,
  r.product_name AS "productName", r.product_version AS "productVersion", r.purpose,
  r.wished_testbed_ids AS "wishedTestbedIds", r.wished_from::text AS "wishedFrom", r.wished_until::text AS "wishedUntil",
  r.checklist_id AS "checklistId", progress.counted AS progress, r.created_at AS "createdAt", ${named('creator')} AS "createdBy",
  r.submitted_at AS "submittedAt", r.rounds_count AS rounds, r.decided_at AS "decidedAt", ${named('decider')} AS "decidedBy",
  r.reason, r.report_file_id AS "reportFileId", r.closed_at AS "closedAt",
  ${unreadCount('r')} AS "unreadMessages"`;

const tables = `
  JOIN organisation o ON o.id = r.organisation_id
  LEFT JOIN person creator ON creator.id = r.created_by
  LEFT JOIN person decider ON decider.id = r.decided_by
  CROSS JOIN LATERAL (
    SELECT jsonb_build_object('items', count(*), 'answered', count(i.answer),
      'passing', count(*) FILTER (WHERE i.verdict IN ('met', 'met-with-condition', 'not-applicable', 'waived')),
      'mandatoryOpen', count(*) FILTER (WHERE i.mandatory AND i.verdict NOT IN ('met', 'met-with-condition', 'not-applicable', 'waived'))
    ) AS counted FROM checklist_item i WHERE i.checklist_id = r.checklist_id AND i.applies) AS progress`;

/** One request as its reader sees it, within a transaction that is open already. */
export async function viewRequest(tx: Tx, id: string): Promise<TestRequestView> {
  const [view] = await tx.query<TestRequestView>(
    `SELECT ${columns} FROM test_request r ${tables} WHERE r.id = $1`,
    [id],
    'request-view',
  );
  if (!view) throw notFound();
  return view;
}

@Injectable()
export class TestRequestsQueries {
  constructor(private readonly transactions: Transactions) {}

  one(actor: Actor, id: string): Promise<TestRequestView> {
    return this.transactions.read(actor, (tx) => viewRequest(tx, id));
  }

  /** The newest first; one statement, however long. The page is cut before anything is counted. */
  list(actor: Actor, filter: RequestFilter): Promise<Page<TestRequestView>> {
    return this.transactions.read(actor, async (tx) => {
      const shown = shownTo(actor, filter.organisation);
      const rows = await tx.query<TestRequestView & { cursor: string }>(
        `WITH page AS (
           SELECT * FROM test_request r
           WHERE ($1::uuid[] IS NULL OR r.organisation_id = ANY ($1))
             AND ($2::text IS NULL OR r.status = $2) AND ($3::uuid IS NULL OR r.organisation_id = $3)
             AND ($4::timestamptz IS NULL OR (r.created_at, r.id) < ($4, $5::uuid))
           ORDER BY r.created_at DESC, r.id DESC LIMIT $6)
         SELECT ${columns}, r.created_at::text AS cursor FROM page r ${tables} ORDER BY r.created_at DESC, r.id DESC`,
        [
          shown.any,
          filter.status ?? null,
          shown.one,
          filter.after?.[0] ?? null,
          filter.after?.[1] ?? null,
          filter.limit + 1,
        ],
      );
      return toPage(
        rows,
        filter.limit,
        (row) => [row.cursor, row.id],
        ({ cursor: _, ...view }) => view,
      );
    });
  }
}
