import { Injectable } from '@nestjs/common';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { type Period, toRange } from '../kernel/period.js';
import { notYourRole, refuseIfAny } from '../kernel/refusal.js';
import { record } from '../audit/audit.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { holdingStatuses } from '../test-requests/test-request.states.js';
import type { TestRequestEntity } from '../test-requests/test-request.entity.js';
import { lockRequest } from '../test-requests/test-request.store.js';
import { refuseSlot } from '../testbeds/slot.refusals.js';
import { BookingEntity } from './booking.entity.js';
import { refuse } from './booking.refusals.js';
import { holdExpiry, refuseExpired, refuseSecondExtension } from './booking.rules.js';
import { act, lockBooking, lockLiveBooking } from './booking.store.js';
import { viewBooking } from './bookings.queries.js';
import type { BookingView } from './booking.views.js';
import { claimOneOf, keepAlive, release } from './claim.store.js';
import { judgeSlot } from './slot.js';

export interface WantedSlot extends Period {
  readonly testbedId: string;
  /** Codes of waivable refusals that the lab's staff set aside. */
  readonly waive?: readonly string[] | undefined;
}

/** Holding time: it is the request's at once, and lets itself go. */
@Injectable()
export class HoldsCommands {
  constructor(private readonly transactions: Transactions) {}

  hold(actor: Actor, { testRequestId, ...wanted }: WantedSlot & { testRequestId: string }): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, testRequestId);
      mayBook(actor, request);
      await lapseExpired(tx, request);
      const standing = await lockStanding(tx, request.organisationId);
      const slot = await judgeSlot(tx, { ...wanted, period: wanted });
      refuseIfAny([
        ...refuseSuspended(standing),
        ...refuseUnlessTakingSlots(request),
        ...(await refuseFurtherHold(tx, request)),
        ...slot.reasons,
      ]);
      const expiresAt = holdExpiry({ start: wanted.start, ...slot.facts }, tx.now);
      const booking = await insertHold(tx, request, wanted, expiresAt);
      const claimed = await claimOneOf(tx, slot.facts.freeStations, {
        bookingId: booking.id,
        blocked: slot.blocked,
        period: slot.period,
        until: expiresAt,
      });
      if (!claimed) refuseIfAny([refuseSlot('slot.taken', {}, 'start')]);
      await recordHold(tx, booking, request, wanted, slot.waived);
      return viewBooking(tx, booking.id);
    });
  }

  /** Once, and by the same length again. */
  extend(actor: Actor, id: string, seenVersion: number): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      const { booking, period } = locked;
      const { facts } = await judgeSlot(tx, { testbedId: booking.testbedId, period, ignoreBookingId: id });
      const expiresAt = holdExpiry({ start: period.start, ...facts }, tx.now);
      const standing = await lockStanding(tx, booking.organisationId);
      await act(
        tx,
        locked,
        'extend',
        {
          standingActive: refuseSuspended(standing),
          alive: refuseExpired(booking.expiresAt, tx.now),
          notYetExtended: refuseSecondExtension(booking.extended),
        },
        { expiresAt, extended: true },
        { expiresAt },
      );
      if ((await keepAlive(tx, id, expiresAt)) === 0) refuseIfAny([refuse('booking.expired', {})]);
      return viewBooking(tx, id);
    });
  }
}

/** Whoever belongs to the organisation, and the lab's staff on its behalf. */
export function mayBook(actor: Actor, request: TestRequestEntity): void {
  const roles = rolesTowards(actor, request.organisationId);
  if (!roles.some((role) => ['member', 'administrator', 'lab-staff', 'lab-manager'].includes(role)))
    throw notYourRole();
}

/** A booking whose time has run out gives way here, if no worker has said so yet. */
export async function lapseExpired(tx: Tx, request: TestRequestEntity): Promise<void> {
  const live = await lockLiveBooking(tx, request);
  if (!live || refuseExpired(live.booking.expiresAt, tx.now).length === 0) return;
  await act(tx, live, 'expire', { expired: [] }, { expiresAt: null });
  await release(tx, live.booking.id);
}

function refuseUnlessTakingSlots({ status }: TestRequestEntity) {
  return holdingStatuses.includes(status) ? [] : [refuse('booking.request-takes-no-slot', { status })];
}

/** One live booking per request, and so many holds per organisation; its holders take turns to be counted. */
async function refuseFurtherHold(tx: Tx, request: TestRequestEntity) {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('holds:' || $1, 0))`,
    [request.organisationId],
    'holds-lock',
  );
  const [counted] = await tx.query<{ holds: number; live: boolean }>(
    `SELECT count(*) FILTER (WHERE status = 'held' AND expires_at > $3)::int AS holds,
            coalesce(bool_or(test_request_id = $2), false) AS live
     FROM booking WHERE organisation_id = $1 AND status = ANY ('{held,requested,confirmed,checked-in}')
       AND (status = 'held' OR test_request_id = $2)`,
    [request.organisationId, request.id, tx.now],
    'holds-count',
  );
  const { holdsPerOrganisationMax: max } = await loadLabSettings(tx);
  return [
    ...(counted!.live ? [refuse('booking.already-has-slot', {})] : []),
    ...(counted!.holds >= max ? [refuse('booking.holds-used-up', { max })] : []),
  ];
}

async function insertHold(
  tx: Tx,
  request: TestRequestEntity,
  wanted: WantedSlot,
  expiresAt: Date,
): Promise<BookingEntity> {
  const booking = tx.manager.create(BookingEntity, {
    organisationId: request.organisationId,
    testRequestId: request.id,
    testbedId: wanted.testbedId,
    period: toRange(wanted),
    status: 'held',
    expiresAt,
    heldBy: tx.actor.personId!,
    heldAt: tx.now,
  });
  await tx.manager.insert(BookingEntity, booking);
  return booking;
}

async function recordHold(
  tx: Tx,
  booking: BookingEntity,
  request: TestRequestEntity,
  { testbedId, start, end }: WantedSlot,
  waived: readonly string[],
): Promise<void> {
  await record(tx, {
    type: 'booking.held',
    subjectType: 'booking',
    subjectId: booking.id,
    organisationId: booking.organisationId,
    data: {
      testRequestId: request.id,
      number: request.number,
      testbedId,
      start,
      end,
      expiresAt: booking.expiresAt,
      version: 1,
      waived,
    },
  });
}
