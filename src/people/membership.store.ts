import type { Role } from '../kernel/actor.js';
import { notFound, Refused } from '../kernel/refusal.js';
import { brokenConstraint } from '../platform/database-errors.js';
import type { Tx } from '../platform/transactions.js';
import { MembershipEntity } from './membership.entity.js';
import { refuseMembership } from './membership.refusals.js';

/** A membership that has not ended, and nobody else changes it. @throws Refused (not-found), also for one that is not the actor's to see */
export async function lockMembership(tx: Tx, id: string): Promise<MembershipEntity> {
  const query = tx.manager.createQueryBuilder(MembershipEntity, 'm').setLock('pessimistic_write');
  const membership = await query.where('m.id = :id AND m.ended_at IS NULL', { id }).getOne();
  if (!membership) throw notFound();
  return membership;
}

/** Everything that somebody is anywhere, and nobody else changes it. */
export function lockMembershipsOf(tx: Tx, personId: string): Promise<MembershipEntity[]> {
  const query = tx.manager.createQueryBuilder(MembershipEntity, 'm').setLock('pessimistic_write');
  return query.where('m.person_id = :personId AND m.ended_at IS NULL', { personId }).orderBy('m.id').getMany();
}

/** How many others have the role in the organisation. */
export async function othersWithRole(tx: Tx, { id, organisationId, role }: MembershipEntity): Promise<number> {
  const query = tx.manager.createQueryBuilder(MembershipEntity, 'm');
  return query
    .where('m.organisation_id = :organisationId AND m.role = :role', { organisationId, role })
    .andWhere('m.id <> :id AND m.ended_at IS NULL', { id })
    .getCount();
}

/** Whether somebody with this address has the role in the organisation; asked by those who see its people. */
export async function hasRoleAlready(tx: Tx, organisationId: string, email: string, role: Role): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.organisation_id = $1 AND m.role = $2 AND m.ended_at IS NULL AND p.email = $3`,
    [organisationId, role, email],
  );
  return rows.length > 0;
}

/** Makes somebody a member; they may be one already. */
export async function join(
  tx: Tx,
  { organisationId, personId, role }: Pick<MembershipEntity, 'organisationId' | 'personId' | 'role'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO membership (organisation_id, person_id, role, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, person_id, role) WHERE ended_at IS NULL DO NOTHING`,
    [organisationId, personId, role, tx.now],
  );
}

/** Saves it; what a rival was faster with is refused as the rules would have. */
export async function saveMembership(tx: Tx, membership: MembershipEntity): Promise<void> {
  await tx.manager.save(membership).catch((error: unknown) => {
    const broken = brokenConstraint(error);
    if (broken === 'membership_keeps_an_administrator')
      throw new Refused([refuseMembership('membership.last-administrator', {})]);
    if (broken === 'membership_unique')
      throw new Refused([refuseMembership('membership.has-role-already', {}, 'role')]);
    throw error;
  });
}
