import { randomUUID } from 'node:crypto';
import { type Period, toRange } from '../kernel/period.js';
import { notFound } from '../kernel/refusal.js';
import type { Standing } from '../organisations/standing.store.js';
import type { Tx } from '../platform/transactions.js';
import type { RequestStatus } from '../test-requests/test-request.states.js';
import type { BookingView } from './booking.views.js';
import { inRandomOrder } from './claim.store.js';

// Holding a slot is what everybody does at once when a new testbed opens: it goes in few round trips, in plain SQL.

export interface RequestToHoldFor {
  readonly id: string;
  readonly organisationId: string;
  readonly number: string;
  readonly status: RequestStatus;
  readonly standing: Standing;
}

/**
 * Locks the request and its organisation's standing, and makes the organisation's holders take turns to be counted: which
 * also keeps a crowd from all inserting the same slot at once (tried without: a third fewer attempts a second).
 * @throws Refused `not-found`
 */
export async function lockForHold(tx: Tx, requestId: string): Promise<RequestToHoldFor> {
  const [request] = await tx.query<RequestToHoldFor>(
    `WITH request AS MATERIALIZED (
       SELECT id, organisation_id, number, status FROM test_request WHERE id = $1 FOR UPDATE),
     standing AS MATERIALIZED (
       SELECT o.standing FROM organisation o WHERE o.id = (SELECT organisation_id FROM request) FOR SHARE)
     SELECT r.id, r.organisation_id AS "organisationId", r.number, r.status, s.standing,
            pg_advisory_xact_lock(hashtextextended('holds:' || r.organisation_id, 0))
     FROM request r, standing s`,
    [requestId],
    'hold-lock',
  );
  if (!request) throw notFound();
  return request;
}

export interface HoldFacts {
  /** The request's live booking, if it has one. */
  readonly liveId: string | null;
  readonly liveExpired: boolean;
  readonly organisationHolds: number;
  readonly holdsMax: number;
  readonly testbed: BookingView['testbed'] | null;
}

/** Read after the locks, in a statement of its own: it sees what whoever had them before has committed. */
export async function loadHoldFacts(tx: Tx, requestId: string, testbedId: string): Promise<HoldFacts> {
  const [facts] = await tx.query<HoldFacts>(
    `SELECT live.id AS "liveId", coalesce(live.expires_at <= $3, false) AS "liveExpired",
       (SELECT count(*)::int FROM booking WHERE status = 'held' AND expires_at > $3
        AND organisation_id = (SELECT organisation_id FROM test_request WHERE id = $1)) AS "organisationHolds",
       l.holds_per_organisation_max AS "holdsMax",
       (SELECT jsonb_build_object('id', t.id, 'key', t.key, 'name', jsonb_build_object('nb', t.name_nb, 'en', t.name_en),
          'site', jsonb_build_object('name', jsonb_build_object('nb', s.name_nb, 'en', s.name_en), 'address', s.address))
        FROM testbed t JOIN site s ON s.id = t.site_id WHERE t.id = $2) AS testbed
     FROM lab_setting l LEFT JOIN booking live
       ON live.test_request_id = $1 AND live.status IN ('held', 'requested', 'confirmed', 'checked-in')`,
    [requestId, testbedId, tx.now],
    'hold-facts',
  );
  return facts!;
}

export interface NewHold {
  readonly request: RequestToHoldFor;
  readonly testbedId: string;
  readonly period: Period;
  readonly blocked: Period;
  readonly expiresAt: Date;
  readonly waived: readonly string[];
}

/**
 * Claims one of the free stations and writes the booking, its event and its place in the notices' inbox with it, in one
 * statement. The stations are tried in random order until one sticks, so that as many callers at once as there are
 * stations are all served. @returns the booking's id; undefined when rivals took every station.
 */
export async function insertHold(tx: Tx, hold: NewHold, freeStations: readonly string[]): Promise<string | undefined> {
  const id = randomUUID();
  for (const stationId of inRandomOrder(freeStations)) {
    const rows = await tx.query(insertion, insertionValues(tx, hold, id, stationId), 'hold-insert');
    if (rows.length === 1) return id;
  }
  return undefined;
}

/** `ON CONFLICT DO NOTHING` looks before it inserts, where a bare INSERT against rivals would deadlock with them. */
const insertion = `
  WITH claimed AS (
    INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
    VALUES ($1, $2, $3, $4, tstzrange($5, $6)) ON CONFLICT DO NOTHING RETURNING booking_id),
  booking AS (
    INSERT INTO booking (id, organisation_id, test_request_id, testbed_id, period, status, expires_at, held_by, held_at)
    SELECT booking_id, $7, $8, $9, $4, 'held', $6, $10, $5 FROM claimed),
  next AS (SELECT nextval('audit_event_id_seq') AS id FROM claimed),
  event AS (
    INSERT INTO audit_event (id, at, type, subject_type, subject_id, organisation_id, actor_kind, actor_person_id, data, request_id)
    OVERRIDING SYSTEM VALUE
    SELECT id, $5, 'booking.held', 'booking', $1, $7, $11, $10, $12, $13 FROM next),
  inbox AS (INSERT INTO notice_inbox (event_id) SELECT id FROM next)
  SELECT booking_id FROM claimed`;

function insertionValues(tx: Tx, hold: NewHold, id: string, stationId: string): unknown[] {
  const { request, testbedId, period, blocked, expiresAt, waived } = hold;
  const { start, end } = period;
  const event = {
    testRequestId: request.id,
    number: request.number,
    testbedId,
    start,
    end,
    expiresAt,
    version: 1,
    waived,
  };
  return [
    id,
    stationId,
    toRange(blocked),
    toRange(period),
    tx.now,
    expiresAt,
    request.organisationId,
    request.id,
    testbedId,
    tx.actor.personId,
    tx.actor.kind,
    JSON.stringify(event),
    tx.actor.requestId,
  ];
}
