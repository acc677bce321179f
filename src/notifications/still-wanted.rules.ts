import { addHours } from '../kernel/period.js';
import { holdingStatuses, reviewableStatuses } from '../test-requests/test-request.states.js';
import type { BookingFacts, CaseFacts } from './case-facts.js';
import type { NoticeData } from './notice-event.js';
import type { CaseKind } from './notice-kinds.js';

interface Asked {
  readonly facts: CaseFacts;
  readonly data: NoticeData;
  readonly now: Date;
}

const sameMoment = (a: Date | null | undefined, b: Date | null | undefined): boolean =>
  Boolean(a && b) && a?.getTime() === b?.getTime();

/** Confirmed, at the time and place that the notice was planned for, and not begun. */
function standsAsPlanned({ facts: { booking }, data: { event }, now }: Asked): boolean {
  return (
    isConfirmed(booking, now) &&
    sameMoment(booking.period.start, event.start) &&
    sameMoment(booking.period.end, event.end) &&
    booking.testbedId === event.testbedId
  );
}

function isConfirmed(booking: BookingFacts | null, now: Date): booking is BookingFacts {
  return booking?.status === 'confirmed' && booking.period.start > now;
}

/** Waits for the lab, with the very deadline that the notice was planned for. */
function waitsAsPlanned({ facts: { status, booking }, data: { event }, now }: Asked): boolean {
  return (
    reviewableStatuses.includes(status) &&
    booking?.status === 'requested' &&
    sameMoment(booking.expiresAt, event.expiresAt) &&
    booking.expiresAt! > now
  );
}

/** Of this sending-in, and not of one that a later one has overtaken. */
function isThisRound({ facts: { status, submittedAt, booking }, data: { at } }: Asked): boolean {
  return reviewableStatuses.includes(status) && booking?.status === 'requested' && sameMoment(submittedAt, at);
}

/**
 * Whether what a notice says is still so. Asked when it comes due, and once more just before it is sent: what was moved,
 * decided, cancelled or expired meanwhile has a notice of its own.
 */
export const stillWanted: Record<CaseKind, (asked: Asked) => boolean> = {
  receipt: isThisRound,
  'new-request': isThisRound,
  'changes-requested': ({ facts, data }) => facts.status === 'changes-requested' && facts.reason === data.event.reason,
  declined: ({ facts }) => facts.status === 'declined',
  'slot-needed': ({ facts }) => facts.status === 'slot-needed' && !facts.hasLiveSlot,
  approved: standsAsPlanned,
  moved: standsAsPlanned,
  // One that comes late, after an outage, leaves the last day to the reminder of that day.
  'reminder-7-days': (asked) => standsAsPlanned(asked) && addHours(asked.now, 24) < asked.facts.booking!.period.start,
  'reminder-24-hours': standsAsPlanned,
  'test-leader-assigned': ({ facts: { booking }, data, now }) =>
    isConfirmed(booking, now) && booking.leader?.id === data.event.testLeaderId,
  // Whether it was in their calendar at all is asked when it is sent: see takeInHand.
  'test-leader-released': ({ facts: { booking }, data }) =>
    booking?.status !== 'cancelled' && booking?.leader?.id !== data.event.formerLeaderId,
  'report-ready': ({ facts }) => facts.status === 'reported' || facts.status === 'closed',
  cancelled: ({ facts }) => facts.booking?.status === 'cancelled',
  'hold-expiring': ({ facts: { booking }, data, now }) =>
    booking?.status === 'held' && sameMoment(booking.expiresAt, data.event.expiresAt) && booking.expiresAt! > now,
  'hold-expired': ({ facts }) =>
    facts.booking?.status === 'expired' && holdingStatuses.includes(facts.status) && !facts.hasLiveSlot,
  'decision-due': waitsAsPlanned,
  'move-requested': ({ facts: { wish }, now }) => wish?.status === 'requested' && wish.expiresAt > now,
  'move-declined': ({ facts: { booking }, now }) => isConfirmed(booking, now),
};
