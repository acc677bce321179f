import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { worker } from '../kernel/actor.js';
import { Rounds } from '../platform/rounds.js';
import { type Tx, WorkerTransactions } from '../platform/transactions.js';
import { act as actOnRequest } from '../test-requests/test-request.store.js';
import { BookingMoveEntity } from './booking-move.entity.js';
import { refuseUnlessExpired } from './booking.rules.js';
import { act, lockBooking } from './booking.store.js';
import { release } from './claim.store.js';

const expiredPerRoundMax = 200;

/** Statuses of a request whose slot was its way forward: without one it needs another. */
const needsAnother = ['submitted', 'in-review', 'changes-requested'];

/**
 * Says what has expired. The time itself was free from the moment of expiry, whether or not this ever ran; here the status
 * and the events follow, from which the notices come.
 */
@Injectable()
export class ExpiryWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ExpiryWorker.name);
  private readonly rounds = new Rounds(() => this.expireDue());

  constructor(private readonly transactions: WorkerTransactions) {}

  @Cron('*/10 * * * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    await this.rounds.look().catch((error: unknown) => this.logger.error({ error }, 'expiry'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.drain();
  }

  private async expireDue(): Promise<void> {
    const due = await this.transactions.read(worker('expiry'), (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM booking WHERE expires_at <= $1 ORDER BY expires_at LIMIT ${expiredPerRoundMax}`,
        [tx.now],
      ),
    );
    for (const { id } of due) await this.transactions.run(worker('expiry'), (tx) => expireBooking(tx, id));
    const wishes = await this.transactions.read(worker('expiry'), (tx) =>
      tx.query<{ booking_id: string }>(
        `SELECT booking_id FROM booking_move WHERE status = 'requested' AND expires_at <= $1 LIMIT ${expiredPerRoundMax}`,
        [tx.now],
      ),
    );
    for (const { booking_id: id } of wishes) await this.transactions.run(worker('expiry'), (tx) => expireWish(tx, id));
  }
}

/** Judged again under the lock: whoever was faster than this round has the last word. */
async function expireBooking(tx: Tx, id: string): Promise<void> {
  const locked = await lockBooking(tx, id);
  const { booking, request } = locked;
  if (refuseUnlessExpired(booking.expiresAt, tx.now).length > 0) return;
  const deadline = booking.expiresAt;
  await act(tx, locked, 'expire', { expired: [] }, { expiresAt: null }, { deadline });
  await release(tx, id);
  if (needsAnother.includes(request.status)) {
    await actOnRequest(tx, request, 'lose-slot', {}, {}, { bookingId: id, why: 'expired' });
  }
}

async function expireWish(tx: Tx, bookingId: string): Promise<void> {
  const locked = await lockBooking(tx, bookingId);
  const { affected } = await tx.manager
    .createQueryBuilder()
    .update(BookingMoveEntity)
    .set({ status: 'expired' })
    .where(`booking_id = :bookingId AND status = 'requested' AND expires_at <= :now`, { bookingId, now: tx.now })
    .execute();
  if (affected) await act(tx, locked, 'let-wish-expire', {}, {}, {});
}
