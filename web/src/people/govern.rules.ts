import { hasRole, type Me, type Role } from '../platform/session';

type Kind = Me['memberships'][number]['organisationKind'];

/** A company’s administrator governs who is in it, the lab’s manager who is anywhere. */
export const mayGovern = (me: Me, organisationId: string): boolean =>
  hasRole(me, 'lab-manager') ||
  me.memberships.some((own) => own.organisationId === organisationId && own.role === 'administrator');

/** The roles that there are in an organisation of this kind. */
export const rolesOf = (kind: Kind): readonly Role[] =>
  kind === 'lab' ? ['lab-staff', 'reviewer', 'lab-manager', 'auditor'] : ['member', 'administrator'];
