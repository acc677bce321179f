import { Injectable } from '@nestjs/common';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { Transactions } from '../platform/transactions.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    failingAddress: 'failing-address.cleared';
  }
}

@Injectable()
export class FailingAddressesCommands {
  constructor(private readonly transactions: Transactions) {}

  /** The address is well again, or was never to blame. */
  clear(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const cleared = await tx.query(`DELETE FROM failing_address WHERE id = $1 RETURNING id`, [id]);
      if (cleared.length === 0) throw notFound();
      const subject = { subjectType: 'failing-address', subjectId: id, organisationId: null };
      await record(tx, { type: 'failing-address.cleared', ...subject });
    });
  }
}
