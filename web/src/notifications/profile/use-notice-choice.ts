import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, Refusal, type Shape } from '../../platform/api';
import { type NoticeChoice, noticeChoiceQuery } from './notice-choices.query';

/** Chooses, from the version that one has seen. Chosen otherwise elsewhere meanwhile, that is fetched. */
export function useNoticeChoice({ version }: NoticeChoice) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Shape<'NoticeChoiceChange'>) =>
      answerOf(api.PUT('/api/v1/me/notices', { params: { header: { 'If-Match': `"${version}"` } }, body })),
    onSuccess: (now) => client.setQueryData(noticeChoiceQuery.queryKey, now),
    onError: (error) =>
      error instanceof Refusal && error.status === 412
        ? client.invalidateQueries({ queryKey: noticeChoiceQuery.queryKey })
        : undefined,
  });
}
