import type { Period } from '../kernel/period.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { refuse } from './booking.refusals.js';
import { claimLeader } from './claim.store.js';

/**
 * Claims a test leader's time for a confirmed booking: nobody leads two tests at once.
 * @returns what is against it: somebody who does not work at the lab, or who is busy then.
 */
export async function appointLeader(
  tx: Tx,
  leaderId: string,
  wanted: { bookingId: string; blocked: Period; period: Period },
): Promise<Refusal[]> {
  const [leader] = await tx.query<{ name: string }>(
    `SELECT p.name FROM person p WHERE p.id = $1 AND EXISTS (
       SELECT FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL AND m.role IN ('lab-staff', 'lab-manager'))`,
    [leaderId],
  );
  if (!leader) return [refuse('booking.leader-unknown', {}, 'testLeaderId')];
  const claimed = await claimLeader(tx, leaderId, { ...wanted, until: null });
  return claimed ? [] : [refuse('booking.leader-busy', { name: leader.name }, 'testLeaderId')];
}
