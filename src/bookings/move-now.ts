import type { Refusal } from '../kernel/refusal.js';
import { lockChecklist, missingForApproval } from '../checklists/gate.store.js';
import type { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import type { Tx } from '../platform/transactions.js';
import { refuseSlot } from '../testbeds/slot.refusals.js';
import type { BookingMoveEntity } from './booking-move.entity.js';
import { endWish, findWish } from './booking-move.store.js';
import { expiryAfterMove, refuseExpired } from './booking.rules.js';
import { act, type LockedBooking } from './booking.store.js';
import { claimOneOf, release, takeTurns } from './claim.store.js';
import type { WantedSlot } from './holds.commands.js';
import { appointLeader } from './leader.store.js';
import { type JudgedSlot, judgeSlot } from './slot.js';

export interface WantedMove extends WantedSlot {
  readonly testLeaderId?: string | undefined;
  readonly reason?: string | undefined;
}

/** What is against the slot: what was judged, and a rival who was faster. */
export function fits(slot: JudgedSlot, claimed: boolean): Refusal[] {
  return claimed ? [...slot.reasons] : [...slot.reasons, refuseSlot('slot.taken', {}, 'start')];
}

/** Closes the old claims and makes the new ones in one transaction: nobody else gets either in between. */
export async function moveNow(
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
  // Until a test is confirmed nobody leads it.
  const testLeaderId = (confirmed ? wanted.testLeaderId : undefined) ?? booking.testLeaderId;
  const replaced = testLeaderId === booking.testLeaderId ? {} : { testLeaderId, formerLeaderId: booking.testLeaderId };
  const openWish = wish ?? (await findWish(tx, booking.id));

  let claimed = true;
  let leaderFree: Refusal[] = [];
  if (slot.reasons.length === 0) {
    const { freeStations } = slot.facts;
    const claim = { bookingId: booking.id, blocked: slot.blocked, period: slot.period, until: expiresAt };
    // In one go: rivals for the same station wait until this is over, and there may be many of them.
    [, , claimed] = await tx.together(() =>
      Promise.all([
        takeTurns(tx, booking.id, freeStations, slot.blocked),
        release(tx, booking.id),
        claimOneOf(tx, freeStations, claim),
      ]),
    );
    if (confirmed && testLeaderId)
      leaderFree = await appointLeader(tx, testLeaderId, {
        bookingId: booking.id,
        blocked: slot.blocked,
        period: slot.period,
      });
  }
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
      ...replaced,
      ...(wanted.reason ? { reason: wanted.reason } : {}),
    },
  );
  if (openWish) await endWish(tx, openWish, wish ? 'approved' : 'withdrawn');
}
