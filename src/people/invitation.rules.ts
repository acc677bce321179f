import type { Refusal } from '../kernel/refusal.js';
import { refuseInvitation } from './invitation.refusals.js';

export const invitationDaysMax = 14;
export const openInvitationsMax = 50;

interface InvitationFacts {
  readonly email: string;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** An invitation that has had its answer is not sent again. */
export function refuseAnswered({ acceptedAt, revokedAt }: InvitationFacts): Refusal[] {
  if (acceptedAt) return [refuseInvitation('invitation.accepted', {})];
  return revokedAt ? [refuseInvitation('invitation.revoked', {})] : [];
}

/** Why an invitation can't be answered any more. */
export function refuseSpent(invitation: InvitationFacts, now: Date): Refusal[] {
  const answered = refuseAnswered(invitation);
  if (answered.length > 0) return answered;
  return invitation.expiresAt <= now ? [refuseInvitation('invitation.expired', {})] : [];
}

/** Who answers: the address of whoever is signed in, if anybody is, and whether the invited address has an account. */
export interface Answering {
  readonly signedInAs: string | undefined;
  readonly hasAccount: boolean;
  readonly name: string | undefined;
}

/** The invited answers in person: signed in to their account, or by making it, with a name. */
export function refuseAnswer(invitation: InvitationFacts, { signedInAs, hasAccount, name }: Answering): Refusal[] {
  if (signedInAs !== undefined) {
    return signedInAs === invitation.email ? [] : [refuseInvitation('invitation.other-address', {})];
  }
  if (hasAccount) return [refuseInvitation('invitation.has-account', {})];
  return name === undefined ? [refuseInvitation('invitation.name-missing', {}, 'name')] : [];
}
