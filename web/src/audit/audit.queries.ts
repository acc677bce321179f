import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../platform/api';
import { dayOf } from '../platform/when';
import type { AuditSearch } from './audit-search';

export type AuditEvent = Shape<'AuditEvent'>;
export type AuditSealState = Shape<'AuditSeal'>;

const rowsPerPage = 50;
const hourMs = 3_600_000;
const suggestionsMax = 20;

/** The instant at which a calendar day begins in the lab: Oslo is an hour ahead of UTC, in summer two. */
const beginOf = (day: string): Date =>
  new Date(
    [2, 1].map((hours) => Date.parse(`${day}T00:00:00Z`) - hours * hourMs).find((at) => dayOf(new Date(at)) === day) ??
      Date.parse(day),
  );

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hourMs).toISOString().slice(0, 10);

/** The part of the trail that is asked for, the newest first, a page at a time. */
export const auditQuery = ({ from, until, ...search }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit-events', search, from, until],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/audit-events', {
          params: {
            query: {
              ...search,
              from: from && beginOf(from).toISOString(),
              until: until && beginOf(dayAfter(until)).toISOString(),
              after: pageParam,
              limit: rowsPerPage,
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Organisations whose name begins so. */
export const organisationsLikeQuery = (search: string) =>
  queryOptions({
    queryKey: ['organisations', 'like', search],
    queryFn: () => answerOf(api.GET('/api/v1/organisations', { params: { query: { search, limit: suggestionsMax } } })),
    enabled: search.length > 0,
  });

/** How far the trail is sealed, and whether it still is what was sealed. */
export const auditSealQuery = queryOptions({
  queryKey: ['audit-seal'],
  queryFn: () => answerOf(api.GET('/api/v1/audit-seal')),
});
