import { Injectable } from '@nestjs/common';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { notFound, refuseIfAny } from '../kernel/refusal.js';
import { Transactions } from '../platform/transactions.js';
import type { EmailKind } from './email-kinds.js';
import { isMailAddress } from './mail-address.js';
import { isLetterKind } from './notice-kinds.js';
import { refuse } from './notification.refusals.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    email: 'email.retried' | 'email.bounced' | 'email.complained';
  }
}

@Injectable()
export class EmailsCommands {
  constructor(private readonly transactions: Transactions) {}

  /** Owes an e-mail again that was given up, under the same Message-ID, with all its attempts before it. That it may have arrived stays. */
  retry(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const [email] = await tx.query<{
        kind: EmailKind;
        status: string;
        address: string;
        readable: boolean;
        organisationId: string | null;
      }>(
        `SELECT kind, status, address, content IS NOT NULL AS readable, organisation_id AS "organisationId" FROM email WHERE id = $1`,
        [id],
      );
      if (!email) throw notFound();
      refuseIfAny([
        ...(email.status === 'given-up' ? [] : [refuse('email.not-given-up', { status: email.status })]),
        ...(isLetterKind(email.kind) ? [refuse('email.link-gone', {})] : []),
        ...(email.readable ? [] : [refuse('email.content-gone', {})]),
        ...(isMailAddress(email.address) ? [] : [refuse('email.address-unusable', {})]),
      ]);
      const again = await tx.query(
        `UPDATE email SET status = 'owed', due_at = $2, attempts_count = 0, sent_at = NULL, returned_as = NULL, returned_at = NULL
         WHERE id = $1 AND status = 'given-up' RETURNING id`,
        [id, tx.now],
      );
      if (again.length === 0) refuseIfAny([refuse('email.not-given-up', { status: 'owed' })]);
      const { organisationId, kind } = email;
      await record(tx, { type: 'email.retried', subjectType: 'email', subjectId: id, organisationId, data: { kind } });
    });
  }
}
