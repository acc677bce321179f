import { type Actor, companyRoles, hasRole, type Role, rolesIn } from '../kernel/actor.js';
import type { Refusal } from '../kernel/refusal.js';
import type { OrganisationKind } from '../organisations/organisation-kind.js';
import { refuseMembership } from './membership.refusals.js';

/** The role in each kind of organisation that may give and take roles; one of them always stays. */
const governing: readonly Role[] = ['administrator', 'lab-manager'];

function isCompanyRole(role: Role): boolean {
  return (companyRoles as readonly Role[]).includes(role);
}

/** The lab's manager gives any role anywhere; a company's administrator the company's roles in it. */
export function mayGovern(actor: Actor, organisationId: string, role: Role): boolean {
  if (hasRole(actor, 'lab-manager')) return true;
  return isCompanyRole(role) && rolesIn(actor, organisationId).includes('administrator');
}

export function refuseRoleIn(kind: OrganisationKind, role: Role): Refusal[] {
  const fits = isCompanyRole(role) === (kind !== 'lab');
  return fits ? [] : [refuseMembership('membership.role-not-here', {}, 'role')];
}

/** @param others how many others have the same role there now */
export function refuseLast(role: Role, others: number): Refusal[] {
  return governing.includes(role) && others === 0 ? [refuseMembership('membership.last-administrator', {})] : [];
}
