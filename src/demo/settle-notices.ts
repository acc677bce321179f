import type { NoticeKind } from '../notifications/notice-kinds.js';
import { planInbox } from '../notifications/planning.store.js';
import type { Tx } from '../platform/transactions.js';

/** Of each of these the latest is mailed at the first start, so that the mailbox has something to show. */
const mailedKinds: readonly NoticeKind[] = [
  'receipt',
  'new-request',
  'changes-requested',
  'approved',
  'move-requested',
  'message-received',
];

/**
 * What was to be said in the past has been said: only warnings and reminders that are still to come stay planned, and a handful
 * of the latest notices: those about the preferred organisations, where there are any.
 */
export async function settleNotices(tx: Tx, preferred: readonly string[]): Promise<void> {
  const failed: string[] = [];
  for (let planned = 1; planned > 0;) {
    const round = await planInbox(tx, failed);
    planned = round.planned;
    failed.push(...round.failed.map(({ id }) => id));
  }
  // What is left is of kinds that nobody is told of, or that can’t be planned.
  await tx.query(`DELETE FROM notice_inbox`);
  await tx.query(
    `UPDATE notice SET status = 'dropped', drop_reason = 'overtaken'
     WHERE status = 'planned' AND due_at <= $1 AND id NOT IN (
       SELECT DISTINCT ON (kind) id FROM notice WHERE kind = ANY ($2) AND status = 'planned'
       ORDER BY kind, organisation_id = ANY ($3) DESC, event_id DESC)`,
    [tx.now, mailedKinds, preferred],
  );
}
