import { Injectable } from '@nestjs/common';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { addHours, type Period } from '../kernel/period.js';
import { notYourRole, type Refusal, Refused, refuseIfAny } from '../kernel/refusal.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { holdingStatuses } from '../test-requests/test-request.states.js';
import { refuseSlot } from '../testbeds/slot.refusals.js';
import { refuse } from './booking.refusals.js';
import { holdExpiry, refuseExpired, refuseSecondExtension } from './booking.rules.js';
import { act, lockBooking } from './booking.store.js';
import type { BookingView } from './booking.views.js';
import { viewBooking } from './bookings.queries.js';
import { keepAlive, release } from './claim.store.js';
import {
  type HoldFacts,
  insertHold,
  loadHoldFacts,
  lockForHold,
  type NewHold,
  type RequestToHoldFor,
} from './hold.store.js';
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
      const period = { start: wanted.start, end: wanted.end };
      const [request, found, slot] = await tx.together(() =>
        Promise.all([
          lockForHold(tx, testRequestId),
          loadHoldFacts(tx, testRequestId, wanted.testbedId),
          judgeSlot(tx, { ...wanted, period }),
        ]),
      );
      mayBook(actor, request);
      const facts = await withoutExpired(tx, found);
      refuseIfAny([...refuseSuspended(request.standing), ...refuseFurtherHold(request, facts), ...slot.reasons]);
      const expiresAt = holdExpiry({ start: wanted.start, ...slot.facts }, tx.now);
      const hold = { ...slot, request, testbedId: wanted.testbedId, expiresAt };
      const id = await insertHold(tx, hold, slot.facts.freeStations);
      if (!id) throw new Refused([refuseSlot('slot.taken', {}, 'start')]);
      return viewHold(id, hold, facts, slot.facts);
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
function mayBook(actor: Actor, request: RequestToHoldFor): void {
  const roles = rolesTowards(actor, request.organisationId);
  if (!roles.some((role) => ['member', 'administrator', 'lab-staff', 'lab-manager'].includes(role)))
    throw notYourRole();
}

/** A booking of the request whose time has run out gives way here, if no worker has said so yet. */
async function withoutExpired(tx: Tx, facts: HoldFacts): Promise<HoldFacts> {
  if (!facts.liveId || !facts.liveExpired) return facts;
  await act(tx, await lockBooking(tx, facts.liveId), 'expire', { expired: [] }, { expiresAt: null });
  await release(tx, facts.liveId);
  return { ...facts, liveId: null };
}

function refuseFurtherHold(
  { status }: RequestToHoldFor,
  { liveId, organisationHolds, holdsMax: max }: HoldFacts,
): Refusal[] {
  return [
    ...(holdingStatuses.includes(status) ? [] : [refuse('booking.request-takes-no-slot', { status })]),
    ...(liveId ? [refuse('booking.already-has-slot', {})] : []),
    ...(organisationHolds >= max ? [refuse('booking.holds-used-up', { max })] : []),
  ];
}

/** What was just written, as `viewBooking` would read it. */
function viewHold(
  id: string,
  { request, period, expiresAt }: NewHold,
  { testbed }: HoldFacts,
  { zone, cancellationHours }: { zone: string; cancellationHours: number },
): BookingView {
  return {
    id,
    version: 1,
    organisationId: request.organisationId,
    testRequestId: request.id,
    requestNumber: request.number,
    testbed: testbed!,
    zone,
    ...period,
    status: 'held',
    expiresAt,
    changeableUntil: addHours(period.start, -cancellationHours),
    extended: false,
    testLeader: null,
    reason: null,
    move: null,
  };
}
