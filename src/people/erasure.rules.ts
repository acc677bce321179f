import type { Refusal } from '../kernel/refusal.js';
import { refuseErasure } from './erasure.refusals.js';

/** What is known of somebody who is to be erased. */
export interface ErasureFacts {
  /** Whether they ask for it themselves; otherwise the lab's manager does. */
  readonly own: boolean;
  readonly erased: boolean;
  readonly email: string;
  /** As the one who asks wrote it: so nobody is erased by a wrong press or a wrong id. */
  readonly writtenEmail: string;
  readonly rolesCount: number;
  /** Where nobody else could govern. */
  readonly lastIn: readonly string[];
  /** Requests whose coming test they lead. */
  readonly leads: readonly string[];
}

/**
 * Everything that stands in the way. Whoever belongs somewhere is erased by nobody but themselves; the lab takes roles away
 * first, where it has reason to.
 */
export function refuseToErase(facts: ErasureFacts): Refusal[] {
  const { own, erased, email, writtenEmail, rolesCount, lastIn, leads } = facts;
  if (erased) return [refuseErasure('erasure.done-already', {})];
  return [
    ...(writtenEmail === email ? [] : [refuseErasure('erasure.address-differs', {}, 'email')]),
    ...(own || rolesCount === 0 ? [] : [refuseErasure('erasure.still-belongs', { count: rolesCount })]),
    ...lastIn.map((organisation) => refuseErasure('erasure.last-administrator', { organisation })),
    ...(leads.length === 0 ? [] : [refuseErasure('erasure.leads-tests', { numbers: [...leads] })]),
  ];
}
