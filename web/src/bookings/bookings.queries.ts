import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../platform/api';

export type Booking = Shape<'Booking'>;
export type Calendar = Shape<'NamedCalendar'>;
export type FreeSlot = Shape<'FreeSlots'>['items'][number];
export type HostedTest = Shape<'HostedTests'>['items'][number];
export type SlotCheck = Shape<'SlotCheck'>;
export type TimelineEntry = Shape<'TimelineEntry'>;

const bookingsMax = 100;
const requestsMax = 100;
const proposalsMax = 200;
const entriesPerPage = 20;

/** Everything of one’s own that has not ended yet, the latest start first. */
export const comingBookingsQuery = queryOptions({
  queryKey: ['bookings', 'coming'],
  queryFn: async () => {
    const query = { from: new Date().toISOString(), limit: bookingsMax };
    return (await answerOf(api.GET('/api/v1/bookings', { params: { query } }))).items;
  },
});

/** Each booking that a request has had, the latest start first. */
export const bookingsOfRequestQuery = (testRequest: string) =>
  queryOptions({
    queryKey: ['bookings', 'of', testRequest],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/bookings', { params: { query: { testRequest, limit: bookingsMax } } }))).items,
  });

const hostedAheadMs = 28 * 24 * 3_600_000;

/** What happens in the next four weeks on sites that the reader’s organisations host. */
export const hostedTestsQuery = queryOptions({
  queryKey: ['bookings', 'hosted'],
  queryFn: () => {
    const [from, until] = [new Date(), new Date(Date.now() + hostedAheadMs)].map((at) => at.toISOString()) as [
      string,
      string,
    ];
    return answerOf(api.GET('/api/v1/hosted-tests', { params: { query: { from, until } } }));
  },
});

/** The newest requests, as many as a home page has use for. */
export const newestRequestsQuery = queryOptions({
  queryKey: ['test-requests', 'newest'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/v1/test-requests', { params: { query: { limit: requestsMax } } }))).items,
});

export interface Span {
  readonly from: string;
  readonly until: string;
}

/** The days of every testbed that is in use. */
export const calendarQuery = (span: Span) =>
  queryOptions({
    queryKey: ['calendar', span],
    queryFn: async () => (await answerOf(api.GET('/api/v1/calendar', { params: { query: span } }))).items,
    placeholderData: (before) => before,
  });

/** `testbeds`: ids; none for all. */
export const freeSlotsQuery = (asked: Span & { minutes: number; testbeds: readonly string[] }) =>
  queryOptions({
    queryKey: ['free-slots', asked],
    queryFn: async () => {
      const { testbeds, ...rest } = asked;
      const query = { ...rest, limit: proposalsMax, ...(testbeds.length > 0 ? { testbeds: testbeds.join(',') } : {}) };
      return (await answerOf(api.GET('/api/v1/free-slots', { params: { query: query } }))).items;
    },
    placeholderData: (before) => before,
  });

/** Everything that is against one very time. */
export const slotCheckQuery = (slot: { testbedId: string; start: string; end: string }) =>
  queryOptions({
    queryKey: ['free-slots', 'check', slot],
    queryFn: () => answerOf(api.POST('/api/v1/slot-checks', { body: slot })),
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['timeline', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answerOf(
        api.GET('/api/v1/test-requests/{id}/timeline', {
          params: { path: { id }, query: { after, limit: entriesPerPage } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** After anything was done to a booking or its request: whatever is shown of them is asked for again. */
export const bookingChanged = (client: QueryClient): Promise<void[]> =>
  Promise.all(
    ['bookings', 'test-requests', 'calendar', 'free-slots', 'timeline', 'queue'].map((question) =>
      client.invalidateQueries({ queryKey: [question] }),
    ),
  );
