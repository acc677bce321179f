import { notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { OrganisationEntity } from './organisation.entity.js';

/** @throws Refused (not-found), also for an organisation that the actor may not see. */
export async function findOrganisation(tx: Tx, id: string): Promise<OrganisationEntity> {
  const organisation = await tx.manager.findOneBy(OrganisationEntity, { id });
  if (!organisation) throw notFound();
  return organisation;
}

/** The same, and nobody else changes it before this transaction ends. */
export async function lockOrganisation(tx: Tx, id: string): Promise<OrganisationEntity> {
  const organisation = await tx.manager.findOne(OrganisationEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!organisation) throw notFound();
  return organisation;
}
