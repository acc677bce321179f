import { record } from '../audit/audit.store.js';
import type { Tx } from '../platform/transactions.js';
import type { EmailKind } from './email-kinds.js';
import type { Return } from './returned-mail.rules.js';

interface Returned {
  readonly kind: EmailKind;
  readonly address: string;
  readonly organisationId: string | null;
}

/**
 * Writes down that an e-mail came back: one that bounced is given up, to be seen and sent again; one that was complained of
 * did arrive. The same report again changes nothing. @returns whether it was news
 */
export async function markReturned(tx: Tx, id: string, { as, reason, isTheAddress }: Return): Promise<boolean> {
  const [email] = await tx.query<Returned>(
    `UPDATE email SET returned_as = $2, returned_at = $3, last_error = $4, secret = NULL,
            status = CASE WHEN $2 = 'bounced' THEN 'given-up' ELSE status END,
            due_at = CASE WHEN $2 = 'bounced' THEN $3 ELSE due_at END
     WHERE id = $1 AND returned_as IS NULL AND (status = 'sent' OR (status = 'owed' AND ambiguous_count > 0 AND NOT sending AND $2 = 'bounced'))
     RETURNING kind, address, organisation_id AS "organisationId"`,
    [id, as, tx.now, reason],
  );
  if (!email) return false;
  const { kind, address, organisationId } = email;
  if (isTheAddress) {
    await tx.query(
      `INSERT INTO failing_address (address, because, reason, email_id, since) VALUES (lower($1), $2, $3, $4, $5)
       ON CONFLICT (address) DO UPDATE SET because = excluded.because, reason = excluded.reason, email_id = excluded.email_id`,
      [address, as, reason, id, tx.now],
    );
  }
  await record(tx, {
    type: as === 'bounced' ? 'email.bounced' : 'email.complained',
    subjectType: 'email',
    subjectId: id,
    organisationId,
    data: { kind },
  });
  return true;
}
