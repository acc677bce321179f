import { Injectable } from '@nestjs/common';
import { type Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { type Page, toPage } from '../platform/page.js';
import { Transactions } from '../platform/transactions.js';
import { type InvitationAnswer, readAnswers } from './invitation-answer.store.js';
import type { FailingAddressesPage, FailingAddressView } from './returned-mail.views.js';

/** What came back, for the lab to see. */
@Injectable()
export class ReturnedMailQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The newest first. */
  failingAddresses(actor: Actor, { after, limit }: FailingAddressesPage): Promise<Page<FailingAddressView>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await tx.query<FailingAddressView & { cursor: string }>(
        `SELECT f.id, f.address, f.because, f.reason, f.email_id AS "emailId", f.since, p.id AS "personId", p.name,
                f.since::text AS cursor
         FROM failing_address f LEFT JOIN person p ON lower(p.email) = f.address
         WHERE $1::timestamptz IS NULL OR (f.since, f.id) < ($1, $2::uuid)
         ORDER BY f.since DESC, f.id DESC LIMIT $3`,
        [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return toPage(
        rows,
        limit,
        (row) => [row.cursor, row.id],
        ({ cursor: _, ...view }) => view,
      );
    });
  }

  async answers(actor: Actor, bookingId: string): Promise<{ items: InvitationAnswer[] }> {
    return this.transactions.read(actor, async (tx) => {
      const [booking] = await tx.query(`SELECT FROM booking WHERE id = $1`, [bookingId]);
      if (!booking) throw notFound();
      return { items: await readAnswers(tx, bookingId) };
    });
  }
}
