import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api, idempotencyKey } from '../../platform/api';
import { requestQuery } from '../test-requests.queries';

const messagesPerPage = 20;

/** What is said of a request, the newest first, a page at a time. Every change of the request asks anew. */
export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['test-requests', id, 'messages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answerOf(
        api.GET('/api/v1/test-requests/{id}/messages', {
          params: { path: { id }, query: { after, limit: messagesPerPage } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Sends what is written. The same text once more, after an answer that was lost, is the same deed. */
export function useSending(id: string) {
  const client = useQueryClient();
  const tried = useRef<{ body: string; key: string }>(undefined);
  return useMutation({
    mutationFn: (body: string) => {
      if (tried.current?.body !== body) tried.current = { body, key: idempotencyKey() };
      const header = { 'Idempotency-Key': tried.current.key };
      return answerOf(
        api.POST('/api/v1/test-requests/{id}/messages', { params: { path: { id }, header }, body: { body } }),
      );
    },
    onSuccess: () => {
      tried.current = undefined;
      return client.invalidateQueries({ queryKey: messagesQuery(id).queryKey });
    },
  });
}

/** Tells the program how far the reader has read, and the lists that count what is unread. */
export function useMarkingSeen(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (lastMessageId: string) =>
      api.PUT('/api/v1/test-requests/{id}/messages/seen', { params: { path: { id } }, body: { lastMessageId } }),
    onSuccess: () => {
      client.setQueryData(requestQuery(id).queryKey, (known) => known && { ...known, unreadMessages: 0 });
      client.setQueryData(messagesQuery(id).queryKey, (known) => {
        if (!known) return known;
        const read = known.pages.map((page) => ({
          ...page,
          items: page.items.map((message) => ({ ...message, unread: false })),
        }));
        return { ...known, pages: read };
      });
      // What counts the unread is asked for again when it is next shown.
      for (const list of ['test-requests', 'queue'])
        void client.invalidateQueries({ queryKey: [list], refetchType: 'none' });
    },
  });
}
