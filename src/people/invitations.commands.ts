import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../kernel/actor.js';
import { notFound, notYourRole, refuseIfAny, Refused } from '../kernel/refusal.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import type { Config } from '../platform/config.js';
import { brokenConstraint } from '../platform/database-errors.js';
import { CONFIG } from '../platform/tokens.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import { InvitationEntity } from './invitation.entity.js';
import { refuseInvitation } from './invitation.refusals.js';
import { openInvitationsMax, refuseAnswered } from './invitation.rules.js';
import { lockInvitation, recordInvitation, renew } from './invitation.store.js';
import type { InvitationView, NewInvitation } from './invitation.views.js';
import { viewInvitation } from './invitations.queries.js';
import { refuseMembership } from './membership.refusals.js';
import { mayGovern, refuseRoleIn } from './membership.rules.js';
import { hasRoleAlready } from './membership.store.js';
import { findPerson } from './person.store.js';
import { SignInMail } from './sign-in-mail.js';

@Injectable()
export class InvitationsCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: SignInMail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  invite(actor: Actor, organisationId: string, wanted: NewInvitation): Promise<InvitationView> {
    return this.transactions.run(actor, async (tx) => {
      const { kind } = await findOrganisation(tx, organisationId);
      if (!mayGovern(actor, organisationId, wanted.role)) throw notYourRole();
      const { email, role } = wanted;
      refuseIfAny([
        ...refuseSuspended(await lockStanding(tx, organisationId)),
        ...refuseRoleIn(kind, role),
        ...((await hasRoleAlready(tx, organisationId, email, role))
          ? [refuseMembership('membership.has-role-already', {}, 'email')]
          : []),
        ...(await refuseTooMany(tx, organisationId)),
      ]);
      const invitation = tx.manager.create(InvitationEntity, {
        ...wanted,
        id: randomUUID(),
        organisationId,
        invitedBy: actor.personId,
        createdAt: tx.now,
        acceptedAt: null,
        revokedAt: null,
      });
      return this.send(tx, invitation, 'invitation.sent');
    });
  }

  /** A new letter with a new link and a new time; the link before it is dead. */
  resend(actor: Actor, id: string): Promise<InvitationView> {
    return this.transactions.run(actor, async (tx) => {
      const invitation = await lockGoverned(tx, id);
      refuseIfAny([
        ...refuseSuspended(await lockStanding(tx, invitation.organisationId)),
        ...refuseAnswered(invitation),
      ]);
      return this.send(tx, invitation, 'invitation.resent');
    });
  }

  revoke(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const invitation = await lockGoverned(tx, id);
      if (invitation.revokedAt) return;
      refuseIfAny(invitation.acceptedAt ? [refuseInvitation('invitation.accepted', {})] : []);
      invitation.revokedAt = tx.now;
      await tx.manager.save(invitation);
      await recordInvitation(tx, 'invitation.revoked', invitation);
    });
  }

  private async send(
    tx: Tx,
    invitation: InvitationEntity,
    type: 'invitation.sent' | 'invitation.resent',
  ): Promise<InvitationView> {
    const { url } = renew(invitation, tx.now, this.config);
    await tx.manager.save(invitation).catch((error: unknown) => {
      const open = brokenConstraint(error) === 'invitation_open';
      throw open ? new Refused([refuseInvitation('invitation.open-already', {}, 'email')]) : error;
    });
    const { name: organisationName } = await findOrganisation(tx, invitation.organisationId);
    const { name: inviterName } = await findPerson(tx, tx.actor.personId!);
    await this.mail.send(tx, {
      kind: 'invitation',
      personId: null,
      address: invitation.email,
      language: invitation.language,
      url,
      organisationName,
      inviterName,
      expiresAt: invitation.expiresAt,
    });
    await recordInvitation(tx, type, invitation);
    return viewInvitation(tx, invitation.id);
  }
}

async function refuseTooMany(tx: Tx, organisationId: string) {
  const query = tx.manager
    .createQueryBuilder(InvitationEntity, 'i')
    .where('i.organisation_id = :organisationId', { organisationId });
  const open = await query.andWhere('i.accepted_at IS NULL AND i.revoked_at IS NULL').getCount();
  return open < openInvitationsMax ? [] : [refuseInvitation('invitation.too-many-open', { max: openInvitationsMax })];
}

async function lockGoverned(tx: Tx, id: string): Promise<InvitationEntity> {
  const invitation = await lockInvitation(tx, id);
  if (!mayGovern(tx.actor, invitation.organisationId, invitation.role)) throw notFound();
  return invitation;
}
