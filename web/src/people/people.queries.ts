import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../platform/api';

export type Membership = Shape<'Membership'>;
export type Invitation = Shape<'Invitation'>;

const rowsPerPage = 50;

/** Who belongs to the organisation, by name. */
export const membershipsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['memberships', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/organisations/{id}/memberships', {
          params: { path: { id }, query: { after: pageParam, limit: rowsPerPage } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Those that nobody has answered, the newest first. */
export const invitationsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['invitations', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/organisations/{id}/invitations', {
          params: { path: { id }, query: { after: pageParam, limit: rowsPerPage } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
