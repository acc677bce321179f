import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../platform/api';

export type Waiting = Shape<'Waiting'>;

const rowsPerPage = 25;

/** What waits for the lab, the nearest deadline first, a page at a time. */
export const queueQuery = infiniteQueryOptions({
  queryKey: ['queue'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: after }) =>
    answerOf(api.GET('/api/v1/queue', { params: { query: { after, limit: rowsPerPage } } })),
  getNextPageParam: ({ next }) => next ?? undefined,
});
