import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../platform/api';

export type Email = Shape<'Email'>;
export type EmailDetail = Shape<'EmailDetail'>;
export type EmailStatus = Email['status'];
export type EmailKind = Email['kind'];
export type NoticeTiming = Shape<'NoticeTiming'>;
export type MailChannel = Shape<'MailChannel'>;

const rowsPerPage = 30;
const channelRefreshMs = 60_000;

export interface EmailSearch {
  readonly status?: EmailStatus;
  /** The request, booking or person that it is about. */
  readonly subject?: string;
}

/** Every e-mail that was ever owed, the newest first, a page at a time. */
export const emailsQuery = ({ status, subject }: EmailSearch) =>
  infiniteQueryOptions({
    queryKey: ['emails', 'list', status ?? 'all', subject ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/emails', { params: { query: { status, subject, after: pageParam, limit: rowsPerPage } } }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const emailQuery = (id: string) =>
  queryOptions({
    queryKey: ['emails', id],
    queryFn: () => answerOf(api.GET('/api/v1/emails/{id}', { params: { path: { id } } })),
  });

/** Whether e-mails get away at all. */
export const mailChannelQuery = queryOptions({
  queryKey: ['emails', 'channel'],
  queryFn: () => answerOf(api.GET('/api/v1/mail-channel')),
  refetchInterval: channelRefreshMs,
});

export const timingsQuery = queryOptions({
  queryKey: ['notice-timings'],
  queryFn: () => answerOf(api.GET('/api/v1/notice-timings')),
});

/** Addresses that e-mails came back from. There are few; the newest are shown. */
export const failingAddressesQuery = queryOptions({
  queryKey: ['emails', 'failing-addresses'],
  queryFn: () => answerOf(api.GET('/api/v1/failing-addresses', { params: { query: { limit: rowsPerPage } } })),
});
