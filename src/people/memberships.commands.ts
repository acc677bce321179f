import { Injectable } from '@nestjs/common';
import { type EventTypes, record } from '../audit/audit.store.js';
import type { Actor, Role } from '../kernel/actor.js';
import { notYourRole, refuseIfAny } from '../kernel/refusal.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import type { MembershipEntity } from './membership.entity.js';
import { mayGovern, refuseLast, refuseRoleIn } from './membership.rules.js';
import { lockMembership, othersWithRole, saveMembership } from './membership.store.js';
import { viewMembership } from './memberships.queries.js';
import type { MembershipView } from './membership.views.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    membership: `membership.${'role-changed' | 'ended'}`;
  }
}

@Injectable()
export class MembershipsCommands {
  constructor(private readonly transactions: Transactions) {}

  /** Holds from the person's next request on. */
  changeRole(actor: Actor, id: string, role: Role): Promise<MembershipView> {
    return this.transactions.run(actor, async (tx) => {
      const membership = await lockMembership(tx, id);
      const from = membership.role;
      if (!mayGovern(actor, membership.organisationId, from) || !mayGovern(actor, membership.organisationId, role)) {
        throw notYourRole();
      }
      if (role !== from) {
        const { kind } = await findOrganisation(tx, membership.organisationId);
        refuseIfAny([
          ...refuseSuspended(await lockStanding(tx, membership.organisationId)),
          ...refuseRoleIn(kind, role),
          ...refuseLast(from, await othersWithRole(tx, membership)),
        ]);
        membership.role = role;
        await saveMembership(tx, membership);
        await recordMembership(tx, 'membership.role-changed', membership, { from, to: role });
      }
      return viewMembership(tx, id);
    });
  }

  /** Somebody leaves, or is removed: the person's next request is without it. */
  end(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const membership = await lockMembership(tx, id);
      const own = membership.personId === actor.personId;
      if (!own && !mayGovern(actor, membership.organisationId, membership.role)) throw notYourRole();
      refuseIfAny(refuseLast(membership.role, await othersWithRole(tx, membership)));
      await endMembership(tx, membership);
    });
  }
}

/** Ends a locked membership, and says so. */
export async function endMembership(tx: Tx, membership: MembershipEntity): Promise<void> {
  membership.endedAt = tx.now;
  await saveMembership(tx, membership);
  await recordMembership(tx, 'membership.ended', membership, { role: membership.role });
}

async function recordMembership(
  tx: Tx,
  type: EventTypes['membership'],
  membership: MembershipEntity,
  data: object,
): Promise<void> {
  const { id, organisationId, personId } = membership;
  await record(tx, { type, subjectType: 'membership', subjectId: id, organisationId, data: { personId, ...data } });
}
