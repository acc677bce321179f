import type { Language } from './language.js';

export const companyRoles = ['member', 'administrator'] as const;
export const labRoles = ['lab-staff', 'reviewer', 'lab-manager', 'auditor'] as const;
export const roles = [...companyRoles, ...labRoles] as const;
export type Role = (typeof roles)[number];

/** What a person is in one organisation; read anew on each request, never from a cookie. */
export interface Membership {
  readonly organisationId: string;
  readonly role: Role;
  readonly standing: 'active' | 'suspended';
}

/** Who acts, and how they are to be answered. */
export interface Actor {
  readonly kind: 'anonymous' | 'person' | 'invited' | 'worker';
  readonly personId: string | null;
  readonly memberships: readonly Membership[];
  readonly language: Language;
  /** Joins the log, the audit event and the answer. */
  readonly requestId: string;
  /** SHA-256 (hex) of the invitation's token that an invited person came with. */
  readonly invitationHash?: string;
  /** Set for a request that came with `Idempotency-Key`: the same key twice has one effect. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.memberships.some(({ role }) => wanted.includes(role));
}

/** Whether the actor works for the lab, in whatever role. */
export function isLab(actor: Actor): boolean {
  return hasRole(actor, ...labRoles);
}

/** The roles that the actor has in this organisation. */
export function rolesIn(actor: Actor, organisationId: string): Role[] {
  return actor.memberships.filter((m) => m.organisationId === organisationId).map((m) => m.role);
}

export function isMemberOf(actor: Actor, organisationId: string): boolean {
  return actor.memberships.some((m) => m.organisationId === organisationId);
}

/**
 * Everything the actor is to something of this organisation: their roles in it, and their roles in the lab,
 * for which every organisation's requests are work.
 */
export function rolesTowards(actor: Actor, organisationId: string): Role[] {
  return actor.memberships
    .filter((m) => m.organisationId === organisationId || (labRoles as readonly Role[]).includes(m.role))
    .map((m) => m.role);
}

/** Whose rows a list shows: those of any of these organisations, and of this one; null asks no such thing. */
interface Shown {
  readonly any: readonly string[] | null;
  readonly one: string | null;
}

/**
 * Everybody's rows for the lab, a company's people their own; of those the wanted organisation's. A single organisation is
 * named by itself, not as a list of one: only then does an index by organisation give its rows in order.
 */
export function shownTo(actor: Actor, wanted: string | undefined): Shown {
  if (isLab(actor)) return { any: null, one: wanted ?? null };
  const own = [...new Set(actor.memberships.map((m) => m.organisationId))];
  const [only] = own;
  if (own.length === 1 && only === (wanted ?? only)) return { any: null, one: only! };
  return { any: own, one: wanted ?? null };
}

/** The program itself, at work that no person asked for: expiry, planning, sending. */
export function worker(requestId: string): Actor {
  return { kind: 'worker', personId: null, memberships: [], language: 'nb', requestId };
}
