import { answerOf, api } from '../../platform/api';
import { seen } from '../bookings.rules';
import type { DecisionBasis } from './judge.queries';
import type { Decision } from './judge.rules';

/** What the lab manager has chosen and written; kept apart for each choice, so that changing one’s mind loses nothing. */
export interface Given {
  readonly decision: Decision | null;
  /** The id of the test leader; empty for none, or for the one that there is. */
  readonly leader: string;
  readonly reason: string;
  readonly comment: string;
}
export const nothingGiven: Given = { decision: null, leader: '', reason: '', comment: '' };

const reasonCharactersMin = 3;
type Lack = 'decision' | 'leader' | 'reason';

/** What the program would not take it without. */
export function lacksOf({ decision, leader, reason }: Given, { booking }: DecisionBasis): Lack[] {
  if (decision === null) return ['decision'];
  const needsLeader = decision === 'approve' || (decision === 'approve-move' && !booking?.testLeader);
  if (needsLeader) return leader ? [] : ['leader'];
  return decision === 'approve-move' || reason.trim().length >= reasonCharactersMin ? [] : ['reason'];
}

/** Sends the decision. The key is the same for each try of it. */
export async function decide(basis: DecisionBasis, given: Given, key: string): Promise<void> {
  const { request, booking } = basis;
  const reason = given.reason.trim();
  const ofRequest = { path: { id: request.id }, header: seen(request, key) };
  const ofBooking = { path: { id: booking?.id ?? '' }, header: seen(booking ?? request, key) };
  const leader = given.leader ? { testLeaderId: given.leader } : {};
  const comment = given.comment.trim();
  switch (given.decision) {
    case 'approve': {
      const body = { testLeaderId: given.leader, ...(comment ? { comment } : {}) };
      await answerOf(api.POST('/api/v1/test-requests/{id}/approval', { params: ofRequest, body }));
      return;
    }
    case 'changes':
      await answerOf(api.POST('/api/v1/test-requests/{id}/changes-request', { params: ofRequest, body: { reason } }));
      return;
    case 'decline':
      await answerOf(api.POST('/api/v1/test-requests/{id}/refusal', { params: ofRequest, body: { reason } }));
      return;
    case 'approve-move':
      await answerOf(api.POST('/api/v1/bookings/{id}/move-approval', { params: ofBooking, body: leader }));
      return;
    case 'decline-move':
      await answerOf(api.POST('/api/v1/bookings/{id}/move-refusal', { params: ofBooking, body: { reason } }));
      return;
    case null:
      return;
  }
}
