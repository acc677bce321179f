import { Injectable } from '@nestjs/common';
import { worker } from '../kernel/actor.js';
import { WorkerTransactions } from '../platform/transactions.js';
import { understand } from './inbound-mail.js';
import { takeAnswer } from './invitation-answer.store.js';
import { Letterhead } from './letterhead.js';
import { markReturned } from './returned-mail.store.js';

/** What was made of a message; `nothing-new` for one that says what we know, or concerns nothing of ours. */
export const inboundOutcomes = ['returned', 'calendar-answer', 'nothing-new', 'automatic', 'for-people'] as const;
export type InboundOutcome = (typeof inboundOutcomes)[number];

/** Takes in what mail servers and calendars send back to the lab. No person acts: whoever may hand mail in speaks for the lab's server. */
@Injectable()
export class InboundMailCommands {
  constructor(
    private readonly transactions: WorkerTransactions,
    private readonly letterhead: Letterhead,
  ) {}

  async take(raw: Buffer): Promise<InboundOutcome> {
    const mail = await understand(raw, this.letterhead.domain);
    if (mail.is === 'automatic' || mail.is === 'for-people') return mail.is;
    const isNews = await this.transactions.run(worker('inbound-mail'), (tx) =>
      mail.is === 'returned'
        ? markReturned(tx, mail.emailId, mail.return)
        : takeAnswer(tx, mail.bookingId, mail.answer),
    );
    return isNews ? mail.is : 'nothing-new';
  }
}
