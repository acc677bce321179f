import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { instant } from '../platform/answer.decorator.js';
import { type Page, pageOf, pageQuery, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';
import { unreadCount } from '../test-requests/message.store.js';

const localised = z.object({ nb: z.string(), en: z.string() });

/** One thing that waits for the lab, and what it waits for. */
const waitingView = z
  .object({
    kind: z.enum(['request', 'move']),
    testRequestId: z.uuid(),
    bookingId: z.uuid(),
    number: z.string(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    productName: z.string(),
    status: z.string(),
    testbed: z.object({ id: z.uuid(), name: localised }),
    start: instant,
    end: instant,
    waitingSince: instant,
    decideBy: instant.describe('Undecided then, the time is let go'),
    mandatoryOpen: z.int().describe('Mandatory items that do not pass yet; 0: ready to be decided'),
    unreadMessages: z.int().describe('From the company, since the reader last looked'),
  })
  .meta({ id: 'Waiting' });
type Waiting = z.input<typeof waitingView>;

export const waitingPage = pageOf(waitingView);
export const waitingFilter = pageQuery;

@Injectable()
export class QueueQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Requests and wishes to move that the lab has to decide, those with the nearest deadline first. */
  waiting(actor: Actor, { limit, after }: z.output<typeof waitingFilter>): Promise<Page<Waiting>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await tx.query<Waiting & { cursor: string }>(
        `WITH waiting AS (
           SELECT 'request' AS kind, b.id AS booking_id, b.testbed_id, b.period, r.submitted_at AS since, b.expires_at AS until
           FROM booking b JOIN test_request r ON r.id = b.test_request_id
           WHERE b.expires_at > $1 AND b.status = 'requested' AND r.status IN ('submitted', 'in-review')
           UNION ALL
           SELECT 'move', m.booking_id, m.testbed_id, m.period, m.requested_at, m.expires_at
           FROM booking_move m WHERE m.status = 'requested' AND m.expires_at > $1),
         page AS (
           SELECT * FROM waiting WHERE $2::timestamptz IS NULL OR (until, booking_id) > ($2, $3::uuid)
           ORDER BY until, booking_id LIMIT $4)
         SELECT p.kind, b.id AS "bookingId", r.id AS "testRequestId", r.number, r.status, r.product_name AS "productName",
           jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
           jsonb_build_object('id', t.id, 'name', jsonb_build_object('nb', t.name_nb, 'en', t.name_en)) AS testbed,
           lower(p.period) AS start, upper(p.period) AS end, p.since AS "waitingSince", p.until AS "decideBy", p.until::text AS cursor,
           (SELECT count(*)::int FROM checklist_item i WHERE i.checklist_id = r.checklist_id AND i.applies AND i.mandatory
             AND i.verdict NOT IN ('met', 'met-with-condition', 'not-applicable', 'waived')) AS "mandatoryOpen",
           ${unreadCount('r')} AS "unreadMessages"
         FROM page p JOIN booking b ON b.id = p.booking_id JOIN test_request r ON r.id = b.test_request_id
         JOIN organisation o ON o.id = b.organisation_id JOIN testbed t ON t.id = p.testbed_id
         ORDER BY p.until, b.id`,
        [tx.now, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return toPage(
        rows,
        limit,
        (row) => [row.cursor, row.bookingId],
        ({ cursor: _, ...view }) => view,
      );
    });
  }
}
