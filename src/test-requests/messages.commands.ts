import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound, notYourRole } from '../kernel/refusal.js';
import { record } from '../audit/audit.store.js';
import { Transactions } from '../platform/transactions.js';
import { mayWrite, sideOf } from './message.rules.js';
import { addMessage } from './message.store.js';
import type { MessagesSeen, MessageView, NewMessage } from './message.views.js';
import { viewMessage } from './messages.queries.js';
import { lockRequest } from './test-request.store.js';

/** What is said over the counter; possible at all times of a request, and also for a suspended organisation. */
@Injectable()
export class MessagesCommands {
  constructor(private readonly transactions: Transactions) {}

  send(actor: Actor, testRequestId: string, { body }: NewMessage): Promise<MessageView> {
    return this.transactions.run(actor, async (tx) => {
      const { organisationId, number } = await lockRequest(tx, testRequestId);
      if (!mayWrite(actor, organisationId)) throw notYourRole();
      const side = sideOf(actor, organisationId);
      const messageId = await addMessage(tx, { organisationId, testRequestId, side, body });
      await record(tx, {
        type: 'request.message-sent',
        subjectType: 'test-request',
        subjectId: testRequestId,
        organisationId,
        data: { number, messageId, side },
      });
      return viewMessage(tx, messageId);
    });
  }

  /** Remembers how far the actor has read. Nothing of the request changes by it, so it is no event. */
  markSeen(actor: Actor, testRequestId: string, { lastMessageId }: MessagesSeen): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const marked = await tx.query(
        `INSERT INTO message_seen (person_id, test_request_id, organisation_id, seen_at)
         SELECT $1, test_request_id, organisation_id, said_at FROM message WHERE id = $2 AND test_request_id = $3
         ON CONFLICT (person_id, test_request_id)
           DO UPDATE SET seen_at = greatest(message_seen.seen_at, EXCLUDED.seen_at) RETURNING 1`,
        [actor.personId, lastMessageId, testRequestId],
        'messages-seen',
      );
      if (marked.length === 0) throw notFound();
    });
  }
}
