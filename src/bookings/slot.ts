import type { Period } from '../kernel/period.js';
import { withBuffers } from '../kernel/period.js';
import { type Actor, hasRole } from '../kernel/actor.js';
import { notFound, type Refusal } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { type SlotFacts, slotReasons } from '../testbeds/slot.rules.js';
import { loadSlotFacts, lockTestbedShared } from '../testbeds/slot.store.js';

/** A wanted slot as it was judged: what is against it, and where it could be. */
export interface JudgedSlot {
  readonly facts: SlotFacts;
  readonly period: Period;
  /** The period with its rigging and cleaning time: what is claimed. */
  readonly blocked: Period;
  readonly reasons: readonly Refusal[];
  /** What the lab's staff set aside, by code; it goes into the event. */
  readonly waived: readonly string[];
}

/**
 * Judges a wanted slot under the testbed's shared lock, so that its opening hours and closures stay what they are until the
 * transaction ends. The lab's staff may set waivable reasons aside by naming them.
 */
export async function judgeSlot(
  tx: Tx,
  wanted: { testbedId: string; period: Period; waive?: readonly string[] | undefined; ignoreBookingId?: string },
): Promise<JudgedSlot> {
  const { testbedId, period, waive = [], ignoreBookingId } = wanted;
  const [, facts] = await tx.together(() =>
    Promise.all([lockTestbedShared(tx, testbedId), loadSlotFacts(tx, testbedId, period, ignoreBookingId)]),
  );
  if (!facts) throw notFound();
  const all = slotReasons({ facts, period, now: tx.now });
  const isWaived = (reason: Refusal) => reason.waivable && waive.includes(reason.code) && mayWaive(tx.actor);
  return {
    facts,
    period,
    blocked: withBuffers(period, facts.bufferBeforeMinutes, facts.bufferAfterMinutes),
    reasons: all.filter((reason) => !isWaived(reason)),
    waived: all.filter(isWaived).map(({ code }) => code),
  };
}

export function mayWaive(actor: Actor): boolean {
  return hasRole(actor, 'lab-manager', 'lab-staff');
}
