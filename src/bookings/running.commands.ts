import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions } from '../platform/transactions.js';
import { act as actOnRequest } from '../test-requests/test-request.store.js';
import { refuseBeforeStart, refuseTooEarlyCheckIn } from './booking.rules.js';
import { act, lockBooking } from './booking.store.js';
import { viewBooking } from './bookings.queries.js';
import type { BookingView } from './booking.views.js';
import { release } from './claim.store.js';
import { appointLeader } from './leader.store.js';
import { judgeSlot } from './slot.js';

/** The day of the test, by the lab's staff. */
@Injectable()
export class RunningCommands {
  constructor(private readonly transactions: Transactions) {}

  checkIn(actor: Actor, id: string, seenVersion: number): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      await act(tx, locked, 'check-in', { aboutToBegin: refuseTooEarlyCheckIn(locked.period.start, tx.now) });
      await actOnRequest(tx, locked.request, 'check-in', {}, {}, { bookingId: id });
      return viewBooking(tx, id);
    });
  }

  /** Nobody came: the time is given back, and the request needs a new one. */
  markNoShow(actor: Actor, id: string, seenVersion: number): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      await act(tx, locked, 'mark-no-show', { begun: refuseBeforeStart(locked.period.start, tx.now) });
      await release(tx, id);
      await actOnRequest(tx, locked.request, 'lose-slot', {}, {}, { bookingId: id, why: 'no-show' });
      return viewBooking(tx, id);
    });
  }

  complete(actor: Actor, id: string, seenVersion: number): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      await act(tx, locked, 'complete', {});
      await release(tx, id);
      return viewBooking(tx, id);
    });
  }

  changeLeader(actor: Actor, id: string, seenVersion: number, testLeaderId: string): Promise<BookingView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockBooking(tx, id);
      mustBeCurrent(seenVersion, locked.booking.version);
      const { booking, period } = locked;
      const formerLeaderId = booking.testLeaderId;
      const { blocked } = await judgeSlot(tx, { testbedId: booking.testbedId, period, ignoreBookingId: id });
      await release(tx, id, { leaderOnly: true });
      const leaderFree = await appointLeader(tx, testLeaderId, { bookingId: id, blocked, period });
      await act(
        tx,
        locked,
        'change-leader',
        { leaderFree },
        { testLeaderId, forCalendars: true },
        { testLeaderId, formerLeaderId },
      );
      return viewBooking(tx, id);
    });
  }
}
