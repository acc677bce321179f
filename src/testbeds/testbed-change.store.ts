import type { HappenedEvent } from '../audit/audit.store.js';
import { notFound } from '../kernel/refusal.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import type { Tx } from '../platform/transactions.js';
import { changeUnderBookings } from './must-be-moved.store.js';
import { TestbedEntity } from './testbed.entity.js';
import { readTestbed } from './testbed.store.js';
import type { ChangedTestbedView } from './testbed.views.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    testbed: `testbed.${'created' | 'changed'}`;
    'opening-hours': 'opening-hours.changed';
    station: `station.${'added' | 'renamed' | 'retired' | 'reinstated'}`;
    closure: `closure.${'added' | 'removed'}`;
  }
}

/** Which testbed is changed, on which version of it the change was decided, and whether it is only to be tried. */
export interface WantedChange {
  readonly testbedId: string;
  readonly seenVersion: number;
  readonly dryRun: boolean;
}

/**
 * Changes a testbed, its stations or its opening hours: they are one thing with one version.
 * @param write makes the change and says what happened. @throws Refused (not-found, changed-meanwhile)
 */
export async function changeTestbed(
  tx: Tx,
  { testbedId, seenVersion, dryRun }: WantedChange,
  write: (testbed: TestbedEntity) => Promise<Pick<HappenedEvent, 'type' | 'data'>>,
): Promise<ChangedTestbedView> {
  const mustBeMoved = await changeUnderBookings(tx, { testbedIds: [testbedId], dryRun }, async () => {
    const testbed = await tx.manager.findOne(TestbedEntity, {
      where: { id: testbedId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!testbed) throw notFound();
    mustBeCurrent(seenVersion, testbed.version);
    await tx.manager.update(TestbedEntity, { id: testbedId }, { version: seenVersion + 1 });
    return { subjectType: 'testbed', subjectId: testbedId, organisationId: null, ...(await write(testbed)) };
  });
  return { ...(await readTestbed(tx, testbedId, true)), mustBeMoved };
}
