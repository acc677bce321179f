import { Injectable } from '@nestjs/common';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { parseRange, toRange } from '../kernel/period.js';
import { type Refusal, refuseIfAny } from '../kernel/refusal.js';
import { lockChecklist, missingForApproval } from '../checklists/gate.store.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { refuseSlot } from '../testbeds/slot.refusals.js';
import { BookingMoveEntity } from './booking-move.entity.js';
import { refuse } from './booking.refusals.js';
import { decisionDeadline, holdExpiry, refuseAfterCutOff, refuseExpired } from './booking.rules.js';
import { act, lockBooking, type LockedBooking } from './booking.store.js';
import { viewBooking } from './bookings.queries.js';
import type { BookingView } from './booking.views.js';
import { claimOneOf, claimWish, lockForMove, release } from './claim.store.js';
import { appointLeader } from './leader.store.js';
import type { WantedSlot } from './holds.commands.js';
import { type JudgedSlot, judgeSlot, mayWaive } from './slot.js';

export interface WantedMove extends WantedSlot {
  readonly testLeaderId?: string | undefined;
  readonly reason?: string | undefined;
}

/** The same booking at another time: its calendar entry stays the same one. */
@Injectable()
export class MovesCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  /** At once while nothing is confirmed, or by the lab manager; otherwise as a wish that the lab decides. */
  move(actor: Actor, id: string, seenVersion: number, wanted: WantedMove): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      const mayDecide = rolesTowards(actor, locked.booking.organisationId).includes('lab-manager');
      if (locked.booking.status === 'confirmed' && !mayDecide) await this.askToMove(tx, locked, wanted);
      else await moveNow(tx, this.catalogue, locked, wanted);
      return viewBooking(tx, id);
    });
  }

  approve(actor: Actor, id: string, seenVersion: number, testLeaderId?: string): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      const wish = await lockWish(tx, id);
      refuseIfAny(refuseExpired(wish.expiresAt, tx.now));
      const waive = ['slot.needs-notice', 'slot.beyond-horizon'];
      await moveNow(
        tx,
        this.catalogue,
        locked,
        { testbedId: wish.testbedId, ...parseRange(wish.period), waive, testLeaderId },
        wish,
      );
      return viewBooking(tx, id);
    });
  }

  decline(actor: Actor, id: string, seenVersion: number, reason: string): Promise<BookingView> {
    return this.letWishGo(actor, id, seenVersion, 'declined', reason);
  }

  withdraw(actor: Actor, id: string, seenVersion: number): Promise<BookingView> {
    return this.letWishGo(actor, id, seenVersion, 'withdrawn');
  }

  private letWishGo(actor: Actor, id: string, seenVersion: number, status: 'declined' | 'withdrawn', reason?: string) {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      const wish = await lockWish(tx, id);
      const name = status === 'declined' ? 'decline-move' : 'withdraw-move';
      await act(
        tx,
        locked,
        name,
        {},
        {},
        { moveId: wish.id, wished: parseRange(wish.period), ...(reason ? { reason } : {}) },
      );
      await endWish(tx, wish, status, reason);
      return viewBooking(tx, id);
    });
  }

  private async askToMove(tx: Tx, locked: LockedBooking, wanted: WantedMove): Promise<void> {
    const { booking, period } = locked;
    const slot = await judgeSlot(tx, { ...wanted, period: wanted, ignoreBookingId: booking.id });
    const standing = await lockStanding(tx, booking.organisationId);
    const { decisionWorkingDaysMax } = await loadLabSettings(tx);
    const deadline = decisionDeadline({ start: wanted.start, ...slot.facts, decisionWorkingDaysMax }, tx.now);
    const expiresAt = deadline < period.start ? deadline : period.start;
    const open = await tx.manager.countBy(BookingMoveEntity, { bookingId: booking.id, status: 'requested' });
    const move = tx.manager.create(BookingMoveEntity, {
      organisationId: booking.organisationId,
      bookingId: booking.id,
      testbedId: wanted.testbedId,
      period: toRange(wanted),
      status: 'requested',
      expiresAt,
      requestedBy: tx.actor.personId!,
      requestedAt: tx.now,
      reason: wanted.reason ?? null,
    });
    if (open > 0) refuseIfAny([refuse('booking.move-already-asked', {})]);
    await tx.manager.insert(BookingMoveEntity, move);
    const wish = {
      bookingId: booking.id,
      moveId: move.id,
      blocked: slot.blocked,
      period: slot.period,
      until: expiresAt,
    };
    const claimed = slot.reasons.length > 0 || (await claimWish(tx, slot.facts.freeStations, wish));
    const beforeCutOff = mayWaive(tx.actor)
      ? []
      : refuseAfterCutOff(period.start, slot.facts.cancellationHours, tx.now);
    await act(
      tx,
      locked,
      'ask-to-move',
      { standingActive: refuseSuspended(standing), slotFits: fits(slot, claimed), beforeCutOff },
      {},
      {
        moveId: move.id,
        wished: { start: wanted.start, end: wanted.end },
        wishedTestbedId: wanted.testbedId,
        expiresAt,
      },
    );
  }
}

