import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { type Page, type PageQuery, toPage } from '../platform/page.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { isUnread } from './message.store.js';
import type { MessageView } from './message.views.js';

const columns = `m.id, m.side, m.body, m.said_at AS "saidAt", ${isUnread('m', 'r')} AS unread,
  CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS author`;

const tables = `message m JOIN test_request r ON r.id = m.test_request_id LEFT JOIN person p ON p.id = m.author_id`;

/** One message as its reader sees it, within a transaction that is open already. */
export async function viewMessage(tx: Tx, id: string): Promise<MessageView> {
  const [view] = await tx.query<MessageView>(`SELECT ${columns} FROM ${tables} WHERE m.id = $1`, [id], 'message-view');
  return view!;
}

@Injectable()
export class MessagesQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The newest first. Whoever may not see the request is told that there is none. */
  messages(actor: Actor, requestId: string, { after, limit }: PageQuery): Promise<Page<MessageView>> {
    return this.transactions.read(actor, async (tx) => {
      const [request] = await tx.query('SELECT id FROM test_request WHERE id = $1', [requestId], 'messages-request');
      if (!request) throw notFound();
      const rows = await tx.query<MessageView & { cursor: string }>(
        `SELECT ${columns}, m.said_at::text AS cursor FROM ${tables}
         WHERE m.test_request_id = $1 AND ($2::timestamptz IS NULL OR m.said_at < $2)
         ORDER BY m.said_at DESC LIMIT $3`,
        [requestId, after?.[0] ?? null, limit + 1],
        'messages',
      );
      return toPage(
        rows,
        limit,
        ({ cursor, id }) => [cursor, id],
        ({ cursor: _, ...view }) => view,
      );
    });
  }
}
