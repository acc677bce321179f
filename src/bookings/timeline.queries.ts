import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { EventType } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { instant } from '../platform/answer.decorator.js';
import { type Page, pageOf, type PageQuery, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';

/**
 * What both sides of the counter are shown of a request's life. Left out: each answer and verdict, which the checklist
 * itself shows, each message, which stands among the messages, and what a booking did in the same breath as its request.
 */
const timelineTypes = [
  'request.created',
  'request.edited',
  'request.intake-changed',
  'request.submitted',
  'request.resubmitted',
  'request.review-begun',
  'request.changes-requested',
  'request.approved',
  'request.declined',
  'request.withdrawn',
  'request.cancelled',
  'request.slot-needed',
  'request.test-begun',
  'request.reported',
  'request.closed',
  'booking.held',
  'booking.extended',
  'booking.released',
  'booking.expired',
  'booking.moved',
  'booking.move-requested',
  'booking.move-declined',
  'booking.move-withdrawn',
  'booking.move-expired',
  'booking.confirmed',
  'booking.leader-changed',
  'booking.cancelled',
  'booking.no-show',
  'booking.completed',
] as const satisfies readonly EventType[];

const span = z.object({ start: instant, end: instant });

const timelineEntryView = z
  .object({
    id: z.string(),
    at: instant,
    type: z.enum(timelineTypes),
    by: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Null for what happened by itself'),
    reason: z.string().nullable(),
    testbedId: z.uuid().nullable(),
    period: span.nullable().describe('Of the booking, after what happened'),
    before: span.nullable().describe('Where the booking was moved from'),
    wished: span.nullable().describe('Where it was asked to be moved to'),
    expiresAt: instant.nullable().describe('Until when the time was then held'),
    testLeader: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Who was appointed'),
  })
  .meta({ id: 'TimelineEntry' });
export const timelinePage = pageOf(timelineEntryView);
type TimelineEntry = z.input<typeof timelineEntryView>;

@Injectable()
export class TimelineQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The newest first. Whoever may not see the request is told that there is none. */
  timeline(actor: Actor, requestId: string, { after, limit }: PageQuery): Promise<Page<TimelineEntry>> {
    return this.transactions.read(actor, async (tx) => {
      const [request] = await tx.query('SELECT id FROM test_request WHERE id = $1', [requestId], 'timeline-request');
      if (!request) throw notFound();
      const rows = await tx.query<TimelineEntry>(
        timelineQuery,
        [requestId, timelineTypes, after?.[1] ?? null, limit + 1],
        'timeline',
      );
      return toPage(
        rows,
        limit,
        ({ id }) => ['', id],
        (row) => row,
      );
    });
  }
}

const named = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** $1 request, $2 types, $3 the last id that was shown, $4 how many. Each subject gives its newest; of those, the newest. */
const timelineQuery = `
  SELECT e.id, e.at, e.type, ${named('p')} AS by, e.data->>'reason' AS reason, e.data->>'testbedId' AS "testbedId",
    CASE WHEN e.data ? 'start' THEN jsonb_build_object('start', e.data->'start', 'end', e.data->'end') END AS period,
    e.data->'before' AS before, e.data->'wished' AS wished, e.data->>'expiresAt' AS "expiresAt",
    ${named('leader')} AS "testLeader"
  FROM (SELECT $1::uuid AS id UNION ALL SELECT id FROM booking WHERE test_request_id = $1) AS subject
  CROSS JOIN LATERAL (
    SELECT * FROM audit_event e
    WHERE e.subject_id = subject.id AND e.type = ANY ($2) AND ($3::bigint IS NULL OR e.id < $3)
    ORDER BY e.id DESC LIMIT $4) AS e
  LEFT JOIN person p ON p.id = e.actor_person_id
  LEFT JOIN person leader ON leader.id = (e.data->>'testLeaderId')::uuid
  ORDER BY e.id DESC LIMIT $4`;
