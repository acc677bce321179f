import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../platform/api';
import { weeksShown } from './free-weeks';

export type Testbed = Shape<'Testbed'>;

const testbedsMax = 100;

/** What the lab offers, by key. */
export const testbedsQuery = queryOptions({
  queryKey: ['testbeds'],
  queryFn: () => answerOf(api.GET('/api/v1/testbeds', { params: { query: { limit: testbedsMax } } })),
});

export const testbedQuery = (id: string) =>
  queryOptions({
    queryKey: ['testbeds', id],
    queryFn: () => answerOf(api.GET('/api/v1/testbeds/{id}', { params: { path: { id } } })),
  });

export const siteQuery = (id: string) =>
  queryOptions({
    queryKey: ['sites', id],
    queryFn: () => answerOf(api.GET('/api/v1/sites/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });

/** The days of every testbed from a Monday (ms), for as many weeks as are shown. */
export const calendarsQuery = (monday: number) =>
  queryOptions({
    queryKey: ['calendar', 'weeks', monday],
    queryFn: () => answerOf(api.GET('/api/v1/calendar', { params: { query: spanOf(monday) } })),
  });

export const calendarQuery = (id: string, monday: number) =>
  queryOptions({
    queryKey: ['calendar', 'weeks', monday, id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/testbeds/{id}/calendar', { params: { path: { id }, query: spanOf(monday) } })),
  });

function spanOf(monday: number) {
  const weekMs = 7 * 24 * 3_600_000;
  return { from: new Date(monday).toISOString(), until: new Date(monday + weeksShown * weekMs).toISOString() };
}
