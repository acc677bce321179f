import { Injectable } from '@nestjs/common';
import type { EventTypes } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { Transactions } from '../platform/transactions.js';
import { insertStations, updateStation } from './station.store.js';
import { changeTestbed, type WantedChange } from './testbed-change.store.js';
import type { ChangedTestbedView } from './testbed.views.js';

type OnTestbed = Omit<WantedChange, 'dryRun'>;
type OnStation = OnTestbed & { readonly stationId: string };

/** A testbed's parallel places: they come, are renamed, go out of use and come back; none is deleted, for bookings point to them. */
@Injectable()
export class StationsCommands {
  constructor(private readonly transactions: Transactions) {}

  add(actor: Actor, on: OnTestbed, name: string): Promise<ChangedTestbedView> {
    return this.transactions.run(actor, (tx) =>
      changeTestbed(tx, { ...on, dryRun: false }, async () => {
        const [station] = await insertStations(tx, on.testbedId, [name]);
        return { type: 'station.added', data: { stationId: station!.id, name } };
      }),
    );
  }

  rename(actor: Actor, on: OnStation, name: string): Promise<ChangedTestbedView> {
    return this.update(actor, { ...on, dryRun: false }, 'station.renamed', { name });
  }

  retire(actor: Actor, on: OnStation, dryRun: boolean): Promise<ChangedTestbedView> {
    return this.update(actor, { ...on, dryRun }, 'station.retired', { active: false });
  }

  reinstate(actor: Actor, on: OnStation): Promise<ChangedTestbedView> {
    return this.update(actor, { ...on, dryRun: false }, 'station.reinstated', { active: true });
  }

  private update(
    actor: Actor,
    { stationId, ...on }: OnStation & WantedChange,
    type: EventTypes['station'],
    change: { name: string } | { active: boolean },
  ): Promise<ChangedTestbedView> {
    return this.transactions.run(actor, (tx) =>
      changeTestbed(tx, on, async () => {
        await updateStation(tx, { id: stationId, testbedId: on.testbedId }, change);
        return { type, data: { stationId, ...change } };
      }),
    );
  }
}
