import { refuseIfAny } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { BookingMoveEntity } from './booking-move.entity.js';
import { refuse } from './booking.refusals.js';
import { release } from './claim.store.js';

/** The booking's undecided wish to move, locked. */
export function findWish(tx: Tx, bookingId: string): Promise<BookingMoveEntity | null> {
  return tx.manager.findOne(BookingMoveEntity, {
    where: { bookingId, status: 'requested' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** @throws Refused when nobody has asked to move it. */
export async function lockWish(tx: Tx, bookingId: string): Promise<BookingMoveEntity> {
  const wish = await findWish(tx, bookingId);
  if (!wish) refuseIfAny([refuse('booking.no-move-asked', {})]);
  return wish!;
}

/** Decides the wish, and gives back what it claimed. */
export async function endWish(
  tx: Tx,
  wish: BookingMoveEntity,
  status: BookingMoveEntity['status'],
  reason?: string,
): Promise<void> {
  await release(tx, wish.bookingId, { moveId: wish.id });
  const decided = { status, decidedBy: tx.actor.personId, decidedAt: tx.now, reason: reason ?? wish.reason };
  await tx.manager.update(BookingMoveEntity, { id: wish.id }, decided);
}
