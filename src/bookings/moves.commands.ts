import { Injectable } from '@nestjs/common';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { parseRange, toRange } from '../kernel/period.js';
import { refuseIfAny } from '../kernel/refusal.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { BookingMoveEntity } from './booking-move.entity.js';
import { endWish, lockWish } from './booking-move.store.js';
import { refuse } from './booking.refusals.js';
import { decisionDeadline, refuseAfterCutOff, refuseExpired } from './booking.rules.js';
import { act, lockBooking, type LockedBooking } from './booking.store.js';
import type { BookingView } from './booking.views.js';
import { viewBooking } from './bookings.queries.js';
import { claimWish } from './claim.store.js';
import { fits, moveNow, type WantedMove } from './move-now.js';
import { judgeSlot, mayWaive } from './slot.js';

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
