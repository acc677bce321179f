import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, Refusal } from '../platform/api';
import { type Me, meQuery } from '../platform/session';

type Change = Partial<Pick<Me, 'name' | 'language'>>;

/** Changes something of oneself, from the version that one has seen. Changed elsewhere meanwhile, it is fetched anew. */
export function useMeChange(me: Me) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Change) =>
      answerOf(api.PATCH('/api/v1/me', { params: { header: { 'If-Match': `"${me.version}"` } }, body })),
    onSuccess: (now) => client.setQueryData(meQuery.queryKey, now),
    onError: (error) =>
      error instanceof Refusal && error.status === 412
        ? client.invalidateQueries({ queryKey: meQuery.queryKey })
        : undefined,
  });
}

/** Whether the change came upon somebody else’s. */
export const isOvertaken = (error: unknown): boolean => error instanceof Refusal && error.status === 412;
