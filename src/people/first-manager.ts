import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { refuseIfAny } from '../kernel/refusal.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import type { Config } from '../platform/config.js';
import type { Tx, Transactions } from '../platform/transactions.js';
import { InvitationEntity } from './invitation.entity.js';
import { recordInvitation, renew } from './invitation.store.js';
import { refuseMembership } from './membership.refusals.js';
import { hasRoleAlready } from './membership.store.js';

/**
 * Makes the lab where there is none, and an invitation to manage it: for an installation that nobody can invite to yet,
 * or whose managers have all gone. Whoever may run this has the database in their hands anyway.
 * @returns the link to accept it by; what an earlier call gave for the address is dead
 */
export async function inviteFirstManager(
  transactions: Transactions,
  config: Config,
  email: string,
): Promise<{ url: string; expiresAt: Date }> {
  return transactions.run(setUp, async (tx) => {
    const { id: organisationId } =
      (await tx.manager.findOneBy(OrganisationEntity, { kind: 'lab' })) ?? (await makeLab(tx));
    const has = await hasRoleAlready(tx, organisationId, email, 'lab-manager');
    refuseIfAny(has ? [refuseMembership('membership.has-role-already', {})] : []);
    const wanted = { organisationId, email, role: 'lab-manager' } as const;
    const open = await tx.manager.findOneBy(InvitationEntity, { ...wanted, acceptedAt: IsNull(), revokedAt: IsNull() });
    const invitation =
      open ?? tx.manager.create(InvitationEntity, { ...wanted, id: randomUUID(), language: 'nb', createdAt: tx.now });
    const { url } = renew(invitation, tx.now, config);
    await tx.manager.save(invitation);
    await recordInvitation(tx, open ? 'invitation.resent' : 'invitation.sent', invitation);
    return { url, expiresAt: invitation.expiresAt };
  });
}

/** The program itself, with the lab's view; there may be no lab yet, so the membership names none. */
const setUp: Actor = {
  kind: 'worker',
  personId: null,
  memberships: [{ organisationId: '00000000-0000-0000-0000-000000000000', role: 'lab-manager', standing: 'active' }],
  language: 'nb',
  requestId: 'first-manager',
};

async function makeLab(tx: Tx): Promise<OrganisationEntity> {
  const lab = {
    id: randomUUID(),
    kind: 'lab',
    name: 'Smart Care Lab',
    country: 'NO',
    number: null,
    createdAt: tx.now,
  } as const;
  return tx.manager.save(
    tx.manager.create(OrganisationEntity, { ...lab, standing: 'active', standingReason: null, version: 1 }),
  );
}
