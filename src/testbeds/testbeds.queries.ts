import { Injectable } from '@nestjs/common';
import { type Actor, isLab } from '../kernel/actor.js';
import { type Page, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';
import type { TestbedFilter } from './testbed.inputs.js';
import { readTestbed, readTestbeds } from './testbed.store.js';
import type { TestbedView } from './testbed.views.js';

@Injectable()
export class TestbedsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** One testbed, also when it is out of use: old bookings point to it. */
  testbed(actor: Actor, id: string): Promise<TestbedView> {
    return this.transactions.read(actor, (tx) => readTestbed(tx, id, isLab(actor)));
  }

  /** By key. What is out of use is the lab's own affair. */
  testbeds(actor: Actor, { site, kind, active, after, limit }: TestbedFilter): Promise<Page<TestbedView>> {
    const lab = isLab(actor);
    return this.transactions.read(actor, async (tx) => {
      const rows = await readTestbeds(tx, {
        siteId: site,
        kind,
        afterKey: after?.[0],
        limit: limit + 1,
        withRetiredStations: lab,
        active: lab && active !== 'true' ? (active === 'any' ? undefined : false) : true,
      });
      return toPage(
        rows,
        limit,
        (row) => [row.key, row.id],
        (row) => row,
      );
    });
  }
}
