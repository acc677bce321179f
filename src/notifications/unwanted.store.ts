import { DateTime } from 'luxon';
import type { Tx } from '../platform/transactions.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { loadCase } from './case-facts.js';
import type { EmailData } from './email-kinds.js';
import type { EmailInHand } from './email.store.js';
import { noticeData, type NoticeData } from './notice-event.js';
import type { LetterKind, NoticeKind } from './notice-kinds.js';
import { stillWanted } from './still-wanted.rules.js';

/** Why something is not sent: the ledger keeps it. */
export type DropReason =
  'overtaken' | 'superseded' | 'never-in-calendar' | 'link-expired' | 'nothing-waits' | 'nobody-to-tell';

/** Why an owed e-mail need not be sent any more; undefined when it must. */
export async function whyUnwanted(
  tx: Tx,
  { noticeId, kind, subjectId, content }: EmailInHand,
): Promise<DropReason | undefined> {
  if (noticeId === null) {
    const { expiresAt } = content.data as EmailData[LetterKind];
    return new Date(expiresAt) <= tx.now ? 'link-expired' : undefined;
  }
  const [notice] = await tx.query<{ data: unknown }>(
    `SELECT data FROM notice WHERE id = $1`,
    [noticeId],
    'email-notice',
  );
  return whyNoticeUnwanted(tx, kind as NoticeKind, subjectId, noticeData.parse(notice!.data));
}

/** Why a notice need not be given any more; undefined when it must. */
export async function whyNoticeUnwanted(
  tx: Tx,
  kind: NoticeKind,
  subjectId: string,
  data: NoticeData,
): Promise<DropReason | undefined> {
  return (await isWanted(tx, kind, subjectId, data)) ? undefined : 'overtaken';
}

async function isWanted(tx: Tx, kind: NoticeKind, subjectId: string, data: NoticeData): Promise<boolean> {
  switch (kind) {
    case 'lab-digest': {
      const { zone } = await loadLabSettings(tx);
      return DateTime.fromJSDate(tx.now, { zone }).toISODate() === data.day;
    }
    case 'suspended':
      return (await standingOf(tx, subjectId)) === 'suspended';
    case 'reinstated':
      return (await standingOf(tx, subjectId)) === 'active';
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
