import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { parseRange, toRange } from '../kernel/period.js';
import { notFound, Refused, refuseIfAny } from '../kernel/refusal.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { ClosureEntity } from './closure.entity.js';
import type { AddedClosureView, NewClosure } from './closure.views.js';
import { changeUnderBookings } from './must-be-moved.store.js';
import { lockTestbedsExclusive } from './slot.store.js';
import { refuseTestbed } from './testbed.refusals.js';

@Injectable()
export class ClosuresCommands {
  constructor(private readonly transactions: Transactions) {}

  /** Closes although bookings may stand: the answer says which of them must be moved. */
  add(actor: Actor, { dryRun, siteId, testbedId, start, end, ...wanted }: NewClosure): Promise<AddedClosureView> {
    return this.transactions.run(actor, async (tx) => {
      refuseIfAny(end <= tx.now ? [refuseTestbed('closure.over', {}, 'end')] : []);
      const testbedIds = await testbedsOf(tx, siteId, testbedId);
      const closure = { id: randomUUID(), siteId, testbedId, start, end, ...wanted, createdAt: tx.now };
      const mustBeMoved = await changeUnderBookings(tx, { testbedIds, dryRun }, async () => {
        await tx.manager.insert(ClosureEntity, {
          id: closure.id,
          siteId,
          testbedId,
          kind: wanted.kind,
          period: toRange({ start, end }),
          reasonNb: wanted.reason.nb,
          reasonEn: wanted.reason.en,
          createdAt: tx.now,
        });
        return { ...eventOf(closure.id, 'added'), data: { siteId, testbedId, start, end, ...wanted } };
      });
      return { closure: dryRun ? null : closure, mustBeMoved };
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const closure = await tx.manager.findOneBy(ClosureEntity, { id });
      if (!closure) throw notFound();
      const { siteId, testbedId, kind, period } = closure;
      await lockTestbedsExclusive(tx, await testbedsOf(tx, siteId, testbedId));
      const { affected } = await tx.manager.delete(ClosureEntity, { id });
      if (affected !== 1) throw notFound();
      await record(tx, { ...eventOf(id, 'removed'), data: { siteId, testbedId, kind, ...parseRange(period) } });
    });
  }
}

/**
 * The testbeds that a closure is about. Its site is locked before they are: a whole one so that no testbed comes to it
 * meanwhile (a new one's foreign key waits for that), else as the closure's own foreign key will, only not too late.
 * @throws Refused (site.unknown, testbed.not-at-site)
 */
async function testbedsOf(tx: Tx, siteId: string, testbedId: string | null): Promise<string[]> {
  const sites = await tx.query(`SELECT FROM site WHERE id = $1 FOR ${testbedId === null ? 'UPDATE' : 'KEY SHARE'}`, [
    siteId,
  ]);
  if (sites.length === 0) throw new Refused([refuseTestbed('site.unknown', {}, 'siteId')]);
  const testbeds = await tx.query<{ id: string }>(
    `SELECT id FROM testbed WHERE site_id = $1 AND ($2::uuid IS NULL OR id = $2)`,
    [siteId, testbedId],
  );
  if (testbedId !== null && testbeds.length === 0)
    throw new Refused([refuseTestbed('testbed.not-at-site', {}, 'testbedId')]);
  return testbeds.map(({ id }) => id);
}

function eventOf(closureId: string, happened: 'added' | 'removed') {
  return { type: `closure.${happened}` as const, subjectType: 'closure', subjectId: closureId, organisationId: null };
}
