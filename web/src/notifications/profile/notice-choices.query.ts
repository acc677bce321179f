import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../platform/api';

export type NoticeChoice = Shape<'NoticeChoice'>;

/** Which e-mails one gets, and how often. */
export const noticeChoiceQuery = queryOptions({
  queryKey: ['me', 'notices'],
  queryFn: () => answerOf(api.GET('/api/v1/me/notices')),
});
