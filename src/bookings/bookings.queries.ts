import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, shownTo } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { type Page, pageQuery, toPage } from '../platform/page.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { bookingStatuses } from './booking.states.js';
import type { BookingView } from './booking.views.js';

export const bookingFilter = pageQuery.extend({
  status: z.enum(bookingStatuses as [string, ...string[]]).optional(),
  testRequest: z.uuid().optional(),
  organisation: z.uuid().optional(),
  testbed: z.uuid().optional(),
  leader: z.uuid().optional().describe('Only those that this person leads'),
  from: z.iso.datetime({ offset: true }).optional().describe('Only those that end after this'),
  until: z.iso.datetime({ offset: true }).optional().describe('Only those that start before this'),
});
type BookingFilter = z.output<typeof bookingFilter>;

/** The longest booking that a testbed can allow: bounds how far back one that is still running can have begun. */
export const longestBookingDays = 14;

/** An undecided booking whose time has run out is expired from that moment on, whether or not a worker has said so yet. */
const shownStatus = `CASE WHEN b.expires_at <= $1 THEN 'expired' ELSE b.status END`;

const columns = `
  b.id, b.version, b.organisation_id AS "organisationId", b.test_request_id AS "testRequestId",
  r.number AS "requestNumber", jsonb_build_object('id', t.id, 'key', t.key, 'name', jsonb_build_object('nb', t.name_nb, 'en', t.name_en),
    'site', jsonb_build_object('name', jsonb_build_object('nb', s.name_nb, 'en', s.name_en), 'address', s.address)) AS testbed,
  s.zone, lower(b.period) AS start, upper(b.period) AS end, ${shownStatus} AS status, b.expires_at AS "expiresAt",
  lower(b.period) - make_interval(hours => t.cancellation_hours) AS "changeableUntil", b.extended, CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS "testLeader",
  b.reason, CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'testbedId', m.testbed_id,
    'start', lower(m.period), 'end', upper(m.period), 'expiresAt', m.expires_at, 'requestedAt', m.requested_at) END AS move`;

const tables = `
  JOIN test_request r ON r.id = b.test_request_id
  JOIN testbed t ON t.id = b.testbed_id
  JOIN site s ON s.id = t.site_id
  LEFT JOIN person p ON p.id = b.test_leader_id
  LEFT JOIN booking_move m ON m.booking_id = b.id AND m.status = 'requested' AND m.expires_at > $1`;

/** One booking as its reader sees it, within a transaction that is open already. */
export async function viewBooking(tx: Tx, id: string): Promise<BookingView> {
  const [view] = await tx.query<BookingView>(
    `SELECT ${columns} FROM booking b ${tables} WHERE b.id = $2`,
    [tx.now, id],
    'booking-view',
  );
  if (!view) throw notFound();
  return view;
}

@Injectable()
export class BookingsQueries {
  constructor(private readonly transactions: Transactions) {}

  one(actor: Actor, id: string): Promise<BookingView> {
    return this.transactions.read(actor, (tx) => viewBooking(tx, id));
  }

  /** The latest start first; one statement, however long. The page is cut before anything is joined to it. */
  list(actor: Actor, filter: BookingFilter): Promise<Page<BookingView>> {
    return this.transactions.read(actor, async (tx) => {
      const shown = shownTo(actor, filter.organisation);
      const rows = await tx.query<BookingView & { cursor: string }>(
        `WITH page AS (
           SELECT * FROM booking b
           WHERE ($2::uuid[] IS NULL OR b.organisation_id = ANY ($2)) AND ($5::uuid IS NULL OR b.organisation_id = $5)
             AND ($3::text IS NULL OR ${shownStatus} = $3)
             AND ($4::uuid IS NULL OR b.test_request_id = $4)
             AND ($6::uuid IS NULL OR b.testbed_id = $6) AND ($7::uuid IS NULL OR b.test_leader_id = $7)
             AND ($8::timestamptz IS NULL OR (upper(b.period) > $8 AND lower(b.period) > $8::timestamptz - make_interval(days => ${longestBookingDays})))
             AND ($9::timestamptz IS NULL OR lower(b.period) < $9)
             AND ($10::timestamptz IS NULL OR (lower(b.period), b.id) < ($10, $11::uuid))
           ORDER BY lower(b.period) DESC, b.id DESC LIMIT $12)
         SELECT ${columns}, lower(b.period)::text AS cursor FROM page b ${tables} ORDER BY lower(b.period) DESC, b.id DESC`,
        [
          tx.now,
          shown.any,
          filter.status ?? null,
          filter.testRequest ?? null,
          shown.one,
          filter.testbed ?? null,
          filter.leader ?? null,
          filter.from ?? null,
          filter.until ?? null,
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
