import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import type { Refusal } from '../kernel/refusal.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { act as actOnRequest, lockRequest } from '../test-requests/test-request.store.js';
import type { TestRequestView } from '../test-requests/test-request.views.js';
import { viewRequest } from '../test-requests/test-requests.queries.js';
import { BookingMoveEntity } from './booking-move.entity.js';
import { refuseAfterCutOff } from './booking.rules.js';
import { act, lockBooking, lockLiveBooking, type LockedBooking } from './booking.store.js';
import { viewBooking } from './bookings.queries.js';
import type { BookingView } from './booking.views.js';
import { release } from './claim.store.js';
import { mayWaive } from './slot.js';
import { loadTestbedTerms } from '../testbeds/slot.store.js';

/** Giving time back: the slot alone, or the whole request with it. */
@Injectable()
export class CancellationCommands {
  constructor(private readonly transactions: Transactions) {}

  /** The slot alone: a request that was sent in or approved then needs a new one; answers and verdicts are kept. */
  cancelBooking(actor: Actor, id: string, seenVersion: number, reason: string): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      const sentIn = locked.booking.status !== 'held';
      await this.release(tx, locked, reason);
      if (sentIn)
        await actOnRequest(tx, locked.request, 'lose-slot', {}, {}, { bookingId: id, reason, why: 'cancelled' });
      return viewBooking(tx, id);
    });
  }

  /** Before it is approved: the company no longer asks. */
  withdrawRequest(
    actor: Actor,
    requestId: string,
    seenVersion: number,
    reason: string | undefined,
  ): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, requestId);
      mustBeCurrent(seenVersion, request.version);
      const live = await lockLiveBooking(tx, request);
      await actOnRequest(
        tx,
        request,
        'withdraw',
        {},
        { closedAt: tx.now, reason: reason ?? null },
        live ? { bookingId: live.booking.id } : {},
      );
      if (live) await this.release(tx, live, reason ?? null);
      return viewRequest(tx, requestId);
    });
  }

  /** After it was approved: test and request are called off together. */
  cancelRequest(actor: Actor, requestId: string, seenVersion: number, reason: string): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, requestId);
      mustBeCurrent(seenVersion, request.version);
      const live = await lockLiveBooking(tx, request);
      const beforeCutOff = live ? await this.refuseLate(tx, live) : [];
      const data = { reason, ...(live ? { bookingId: live.booking.id } : {}) };
      await actOnRequest(tx, request, 'cancel', { beforeCutOff }, { closedAt: tx.now, reason }, data);
      if (live) await this.release(tx, live, reason);
      return viewRequest(tx, requestId);
    });
  }

  private async release(tx: Tx, locked: LockedBooking, reason: string | null): Promise<void> {
    const { booking } = locked;
    const confirmed = booking.status === 'confirmed';
    const beforeCutOff = confirmed ? await this.refuseLate(tx, locked) : [];
    const data = reason ? { reason } : {};
    await act(tx, locked, 'cancel', { beforeCutOff }, { expiresAt: null, reason, forCalendars: confirmed }, data);
    await release(tx, booking.id);
    await tx.manager.update(
      BookingMoveEntity,
      { bookingId: booking.id, status: 'requested' },
      { status: 'withdrawn', decidedAt: tx.now },
    );
  }

  private async refuseLate(tx: Tx, { booking, period }: LockedBooking): Promise<Refusal[]> {
    if (mayWaive(tx.actor)) return [];
    const { cancellationHours } = await loadTestbedTerms(tx, booking.testbedId);
    return refuseAfterCutOff(period.start, cancellationHours, tx.now);
  }
}
