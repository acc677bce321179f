import type { TestRequest } from '../../test-requests/test-requests.queries';
import type { Booking } from '../bookings.queries';
import { liveOf } from '../bookings.rules';

/** A request with the booking that keeps its time. */
export interface RequestWithSlot {
  readonly request: TestRequest;
  readonly booking: Booking | undefined;
}

export interface CompanyHome {
  /** Held time, the one that runs out first at the top. */
  readonly holds: readonly (RequestWithSlot & { readonly booking: Booking })[];
  /** What the company has to do: what the lab waits for before what nobody waits for. */
  readonly waiting: readonly RequestWithSlot[];
  /** What has a time, the earliest first. */
  readonly coming: readonly (RequestWithSlot & { readonly booking: Booking })[];
  readonly atLab: readonly RequestWithSlot[];
}

const urgency: readonly TestRequest['status'][] = ['changes-requested', 'slot-needed', 'draft'];
const atLab: readonly TestRequest['status'][] = ['submitted', 'in-review', 'in-test', 'reported'];

const isBooked = (row: RequestWithSlot): row is RequestWithSlot & { booking: Booking } => row.booking !== undefined;

/** What a company’s people see first: who waits for whom. */
export function companyHome(requests: readonly TestRequest[], bookings: readonly Booking[]): CompanyHome {
  const rows = requests.map((request) => ({
    request,
    booking: liveOf(bookings.filter(({ testRequestId }) => testRequestId === request.id)),
  }));
  const booked = rows.filter(isBooked);
  return {
    holds: booked
      .filter(({ booking }) => booking.status === 'held')
      .sort((a, b) => (a.booking.expiresAt ?? '').localeCompare(b.booking.expiresAt ?? '')),
    waiting: rows
      .filter(({ request }) => urgency.includes(request.status))
      .sort((a, b) => urgency.indexOf(a.request.status) - urgency.indexOf(b.request.status)),
    coming: booked.sort((a, b) => a.booking.start.localeCompare(b.booking.start)),
    atLab: rows.filter(({ request }) => atLab.includes(request.status)),
  };
}
