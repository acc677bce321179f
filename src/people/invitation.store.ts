import { record } from '../audit/audit.store.js';
import { notFound } from '../kernel/refusal.js';
import { addHours } from '../kernel/period.js';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/transactions.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationDaysMax } from './invitation.rules.js';
import { newInvitationToken } from './invitation-token.js';
import { linkTo } from './sign-in-letters.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    invitation: `invitation.${'sent' | 'resent' | 'revoked' | 'accepted'}`;
  }
}

/** @throws Refused (not-found), also for one that is not the actor's to see */
export async function lockInvitation(tx: Tx, id: string): Promise<InvitationEntity> {
  const invitation = await tx.manager.findOne(InvitationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!invitation) throw notFound();
  return invitation;
}

/** The one whose token the actor came with: row-level security shows them no other. @throws Refused (not-found) */
export async function findOwnInvitation(tx: Tx): Promise<InvitationEntity> {
  const tokenHash = tx.actor.invitationHash;
  const invitation = tokenHash === undefined ? null : await tx.manager.findOneBy(InvitationEntity, { tokenHash });
  if (!invitation) throw notFound();
  return invitation;
}

/** Gives the invitation a new secret and a new time; what was sent before no longer opens anything. */
export function renew(invitation: InvitationEntity, now: Date, config: Pick<Config, 'publicUrl'>): { url: string } {
  const { token, tokenHash } = newInvitationToken();
  invitation.tokenHash = tokenHash;
  invitation.expiresAt = addHours(now, invitationDaysMax * 24);
  return { url: linkTo(config, 'invitation', token) };
}

export async function recordInvitation(
  tx: Tx,
  type: `invitation.${'sent' | 'resent' | 'revoked' | 'accepted'}`,
  { id, organisationId, role }: InvitationEntity,
  data: { personId?: string } = {},
): Promise<void> {
  await record(tx, { type, subjectType: 'invitation', subjectId: id, organisationId, data: { role, ...data } });
}

/** The account that an address has, if it has one: asked for those who have proved that the address is theirs. */
export async function accountOf(tx: Tx, email: string): Promise<string | undefined> {
  const rows = await tx.query<{ id: string }>(`SELECT id FROM auth."user" WHERE email = $1`, [email]);
  return rows[0]?.id;
}
