import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../platform/api';
import { bookingChanged, type Span } from '../bookings.queries';

export type LabBooking = Shape<'CalendarBooking'>;
export type NewClosure = Shape<'NewClosure'>;
export type MoveBasis = Shape<'MoveBasis'>;

/** All that is booked at the lab in a period, with whose it is; for the lab’s own people. */
export const labBookingsQuery = (span: Span) =>
  queryOptions({
    queryKey: ['calendar', 'bookings', span],
    queryFn: () => answerOf(api.GET('/api/v1/calendar/bookings', { params: { query: span } })),
    placeholderData: (before) => before,
  });

/** What is against moving a booking to a time, and who could lead it then. */
export const moveBasisQuery = (id: string, slot: { testbedId: string; start: string; end: string }) =>
  queryOptions({
    queryKey: ['calendar', 'move-basis', id, slot],
    queryFn: () => answerOf(api.GET('/api/v1/bookings/{id}/move-basis', { params: { path: { id }, query: slot } })),
  });

/** What a closure would hit; nothing is closed. */
export const closureHitsQuery = (closure: NewClosure) =>
  queryOptions({
    queryKey: ['closures', 'hits', closure],
    queryFn: async () =>
      (await answerOf(api.POST('/api/v1/closures', { body: { ...closure, dryRun: true } }))).mustBeMoved,
    retry: false,
  });

const closuresChanged = (client: QueryClient) =>
  Promise.all([client.invalidateQueries({ queryKey: ['closures'] }), bookingChanged(client)]);

export function useClosuresChanged() {
  const client = useQueryClient();
  return () => closuresChanged(client);
}
