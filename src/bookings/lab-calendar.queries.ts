import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Transactions } from '../platform/transactions.js';
import { notesShownMax } from './booking-note.views.js';
import { longestBookingDays } from './bookings.queries.js';
import { calendarBookingsMax, type LabCalendarSpan, type LabCalendarView } from './lab-calendar.views.js';

/**
 * $1 now, $2 from, $3 until, $4 site, $5 testbeds. What was let go (declined, cancelled, expired) stands in no calendar. A
 * wish to move is shown with its booking, so a booking whose wished time alone is in the period is there too.
 */
const labCalendarQuery = `
  WITH shown AS (
    SELECT b.id FROM booking b
    WHERE upper(b.period) > $2 AND lower(b.period) > $2::timestamptz - make_interval(days => ${longestBookingDays})
      AND lower(b.period) < $3 AND b.status NOT IN ('declined', 'cancelled', 'expired')
      AND (b.expires_at IS NULL OR b.expires_at > $1)
    UNION
    SELECT m.booking_id FROM booking_move m
    WHERE m.status = 'requested' AND m.expires_at > $1 AND m.period && tstzrange($2, $3))
  SELECT b.id, b.version, b.status, lower(b.period) AS start, upper(b.period) AS end, b.expires_at AS "expiresAt", s.zone,
    jsonb_build_object('id', t.id, 'name', jsonb_build_object('nb', t.name_nb, 'en', t.name_en),
      'siteName', jsonb_build_object('nb', s.name_nb, 'en', s.name_en)) AS testbed,
    st.name AS station, jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
    jsonb_build_object('id', r.id, 'version', r.version, 'number', r.number, 'productName', r.product_name,
      'status', r.status, 'reportFileId', r.report_file_id) AS request,
    CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS "testLeader",
    coalesce((SELECT jsonb_agg(n.shown ORDER BY n.written_at DESC) FROM (
      SELECT note.written_at, jsonb_build_object('id', note.id, 'body', note.body, 'writtenAt', note.written_at,
        'author', jsonb_build_object('id', author.id, 'name', author.name)) AS shown
      FROM booking_note note JOIN person author ON author.id = note.author_id
      WHERE note.booking_id = b.id ORDER BY note.written_at DESC LIMIT ${notesShownMax}) AS n), '[]') AS notes,
    CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('testbedId', m.testbed_id, 'start', lower(m.period),
      'end', upper(m.period), 'expiresAt', m.expires_at) END AS move
  FROM shown JOIN booking b ON b.id = shown.id
  JOIN test_request r ON r.id = b.test_request_id
  JOIN organisation o ON o.id = b.organisation_id
  JOIN testbed t ON t.id = b.testbed_id JOIN site s ON s.id = t.site_id
  LEFT JOIN person p ON p.id = b.test_leader_id
  LEFT JOIN booking_move m ON m.booking_id = b.id AND m.status = 'requested' AND m.expires_at > $1
  LEFT JOIN LATERAL (
    SELECT station.name FROM claim c JOIN station ON station.id = c.resource_id
    WHERE c.booking_id = b.id AND c.move_id IS NULL AND c.alive @> $1::timestamptz LIMIT 1) AS st ON true
  WHERE ($4::uuid IS NULL OR t.site_id = $4) AND ($5::uuid[] IS NULL OR t.id = ANY ($5))
  ORDER BY lower(b.period), b.id LIMIT ${calendarBookingsMax + 1}`;

@Injectable()
export class LabCalendarQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Everything that is booked at the lab in a period, with whose it is; one statement, however much. */
  bookings(actor: Actor, { from, until, site, testbeds }: LabCalendarSpan): Promise<LabCalendarView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await tx.query<LabCalendarView['items'][number]>(
        labCalendarQuery,
        [tx.now, from, until, site ?? null, testbeds ?? null],
        'lab-calendar',
      );
      return { items: rows.slice(0, calendarBookingsMax), more: rows.length > calendarBookingsMax };
    });
  }
}
