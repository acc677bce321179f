import { hasRole, type Me } from '../../platform/session';
import type { Waiting } from './queue.queries';

const nearMs = 24 * 3_600_000;

/** Whether it has to be decided within a day. */
export const isUrgent = ({ decideBy }: Pick<Waiting, 'decideBy'>, now: number): boolean =>
  Date.parse(decideBy) - now < nearMs;

/** Where the reader does their part of it: managers decide, reviewers judge the items of a request, others look. */
export function placeOf(me: Me, { kind }: Pick<Waiting, 'kind'>) {
  if (hasRole(me, 'lab-manager')) return '/requests/$id/judge';
  return hasRole(me, 'reviewer') && kind === 'request' ? '/requests/$id/review' : '/requests/$id';
}
