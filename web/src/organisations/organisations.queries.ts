import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../platform/api';

export type Organisation = Shape<'Organisation'>;

const rowsPerPage = 30;

/** By name, a page at a time; those whose name begins so, if anything is searched for. */
export const organisationsQuery = (search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['organisations', 'list', search ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/organisations', { params: { query: { search, after: pageParam, limit: rowsPerPage } } }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id],
    queryFn: () => answerOf(api.GET('/api/v1/organisations/{id}', { params: { path: { id } } })),
  });
