import type { BookingStatus } from '../look/status';
import { hasRole, type Me } from '../platform/session';
import type { Booking } from './bookings.queries';

/** The statuses in which a booking keeps its time. */
const live: readonly BookingStatus[] = ['held', 'requested', 'confirmed', 'checked-in'];

/** The one booking of a request that keeps its time, if there is one. */
export const liveOf = <B extends Pick<Booking, 'status'>>(bookings: readonly B[]): B | undefined =>
  bookings.find(({ status }) => live.includes(status));

/** Whether the reader may act for this organisation: its own people, and the lab’s on their behalf. */
export const actsFor = (me: Me, organisationId: string): boolean =>
  hasRole(me, 'lab-staff', 'lab-manager') ||
  me.memberships.some(
    (membership) =>
      membership.organisationId === organisationId && ['member', 'administrator'].includes(membership.role),
  );

/** The version that was seen, and the key of the deed: the same for each try of it. */
export const seen = ({ version }: { version: number }, key?: string) => ({
  'If-Match': `"${version}"`,
  ...(key ? { 'Idempotency-Key': key } : {}),
});
