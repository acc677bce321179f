import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { Refused } from '../kernel/refusal.js';
import { brokenConstraint } from '../platform/database-errors.js';
import { Transactions } from '../platform/transactions.js';
import { OpeningHoursEntity } from './opening-hours.entity.js';
import { insertStations } from './station.store.js';
import { TestbedEntity } from './testbed.entity.js';
import type { NewTestbed, OpeningHoursChange, TestbedChange } from './testbed.inputs.js';
import { refuseTestbed } from './testbed.refusals.js';
import { readTestbed } from './testbed.store.js';
import { changeTestbed } from './testbed-change.store.js';
import type { ChangedTestbedView, TestbedView } from './testbed.views.js';

@Injectable()
export class TestbedsCommands {
  constructor(private readonly transactions: Transactions) {}

  create(actor: Actor, { siteId, key, stations, ...terms }: NewTestbed): Promise<TestbedView> {
    return this.transactions.run(actor, async (tx) => {
      const id = randomUUID();
      await tx.manager.insert(TestbedEntity, { id, siteId, key, ...columnsOf(terms) }).catch((error: unknown) => {
        const broken = brokenConstraint(error);
        if (broken === 'testbed_key_key') throw new Refused([refuseTestbed('testbed.key-taken', {}, 'key')]);
        throw broken === 'testbed_site_id_fkey' ? new Refused([refuseTestbed('site.unknown', {}, 'siteId')]) : error;
      });
      await insertStations(tx, id, stations);
      const data = { siteId, key, ...terms, stations };
      await record(tx, { type: 'testbed.created', subjectType: 'testbed', subjectId: id, organisationId: null, data });
      return readTestbed(tx, id, true);
    });
  }

  /** Takes it out of use too, and back into it. */
  change(
    actor: Actor,
    testbedId: string,
    seenVersion: number,
    { dryRun, ...terms }: TestbedChange,
  ): Promise<ChangedTestbedView> {
    return this.transactions.run(actor, (tx) =>
      changeTestbed(tx, { testbedId, seenVersion, dryRun }, async () => {
        await tx.manager.update(TestbedEntity, { id: testbedId }, columnsOf(terms));
        return { type: 'testbed.changed', data: terms };
      }),
    );
  }

  /** The new opening hours take the place of all that were. */
  changeOpeningHours(
    actor: Actor,
    testbedId: string,
    seenVersion: number,
    { dryRun, openingHours }: OpeningHoursChange,
  ): Promise<ChangedTestbedView> {
    return this.transactions.run(actor, (tx) =>
      changeTestbed(tx, { testbedId, seenVersion, dryRun }, async () => {
        await tx.manager.delete(OpeningHoursEntity, { testbedId });
        const rows = openingHours.map((hours) => ({ id: randomUUID(), testbedId, ...hours }));
        if (rows.length > 0) await tx.manager.insert(OpeningHoursEntity, rows);
        return { type: 'opening-hours.changed', data: { openingHours } };
      }),
    );
  }
}

function columnsOf({ name, description, demands, ...terms }: Omit<TestbedChange, 'dryRun'>): Partial<TestbedEntity> {
  return {
    ...terms,
    nameNb: name.nb,
    nameEn: name.en,
    descriptionNb: description.nb,
    descriptionEn: description.en,
    demandsNb: demands.nb,
    demandsEn: demands.en,
  };
}
