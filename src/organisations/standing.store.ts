import { notFound, type Refusal } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { refuseOrganisation } from './organisation.refusals.js';

export type Standing = 'active' | 'suspended';

/**
 * The organisation's standing, which nobody changes before this transaction ends; bookers of the same organisation do not
 * wait for each other. @throws Refused (not-found)
 */
export async function lockStanding(tx: Tx, organisationId: string): Promise<Standing> {
  const [organisation] = await tx.query<{ standing: Standing }>(
    `SELECT standing FROM organisation WHERE id = $1 FOR SHARE`,
    [organisationId],
    'standing-lock',
  );
  if (!organisation) throw notFound();
  return organisation.standing;
}

/** A suspended organisation may read everything that is its own, and start or change nothing. */
export function refuseSuspended(standing: Standing): Refusal[] {
  return standing === 'suspended' ? [refuseOrganisation('organisation.suspended', {})] : [];
}
