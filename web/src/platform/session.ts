import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Shape } from './api';
import { isNotSignedIn } from './queries';

export type Me = Shape<'Me'>;
export type Role = Me['memberships'][number]['role'];
const labRoles: readonly Role[] = ['lab-staff', 'reviewer', 'lab-manager', 'auditor'];

/** Who is signed in; null for a visitor. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await answerOf(api.GET('/api/v1/me'));
    } catch (error) {
      if (isNotSignedIn(error)) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export function useMe(): Me | null | undefined {
  return useQuery(meQuery).data;
}

export const hasRole = (me: Me, ...roles: readonly Role[]): boolean =>
  me.memberships.some(({ role }) => roles.includes(role));

/** Whether the person works for the lab, in whatever role. */
export const isLab = (me: Me): boolean => hasRole(me, ...labRoles);

/** The companies and municipalities that the person belongs to. */
export const ownOrganisations = (me: Me): Me['memberships'] =>
  me.memberships.filter(({ role }) => !labRoles.includes(role));

/** For screens that only somebody who is signed in can come to. */
export function useSignedIn(): Me {
  const me = useMe();
  if (!me) throw new Error('This screen needs somebody who is signed in.');
  return me;
}
