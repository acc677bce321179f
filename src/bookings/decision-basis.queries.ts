import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import type { Refusal } from '../kernel/refusal.js';
import { missingAsItStands, reviewersOf } from '../checklists/gate.store.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { refuseSuspended } from '../organisations/standing.store.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { refuseTwoEyes } from '../test-requests/test-request.rules.js';
import { viewRequest } from '../test-requests/test-requests.queries.js';
import { liveStatuses } from './booking.states.js';
import { refuseUnasked } from './booking.rules.js';
import type { BookingView } from './booking.views.js';
import { viewBooking } from './bookings.queries.js';
import type { AskedTime, DecisionBasisView } from './decision-basis.views.js';
import { leadersSql } from './leader.store.js';

/** Everything that the decision is made on, at once; the same rules as the decision itself, without its locks. */
@Injectable()
export class DecisionBasisQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  basis(actor: Actor, requestId: string): Promise<DecisionBasisView> {
    return this.transactions.read(actor, async (tx) => {
      const request = await viewRequest(tx, requestId);
      const booking = await findLive(tx, requestId);
      const asked = booking ? await loadAsked(tx, booking) : null;
      const [organisation] = await tx.query<Pick<DecisionBasisView, 'standing' | 'standingReason'>>(
        `SELECT standing, standing_reason AS "standingReason" FROM organisation WHERE id = $1`,
        [request.organisation.id],
      );
      const { standing, standingReason } = organisation!;
      const { fourEyes } = await loadLabSettings(tx);
      const reviewers = await reviewersOf(tx, request.checklistId);
      const isMove = booking?.status === 'confirmed';
      const until = asked ? new Date(asked.end) : tx.now;
      const hindrances = [
        ...refuseSuspended(standing),
        ...(isMove ? [] : refuseUnasked(inTime(booking), tx.now)),
        ...(await missingAsItStands(tx, this.catalogue, request.checklistId, until)),
        ...(isMove ? [] : refuseTwoEyes(actor, { organisationId: request.organisation.id, reviewers, fourEyes })),
      ];
      return {
        request,
        booking: booking ?? null,
        asked,
        hindrances: hindrances.map(inBothLanguages),
        standing,
        standingReason,
        fourEyes,
        reviewers: await tx.query(`SELECT id, name FROM person WHERE id = ANY ($1) ORDER BY name`, [reviewers]),
      };
    });
  }
}

async function findLive(tx: Tx, requestId: string): Promise<BookingView | undefined> {
  const [live] = await tx.query<{ id: string }>(
    `SELECT id FROM booking WHERE test_request_id = $1 AND status = ANY ($2) AND (expires_at IS NULL OR expires_at > $3)`,
    [requestId, liveStatuses, tx.now],
  );
  return live && viewBooking(tx, live.id);
}

/** The site's whole day around the time that is asked for, station by station, and who could lead it. */
async function loadAsked(tx: Tx, { id, testbed, move, ...booking }: BookingView): Promise<AskedTime> {
  const { start, end } = move ?? booking;
  const [asked] = await tx.query<AskedTime>(askedQuery, [move?.testbedId ?? testbed.id, start, end, id, tx.now]);
  return asked!;
}

function inTime(booking: BookingView | undefined) {
  return booking && { status: booking.status, expiresAt: booking.expiresAt ? new Date(booking.expiresAt) : null };
}

function inBothLanguages({ code, text, field }: Refusal): DecisionBasisView['hindrances'][number] {
  return { code, text: { nb: text('nb'), en: text('en') }, ...(field === undefined ? {} : { field }) };
}

/** $1 testbed, $2 start, $3 end, $4 the booking that is to be decided, $5 now. */
const askedQuery = `
  WITH asked AS (
    SELECT t.*, s.zone, date_trunc('day', $2::timestamptz AT TIME ZONE s.zone) AS day,
      tstzrange($2::timestamptz - make_interval(mins => t.buffer_before_minutes),
                $3::timestamptz + make_interval(mins => t.buffer_after_minutes)) AS blocked
    FROM testbed t JOIN site s ON s.id = t.site_id WHERE t.id = $1)
  SELECT json_build_object('id', a.id, 'name', json_build_object('nb', a.name_nb, 'en', a.name_en)) AS testbed, a.zone,
    $2::timestamptz AS start, $3::timestamptz AS end,
    a.day AT TIME ZONE a.zone AS "dayFrom", (a.day + interval '1 day') AT TIME ZONE a.zone AS "dayUntil",
    (SELECT coalesce(json_agg(json_build_object('id', st.id, 'name', st.name, 'taken', coalesce(taken.times, '[]')) ORDER BY st.name), '[]')
     FROM station st CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('bookingId', b.id, 'testRequestId', r.id, 'productName', r.product_name,
           'organisationName', o.name, 'status', b.status, 'wished', c.move_id IS NOT NULL,
           'start', coalesce(lower(c.period), lower(c.blocked)), 'end', coalesce(upper(c.period), upper(c.blocked)),
           'blockedFrom', lower(c.blocked), 'blockedUntil', upper(c.blocked)) ORDER BY lower(c.blocked)) AS times
       FROM claim c JOIN booking b ON b.id = c.booking_id JOIN test_request r ON r.id = b.test_request_id
       JOIN organisation o ON o.id = b.organisation_id
       WHERE c.resource_id = st.id AND c.alive @> $5::timestamptz
         AND c.blocked && tstzrange(a.day AT TIME ZONE a.zone, (a.day + interval '1 day') AT TIME ZONE a.zone)) AS taken
     WHERE st.testbed_id = a.id AND (st.active OR taken.times IS NOT NULL)) AS stations,
    (SELECT coalesce(json_agg(l ORDER BY l.name), '[]') FROM (${leadersSql('$4', 'a.blocked', '$5')}) AS l) AS leaders
  FROM asked a`;
