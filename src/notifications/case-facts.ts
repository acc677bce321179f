import type { Localised } from '../kernel/language.js';
import { parseRange, type Period } from '../kernel/period.js';
import type { BookingStatus } from '../bookings/booking.states.js';
import type { RequestStatus } from '../test-requests/test-request.states.js';
import type { Tx } from '../platform/transactions.js';
import type { NoticeData } from './notice-event.js';

/** Where a time is, in both languages. */
export interface TestbedFacts {
  readonly name: Localised;
  readonly siteName: Localised;
  readonly address: string;
  readonly zone: string;
  readonly directions: Localised;
  readonly demands: Localised;
  readonly cancellationHours: number;
  readonly geo: { readonly latitude: number; readonly longitude: number } | null;
}

export interface BookingFacts {
  readonly id: string;
  readonly status: BookingStatus;
  readonly period: Period;
  readonly testbedId: string;
  readonly testbed: TestbedFacts;
  readonly expiresAt: Date | null;
  readonly extended: boolean;
  readonly calendarSequence: number;
  readonly heldBy: string;
  readonly leader: { readonly id: string; readonly name: string } | null;
}

/** A wish to move a booking, and where to. */
interface WishFacts {
  readonly status: string;
  readonly period: Period;
  readonly testbed: TestbedFacts;
  readonly expiresAt: Date;
  readonly reason: string | null;
}

/** One request and its booking as they are now. */
export interface CaseFacts {
  readonly requestId: string;
  readonly number: string;
  readonly status: RequestStatus;
  readonly reason: string | null;
  readonly submittedAt: Date | null;
  readonly roundsCount: number;
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly organisationId: string;
  readonly organisation: string;
  /** Whether the request has a time that it may still keep. */
  readonly hasLiveSlot: boolean;
  readonly booking: BookingFacts | null;
  readonly wish: WishFacts | null;
}

export const testbedJson = (testbed: string, site: string): string => `jsonb_build_object(
  'name', jsonb_build_object('nb', ${testbed}.name_nb, 'en', ${testbed}.name_en),
  'siteName', jsonb_build_object('nb', ${site}.name_nb, 'en', ${site}.name_en),
  'address', ${site}.address, 'zone', ${site}.zone,
  'directions', jsonb_build_object('nb', ${site}.directions_nb, 'en', ${site}.directions_en),
  'demands', jsonb_build_object('nb', ${testbed}.demands_nb, 'en', ${testbed}.demands_en),
  'cancellationHours', ${testbed}.cancellation_hours,
  'geo', CASE WHEN ${site}.latitude IS NOT NULL AND ${site}.longitude IS NOT NULL
    THEN jsonb_build_object('latitude', ${site}.latitude, 'longitude', ${site}.longitude) END)`;

interface CaseRow extends Omit<CaseFacts, 'booking' | 'wish'> {
  readonly booking: (Omit<BookingFacts, 'period' | 'expiresAt'> & { period: string; expiresAt: string | null }) | null;
  readonly wish: (Omit<WishFacts, 'period' | 'expiresAt'> & { period: string; expiresAt: string }) | null;
}

/** In one statement; undefined when there is no such request. */
export async function loadCase(tx: Tx, { requestId, bookingId, event }: NoticeData): Promise<CaseFacts | undefined> {
  const [row] = await tx.query<CaseRow>(
    `SELECT r.id AS "requestId", r.number, r.status, r.reason, r.submitted_at AS "submittedAt", r.rounds_count AS "roundsCount",
            r.created_by AS "createdBy", r.submitted_by AS "submittedBy", r.organisation_id AS "organisationId",
            o.name AS organisation,
            EXISTS (SELECT FROM booking l WHERE l.test_request_id = r.id
                    AND (l.status IN ('confirmed', 'checked-in') OR l.expires_at > $4)) AS "hasLiveSlot",
            CASE WHEN b.id IS NOT NULL THEN jsonb_build_object(
              'id', b.id, 'status', b.status, 'period', b.period::text, 'testbedId', b.testbed_id,
              'testbed', ${testbedJson('t', 's')}, 'expiresAt', b.expires_at, 'extended', b.extended,
              'calendarSequence', b.calendar_sequence, 'heldBy', b.held_by,
              'leader', CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END) END AS booking,
            CASE WHEN w.id IS NOT NULL THEN jsonb_build_object(
              'status', w.status, 'period', w.period::text, 'testbed', ${testbedJson('wt', 'ws')},
              'expiresAt', w.expires_at, 'reason', w.reason) END AS wish
     FROM test_request r
     JOIN organisation o ON o.id = r.organisation_id
     LEFT JOIN booking b ON b.id = $2 AND b.test_request_id = r.id
     LEFT JOIN testbed t ON t.id = b.testbed_id
     LEFT JOIN site s ON s.id = t.site_id
     LEFT JOIN person p ON p.id = b.test_leader_id
     LEFT JOIN LATERAL (
       SELECT * FROM booking_move m WHERE m.booking_id = b.id AND ($3::uuid IS NULL OR m.id = $3)
       ORDER BY m.requested_at DESC LIMIT 1) w ON true
     LEFT JOIN testbed wt ON wt.id = w.testbed_id
     LEFT JOIN site ws ON ws.id = wt.site_id
     WHERE r.id = $1`,
    [requestId, bookingId, event.moveId ?? null, tx.now],
    'notice-case',
  );
  if (!row) return undefined;
  const { booking, wish } = row;
  return {
    ...row,
    booking: booking && {
      ...booking,
      period: parseRange(booking.period),
      expiresAt: booking.expiresAt === null ? null : new Date(booking.expiresAt),
    },
    wish: wish && { ...wish, period: parseRange(wish.period), expiresAt: new Date(wish.expiresAt) },
  };
}