function fits(slot: JudgedSlot, claimed: boolean): Refusal[] {
  return claimed ? [...slot.reasons] : [...slot.reasons, refuseSlot('slot.taken', {}, 'start')];
}

/** Closes the old claims and makes the new ones in one transaction: nobody else gets either in between. */
async function moveNow(
  tx: Tx,
  catalogue: PublishedCatalogue,
  locked: LockedBooking,
  wanted: WantedMove,
  wish?: BookingMoveEntity,
): Promise<void> {
  const { booking, request, period: before } = locked;
  const confirmed = booking.status === 'confirmed';
  const slot = await judgeSlot(tx, { ...wanted, period: wanted, ignoreBookingId: booking.id });
  const standing = await lockStanding(tx, booking.organisationId);
  const { decisionWorkingDaysMax } = await loadLabSettings(tx);
  if (confirmed) await lockChecklist(tx, request.checklistId);
  const itemsPassThen = confirmed ? await missingForApproval(tx, catalogue, request.checklistId, wanted.end) : [];
  const expiresAt = expiryAfterMove(booking, { start: wanted.start, ...slot.facts, decisionWorkingDaysMax }, tx.now);
  const testLeaderId = wanted.testLeaderId ?? booking.testLeaderId;

  let claimed = true;
  let leaderFree: Refusal[] = [];
  if (slot.reasons.length === 0) {
    await lockForMove(tx, booking.id, slot.facts.freeStations);
    await release(tx, booking.id);
    claimed = await claimOneOf(tx, slot.facts.freeStations, {
      bookingId: booking.id,
      blocked: slot.blocked,
      period: slot.period,
      until: expiresAt,
    });
    if (confirmed && testLeaderId)
      leaderFree = await appointLeader(tx, testLeaderId, {
        bookingId: booking.id,
        blocked: slot.blocked,
        period: slot.period,
      });
  }
  const openWish = wish ?? (await findWish(tx, booking.id));
  await act(
    tx,
    locked,
    'move',
    {
      standingActive: refuseSuspended(standing),
      alive: refuseExpired(booking.expiresAt, tx.now),
      slotFits: fits(slot, claimed),
      itemsPassThen,
      leaderFree,
    },
    { testbedId: wanted.testbedId, period: wanted, expiresAt, testLeaderId, forCalendars: confirmed },
    {
      before,
      waived: slot.waived,
      status: booking.status,
      expiresAt,
      ...(wanted.reason ? { reason: wanted.reason } : {}),
    },
  );
  if (openWish) await endWish(tx, openWish, wish ? 'approved' : 'withdrawn');
}

/** A hold does not live longer by being moved; a requested slot gets the deadline of its new time. */
function expiryAfterMove(
  booking: LockedBooking['booking'],
  slot: Parameters<typeof holdExpiry>[0] & Parameters<typeof decisionDeadline>[0],
  now: Date,
): Date | null {
  if (booking.status === 'requested') return decisionDeadline(slot, now);
  if (booking.status !== 'held' || booking.expiresAt === null) return null;
  const anew = holdExpiry(slot, now);
  return anew < booking.expiresAt ? anew : booking.expiresAt;
}

function findWish(tx: Tx, bookingId: string): Promise<BookingMoveEntity | null> {
  return tx.manager.findOne(BookingMoveEntity, {
    where: { bookingId, status: 'requested' },
    lock: { mode: 'pessimistic_write' },
  });
}

async function lockWish(tx: Tx, bookingId: string): Promise<BookingMoveEntity> {
  const wish = await findWish(tx, bookingId);
  if (!wish) refuseIfAny([refuse('booking.no-move-asked', {})]);
  return wish!;
}

async function endWish(
  tx: Tx,
  wish: BookingMoveEntity,
  status: BookingMoveEntity['status'],
  reason?: string,
): Promise<void> {
  await release(tx, wish.bookingId, { moveId: wish.id });
  const decided = { status, decidedBy: tx.actor.personId, decidedAt: tx.now, reason: reason ?? wish.reason };
  await tx.manager.update(BookingMoveEntity, { id: wish.id }, decided);
}
