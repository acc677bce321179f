import { DateTime } from 'luxon';
import type { Tx } from '../platform/transactions.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { loadCase } from './case-facts.js';
import type { EmailData, EmailKind } from './email-kinds.js';
import type { EmailInHand } from './email.store.js';
import { noticeData, type NoticeData } from './notice-event.js';
import { isWanted } from './notice-choice.rules.js';
import type { LetterKind, NoticeKind } from './notice-kinds.js';
import { stillWanted } from './still-wanted.rules.js';
import { unreadMessages } from './unread-messages.store.js';

/** Why something is not sent: the ledger keeps it. */
export type DropReason =
  | 'chosen-away'
  | 'erased'
  | 'gathered'
  | 'overtaken'
  | 'superseded'
  | 'never-in-calendar'
  | 'link-expired'
  | 'nothing-waits'
  | 'nobody-to-tell';

/**
 * Why an owed e-mail need not be sent any more; undefined when it must. Of one that holds several each part is asked:
 * see daily-collection.store.
 */
export async function whyUnwanted(
  tx: Tx,
  { noticeId, kind, subjectId, personId, content }: EmailInHand,
): Promise<DropReason | undefined> {
  if (kind === 'daily-collection') return undefined;
  if (noticeId === null) {
    const { expiresAt } = content.data as EmailData[LetterKind];
    return new Date(expiresAt) <= tx.now ? 'link-expired' : undefined;
  }
  const [notice] = await tx.query<{ data: unknown; off: EmailKind[]; erased: boolean }>(
    `SELECT n.data, coalesce(c.off, '{}') AS off, p.erased_at IS NOT NULL AS erased
     FROM notice n LEFT JOIN person p ON p.id = $2 LEFT JOIN notice_choice c ON c.person_id = $2 WHERE n.id = $1`,
    [noticeId, personId],
    'email-notice',
  );
  const { data, off, erased } = notice!;
  if (erased) return 'erased';
  if (!isWanted({ off, dailyAt: null }, kind)) return 'chosen-away';
  const told = noticeData.parse(data);
  if (kind === 'message-received' && (await hasRead(tx, subjectId, told, personId!))) return 'overtaken';
  return whyNoticeUnwanted(tx, kind as NoticeKind, subjectId, told);
}

/** Whether they have been on the page meanwhile. */
async function hasRead(tx: Tx, requestId: string, { event }: NoticeData, personId: string): Promise<boolean> {
  return (await unreadMessages(tx, requestId, event.side!, [personId])).size === 0;
}

/** Why a notice need not be given any more; undefined when it must. */
export async function whyNoticeUnwanted(
  tx: Tx,
  kind: NoticeKind,
  subjectId: string,
  data: NoticeData,
): Promise<DropReason | undefined> {
  return (await isStillSo(tx, kind, subjectId, data)) ? undefined : 'overtaken';
}

async function isStillSo(tx: Tx, kind: NoticeKind, subjectId: string, data: NoticeData): Promise<boolean> {
  switch (kind) {
    case 'lab-digest': {
      const { zone } = await loadLabSettings(tx);
      return DateTime.fromJSDate(tx.now, { zone }).toISODate() === data.day;
    }
    case 'suspended':
      return (await standingOf(tx, subjectId)) === 'suspended';
    case 'reinstated':
      return (await standingOf(tx, subjectId)) === 'active';
    // Whether its reader has seen them meanwhile is asked of each e-mail: see whyUnwanted.
    case 'message-received':
    case 'password-changed':
    case 'membership-changed':
      return true;
    default: {
      const facts = await loadCase(tx, data);
      return facts !== undefined && stillWanted[kind]({ facts, data, now: tx.now });
    }
  }
}

async function standingOf(tx: Tx, organisationId: string): Promise<string | undefined> {
  const [organisation] = await tx.query<{ standing: string }>(`SELECT standing FROM organisation WHERE id = $1`, [
    organisationId,
  ]);
  return organisation?.standing;
}
