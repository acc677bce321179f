import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../kernel/actor.js';
import { refuseIfAny, Refused } from '../kernel/refusal.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import { brokenConstraint } from '../platform/database-errors.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import { openAccount } from './account.store.js';
import type { InvitationEntity } from './invitation.entity.js';
import { refuseInvitation } from './invitation.refusals.js';
import { refuseAnswer, refuseSpent } from './invitation.rules.js';
import { accountOf, findOwnInvitation, lockInvitation, recordInvitation } from './invitation.store.js';
import { hashOfToken } from './invitation-token.js';
import type { InvitationAnswer, InvitedView, JoinedView } from './invitation.views.js';
import { join } from './membership.store.js';
import { refusePassword } from './password.rules.js';
import { findPerson } from './person.store.js';
import { SIGN_IN, type SignInLibrary } from './sign-in.js';

/** What somebody who was invited may do with the link in their letter, with or without an account. */
@Injectable()
export class InvitationAnswersCommands {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SIGN_IN) private readonly library: SignInLibrary,
  ) {}

  look(actor: Actor, token: string): Promise<InvitedView> {
    return this.transactions.read(invited(actor, actor.personId, token), async (tx) => {
      const invitation = await findOwnInvitation(tx);
      refuseIfAny(refuseSpent(invitation, tx.now));
      const { email, role, language, expiresAt, organisationId } = invitation;
      const { name: organisationName, kind: organisationKind } = await findOrganisation(tx, organisationId);
      const hasAccount = (await accountOf(tx, email)) !== undefined;
      return { organisationName, organisationKind, email, role, language, expiresAt, hasAccount };
    });
  }

  /**
   * Joins the organisation; whoever has no account gets one. The token proves that the address is theirs.
   * @returns with `newAccount`, the id of the person who was made now
   */
  async accept(actor: Actor, answer: InvitationAnswer): Promise<JoinedView & { newAccount: string | undefined }> {
    const isNew = actor.personId === null;
    const personId = actor.personId ?? randomUUID();
    const self = invited(actor, personId, answer.token);
    const judged = (tx: Tx, invitation: InvitationEntity) =>
      this.judge(tx, invitation, isNew ? undefined : personId, answer);
    // Hashing is slow by design: it waits until the answer is known to be good, and holds no lock.
    await this.transactions.read(self, async (tx) => judged(tx, await findOwnInvitation(tx)));
    const { password } = await this.library.$context;
    const passwordHash = isNew && answer.password !== undefined ? await password.hash(answer.password) : undefined;

    return this.transactions.run(self, async (tx) => {
      const { id } = await findOwnInvitation(tx);
      const invitation = await lockInvitation(tx, id);
      const { organisationName } = await judged(tx, invitation);
      const { organisationId, role, email, language } = invitation;
      if (isNew)
        await openAccount(tx, { id: personId, name: answer.name!, email, language }, passwordHash).catch(refuseRival);
      await join(tx, { organisationId, personId, role });
      invitation.acceptedAt = tx.now;
      await tx.manager.save(invitation);
      await recordInvitation(tx, 'invitation.accepted', invitation, { personId });
      return { organisationId, organisationName, role, newAccount: isNew ? personId : undefined };
    });
  }

  private async judge(
    tx: Tx,
    invitation: InvitationEntity,
    signedIn: string | undefined,
    { name, password }: InvitationAnswer,
  ) {
    refuseIfAny(refuseSpent(invitation, tx.now));
    const { name: organisationName } = await findOrganisation(tx, invitation.organisationId);
    const signedInAs = signedIn === undefined ? undefined : (await findPerson(tx, signedIn)).email;
    const hasAccount = (await accountOf(tx, invitation.email)) !== undefined;
    const context = [name ?? '', invitation.email, organisationName];
    refuseIfAny([
      ...refuseAnswer(invitation, { signedInAs, hasAccount, name }),
      ...(signedIn === undefined && password !== undefined ? refusePassword(password, context, 'password') : []),
    ]);
    return { organisationName };
  }
}

/** Somebody who is shown nothing but what the token is for; without the idempotency key, whose fingerprint would hold the password. */
function invited({ language, requestId }: Actor, personId: string | null, token: string): Actor {
  return { kind: 'invited', personId, memberships: [], language, requestId, invitationHash: hashOfToken(token) };
}

/** The same address was faster with another invitation. */
function refuseRival(error: unknown): never {
  const broken = brokenConstraint(error);
  if (broken === 'person_email_unique' || broken === 'user_email_key') {
    throw new Refused([refuseInvitation('invitation.has-account', {})]);
  }
  throw error;
}
