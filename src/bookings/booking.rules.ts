import { addHours, addMinutes } from '../kernel/period.js';
import type { Refusal } from '../kernel/refusal.js';
import { addWorkingDays } from '../kernel/working-days.js';
import { refuse } from './booking.refusals.js';
import type { BookingStatus } from './booking.states.js';

/** How early a test may be checked in. */
const checkInEarlyMinutes = 60;

/**
 * The last moment at which a slot may still be undecided: its start less the lead time; its start itself where the lab
 * has set the lead time aside.
 */
function lastMoment(start: Date, leadHours: number, now: Date): Date {
  const beforeLead = addHours(start, -leadHours);
  return beforeLead > now ? beforeLead : start;
}

/** When a hold ends by itself: after the testbed's hold hours, but never past the slot's last moment. */
export function holdExpiry(slot: { start: Date; leadHours: number; holdHours: number }, now: Date): Date {
  return earlier(addHours(now, slot.holdHours), lastMoment(slot.start, slot.leadHours, now));
}

/** When a requested slot is let go undecided: the earlier of its last moment and so many working days from now. */
export function decisionDeadline(
  slot: { start: Date; leadHours: number; zone: string; decisionWorkingDaysMax: number },
  now: Date,
): Date {
  const working = addWorkingDays(now, slot.decisionWorkingDaysMax, slot.zone);
  return earlier(working, lastMoment(slot.start, slot.leadHours, now));
}

interface MovedSlot {
  readonly start: Date;
  readonly leadHours: number;
  readonly holdHours: number;
  readonly zone: string;
  readonly decisionWorkingDaysMax: number;
}

/** A hold lives no longer by being moved; a requested slot gets the deadline of its new time; a confirmed one has none. */
export function expiryAfterMove(
  { status, expiresAt }: { status: BookingStatus; expiresAt: Date | null },
  slot: MovedSlot,
  now: Date,
): Date | null {
  if (status === 'requested') return decisionDeadline(slot, now);
  return status === 'held' && expiresAt !== null ? earlier(holdExpiry(slot, now), expiresAt) : null;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

export function refuseExpired(expiresAt: Date | null, now: Date): Refusal[] {
  return expiresAt !== null && expiresAt <= now ? [refuse('booking.expired', {})] : [];
}

/** What is approved is a time that the lab was asked for and that is still kept. */
export function refuseUnasked(
  booking: { readonly status: string; readonly expiresAt: Date | null } | undefined,
  now: Date,
): Refusal[] {
  return booking?.status === 'requested' ? refuseExpired(booking.expiresAt, now) : [refuse('booking.no-slot', {})];
}

export function refuseUnlessExpired(expiresAt: Date | null, now: Date): Refusal[] {
  return expiresAt !== null && expiresAt <= now ? [] : [refuse('booking.not-expired', {})];
}

/** A company cancels and moves until so many hours before the start; the lab may set that aside. */
export function refuseAfterCutOff(start: Date, cancellationHours: number, now: Date): Refusal[] {
  return addHours(start, -cancellationHours) < now
    ? [refuse('booking.past-cut-off', { hours: cancellationHours })]
    : [];
}

export function refuseTooEarlyCheckIn(start: Date, now: Date): Refusal[] {
  return now < addMinutes(start, -checkInEarlyMinutes)
    ? [refuse('booking.too-early', { minutes: checkInEarlyMinutes })]
    : [];
}

export function refuseBeforeStart(start: Date, now: Date): Refusal[] {
  return now < start ? [refuse('booking.not-begun', {})] : [];
}

export function refuseSecondExtension(extended: boolean): Refusal[] {
  return extended ? [refuse('booking.already-extended', {})] : [];
}
