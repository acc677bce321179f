import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { toRange, withBuffers } from '../kernel/period.js';
import { notFound } from '../kernel/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { reasonsInBothLanguages } from '../testbeds/free-slot.views.js';
import { slotReasons } from '../testbeds/slot.rules.js';
import { loadSlotFacts } from '../testbeds/slot.store.js';
import type { MoveAsked } from './booking.inputs.js';
import { leadersSql } from './leader.store.js';
import type { MoveBasisView } from './move-basis.views.js';

/** What a move would be refused for, before it is tried; the same rules as the move itself, without its locks. */
@Injectable()
export class MoveBasisQueries {
  constructor(private readonly transactions: Transactions) {}

  basis(actor: Actor, bookingId: string, { testbedId, ...period }: MoveAsked): Promise<MoveBasisView> {
    return this.transactions.read(actor, async (tx) => {
      const [booking] = await tx.query('SELECT FROM booking WHERE id = $1', [bookingId]);
      const facts = booking && (await loadSlotFacts(tx, testbedId, period, bookingId));
      if (!facts) throw notFound();
      const blocked = withBuffers(period, facts.bufferBeforeMinutes, facts.bufferAfterMinutes);
      const leaders = await tx.query<MoveBasisView['leaders'][number]>(
        `${leadersSql('$1', '$2::tstzrange', '$3')} ORDER BY p.name`,
        [bookingId, toRange(blocked), tx.now],
      );
      return { reasons: reasonsInBothLanguages(slotReasons({ facts, period, now: tx.now })), leaders };
    });
  }
}
