import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RequestStatus } from '../look/status';
import { answerOf, api, type Shape } from '../platform/api';

export type TestRequest = Shape<'TestRequest'>;
export type Checklist = Shape<'Checklist'>;
export type ChecklistTemplate = Checklist['templates'][number];
export type ChecklistItem = ChecklistTemplate['items'][number];
export type RequestFile = Shape<'RequestFile'>;

const rowsPerPage = 20;

/** The reader’s requests, the newest first, a page at a time. */
export const requestsQuery = (status: RequestStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['test-requests', 'list', status ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/test-requests', { params: { query: { status, after: pageParam, limit: rowsPerPage } } }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['test-requests', id],
    queryFn: () => answerOf(api.GET('/api/v1/test-requests/{id}', { params: { path: { id } } })),
  });

export const checklistQuery = (id: string) =>
  queryOptions({
    queryKey: ['test-requests', id, 'checklist'],
    queryFn: () => answerOf(api.GET('/api/v1/test-requests/{id}/checklist', { params: { path: { id } } })),
  });

export const requestFilesQuery = (id: string) =>
  queryOptions({
    queryKey: ['test-requests', id, 'files'],
    queryFn: () => answerOf(api.GET('/api/v1/test-requests/{id}/files', { params: { path: { id } } })),
  });

const testbedsMax = 100;

/** What can be wished for. */
export const offeredTestbedsQuery = queryOptions({
  queryKey: ['testbeds', 'offered'],
  queryFn: () => answerOf(api.GET('/api/v1/testbeds', { params: { query: { limit: testbedsMax } } })),
});
