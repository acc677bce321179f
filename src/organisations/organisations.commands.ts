import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type HappenedEvent, record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { refuseCommon, refuseIfAny, Refused } from '../kernel/refusal.js';
import { brokenConstraint } from '../platform/database-errors.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import { OrganisationEntity } from './organisation.entity.js';
import { plainNumber, refuseNumber } from './organisation-number.rules.js';
import { refuseOrganisation } from './organisation.refusals.js';
import { lockOrganisation } from './organisation.store.js';
import {
  type NewOrganisation,
  type OrganisationChange,
  type OrganisationView,
  viewOrganisation,
} from './organisation.views.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    organisation: `organisation.${'registered' | 'changed' | 'suspended' | 'reinstated'}`;
  }
}

/** What the lab's manager does with the register of members; the routes let nobody else in. */
@Injectable()
export class OrganisationsCommands {
  constructor(private readonly transactions: Transactions) {}

  register(actor: Actor, wanted: NewOrganisation): Promise<OrganisationView> {
    const number = plainNumber(wanted.country, wanted.number);
    return this.transactions.run(actor, async (tx) => {
      refuseIfAny(refuseNumber(wanted.country, number));
      const organisation = tx.manager.create(OrganisationEntity, {
        ...wanted,
        id: randomUUID(),
        number,
        standing: 'active',
        standingReason: null,
        createdAt: tx.now,
        version: 1,
      });
      return this.save(tx, organisation, 'registered', { kind: wanted.kind });
    });
  }

  change(actor: Actor, id: string, seenVersion: number, wanted: OrganisationChange): Promise<OrganisationView> {
    const number = plainNumber(wanted.country, wanted.number);
    return this.transactions.run(actor, async (tx) => {
      const organisation = await lockOrganisation(tx, id);
      mustBeCurrent(seenVersion, organisation.version);
      refuseIfAny(refuseNumber(wanted.country, number));
      Object.assign(organisation, wanted, { number, version: seenVersion + 1 });
      return this.save(tx, organisation, 'changed');
    });
  }

  /** Whoever books waits for this and is refused after it, or was first. */
  suspend(actor: Actor, id: string, reason: string): Promise<OrganisationView> {
    return this.transactions.run(actor, async (tx) => {
      const organisation = await lockOrganisation(tx, id);
      if (organisation.kind === 'lab') refuseIfAny([refuseOrganisation('organisation.lab-stays', {})]);
      mustStand(organisation, 'active', 'suspend');
      Object.assign(organisation, { standing: 'suspended', standingReason: reason, version: organisation.version + 1 });
      return this.save(tx, organisation, 'suspended', { reason });
    });
  }

  reinstate(actor: Actor, id: string): Promise<OrganisationView> {
    return this.transactions.run(actor, async (tx) => {
      const organisation = await lockOrganisation(tx, id);
      mustStand(organisation, 'suspended', 'reinstate');
      Object.assign(organisation, { standing: 'active', standingReason: null, version: organisation.version + 1 });
      return this.save(tx, organisation, 'reinstated');
    });
  }

  private async save(
    tx: Tx,
    organisation: OrganisationEntity,
    happened: 'registered' | 'changed' | 'suspended' | 'reinstated',
    data: HappenedEvent['data'] = {},
  ): Promise<OrganisationView> {
    const { id } = organisation;
    await tx.manager.save(organisation).catch((error: unknown) => {
      const taken = brokenConstraint(error) === 'organisation_number_unique';
      throw taken ? new Refused([refuseOrganisation('organisation.number-taken', {}, 'number')]) : error;
    });
    await record(tx, {
      type: `organisation.${happened}`,
      subjectType: 'organisation',
      subjectId: id,
      organisationId: id,
      data,
    });
    return viewOrganisation(organisation);
  }
}

function mustStand({ standing }: OrganisationEntity, from: OrganisationEntity['standing'], act: string): void {
  refuseIfAny(standing === from ? [] : [refuseCommon('act-not-possible', { from: standing, act })]);
}
