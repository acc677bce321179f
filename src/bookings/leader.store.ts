import type { Period } from '../kernel/period.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { refuse } from './booking.refusals.js';
import { claimLeader } from './claim.store.js';

/**
 * Who may lead a test, and whether they lead another than the booking’s within a range: its time, rigging and cleaning
 * included. The parameters are SQL expressions.
 */
export const leadersSql = (bookingId: string, blocked: string, now: string): string => `
  SELECT p.id, p.name, EXISTS (
    SELECT FROM claim c WHERE c.resource_id = p.id AND c.booking_id <> ${bookingId} AND c.blocked && ${blocked}
      AND c.alive @> ${now}::timestamptz) AS busy
  FROM person p WHERE EXISTS (
    SELECT FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL AND m.role IN ('lab-staff', 'lab-manager'))`;

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
