import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { refuseIfAny } from '../kernel/refusal.js';
import { refuseToErase } from '../people/erasure.rules.js';
import { eraseAccount, lastIn, lockPerson } from '../people/erasure.store.js';
import { lockMembershipsOf } from '../people/membership.store.js';
import { endMembership } from '../people/memberships.commands.js';
import { Transactions, type Tx } from '../platform/transactions.js';

const namedTestsMax = 10;

/** Erases people (GDPR article 17): see docs/decisions/0008. */
@Injectable()
export class ErasureCommands {
  constructor(private readonly transactions: Transactions) {}

  /** Ends whatever the person is anywhere, and erases who it was, now and for good. Whoever asks writes the address once more. */
  erase(actor: Actor, personId: string, writtenEmail: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const person = await lockPerson(tx, personId);
      const memberships = await lockMembershipsOf(tx, personId);
      refuseIfAny(
        refuseToErase({
          own: personId === actor.personId,
          erased: person.erasedAt !== null,
          email: person.email,
          writtenEmail,
          rolesCount: memberships.length,
          lastIn: await lastIn(tx, memberships),
          leads: await comingTestsOf(tx, personId),
        }),
      );
      for (const membership of memberships) await endMembership(tx, membership);
      await tx.query(`DELETE FROM notice_choice WHERE person_id = $1`, [personId]);
      await eraseAccount(tx, person);
    });
  }
}

/** The requests whose test somebody is to lead, the next first. */
async function comingTestsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `SELECT r.number FROM booking b JOIN test_request r ON r.id = b.test_request_id
     WHERE b.test_leader_id = $1 AND b.status IN ('confirmed', 'checked-in') ORDER BY lower(b.period) LIMIT ${namedTestsMax}`,
    [personId],
  );
  return rows.map(({ number }) => number);
}
