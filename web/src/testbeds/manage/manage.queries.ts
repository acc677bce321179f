import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../platform/api';

export type HitClaim = Shape<'HitClaim'>;
export type Site = Shape<'Site'>;
export type Closure = Shape<'Closure'>;

const rowsMax = 100;

/** Also those that are out of use. */
export const allTestbedsQuery = queryOptions({
  queryKey: ['testbeds', 'all'],
  queryFn: () => answerOf(api.GET('/api/v1/testbeds', { params: { query: { active: 'any', limit: rowsMax } } })),
});

export const sitesQuery = queryOptions({
  queryKey: ['sites', 'all'],
  queryFn: () => answerOf(api.GET('/api/v1/sites', { params: { query: { limit: rowsMax } } })),
});

/** Closures that are not over on that day, of one testbed, its whole site’s included, or of all. */
export const closuresQuery = (day: string, testbed?: string) =>
  queryOptions({
    queryKey: ['closures', day, testbed ?? 'all'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/closures', {
          params: { query: { testbed, from: `${day}T00:00:00Z`, limit: rowsMax } },
        }),
      ),
  });

/** The bookings that a change hits, with what one needs to find them. */
export const hitBookingsQuery = (hits: readonly HitClaim[]) => {
  const sorted = hits.map(({ start }) => start).sort();
  const lastEnd = hits
    .map(({ end }) => end)
    .sort()
    .at(-1);
  const beds = [...new Set(hits.map(({ testbedId }) => testbedId))];
  return queryOptions({
    queryKey: ['bookings', 'hit', ...hits.map(({ bookingId }) => bookingId)],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/bookings', {
          params: {
            query: {
              from: sorted[0],
              until: lastEnd,
              testbed: beds.length === 1 ? beds[0] : undefined,
              limit: rowsMax,
            },
          },
        }),
      ),
    enabled: hits.length > 0,
  });
};

/** Who may host a site. */
export const hostsQuery = queryOptions({
  queryKey: ['organisations', 'hosts'],
  queryFn: () => answerOf(api.GET('/api/v1/organisations', { params: { query: { limit: rowsMax } } })),
});
