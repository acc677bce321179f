import { type Actor, isMemberOf, type Role, rolesTowards } from '../kernel/actor.js';

export const messageSides = ['company', 'lab'] as const;
export type MessageSide = (typeof messageSides)[number];

/** Everybody who works on requests, on either side; whoever audits them takes no part. */
export const writingRoles = [
  'member',
  'administrator',
  'lab-staff',
  'reviewer',
  'lab-manager',
] as const satisfies readonly Role[];

/** Whether the actor may write about a request of this organisation's, whatever they are elsewhere. */
export function mayWrite(actor: Actor, organisationId: string): boolean {
  const roles: readonly Role[] = writingRoles;
  return rolesTowards(actor, organisationId).some((role) => roles.includes(role));
}

/** On which side of the counter the actor speaks: among those whose request it is, also where they work for the lab too. */
export function sideOf(actor: Actor, organisationId: string): MessageSide {
  return isMemberOf(actor, organisationId) ? 'company' : 'lab';
}
