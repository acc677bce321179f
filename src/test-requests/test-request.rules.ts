import { type Actor, isMemberOf } from '../kernel/actor.js';
import type { Refusal } from '../kernel/refusal.js';
import { refuse } from './test-request.refusals.js';
import type { RequestStatus } from './test-request.states.js';

/** Nobody judges what their own organisation asks for, whatever other roles they have. */
export function refuseOwnOrganisation(actor: Actor, organisationId: string): Refusal[] {
  return isMemberOf(actor, organisationId) ? [refuse('request.own-organisation', {})] : [];
}

/** Four eyes: nobody approves for their own organisation, nor (where the lab has it so) what they reviewed themselves. */
export function refuseTwoEyes(
  actor: Actor,
  { organisationId, reviewers, fourEyes }: { organisationId: string; reviewers: readonly string[]; fourEyes: boolean },
): Refusal[] {
  const reviewedIt = fourEyes && actor.personId !== null && reviewers.includes(actor.personId);
  return [
    ...refuseOwnOrganisation(actor, organisationId),
    ...(reviewedIt ? [refuse('request.reviewer-may-not-approve', {})] : []),
  ];
}

/** While the test runs, what the approval was given on stays; only what the lab has added since may be taken back. */
export function refuseApprovedFile(
  { status, decidedAt }: { status: RequestStatus; decidedAt: Date | null },
  { uploadedAt }: { uploadedAt: Date },
): Refusal[] {
  const wasThere = decidedAt !== null && uploadedAt <= decidedAt;
  return status === 'in-test' && wasThere ? [refuse('request.file-was-approved', {})] : [];
}
