import { record } from '../audit/audit.store.js';
import { notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { NoticeChoiceEntity } from './notice-choice.entity.js';
import { type NoticeChoice, usualChoice } from './notice-choice.rules.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    'notice-choice': 'notice-choice.changed';
  }
}

/** What each of these people has chosen, in one statement; nobody is missing. */
export async function loadChoices(tx: Tx, personIds: readonly string[]): Promise<Map<string, NoticeChoice>> {
  const rows = await tx.query<NoticeChoice & { personId: string }>(
    `SELECT person_id AS "personId", off, daily_at AS "dailyAt" FROM notice_choice WHERE person_id = ANY ($1)`,
    [personIds],
    'notice-choices',
  );
  const chosen = new Map<string, NoticeChoice>(rows.map(({ personId, ...choice }) => [personId, choice]));
  return new Map(personIds.map((id) => [id, chosen.get(id) ?? usualChoice]));
}

/** A person's choice, theirs alone until the transaction ends; somebody who has not chosen has one of version 0. */
export async function lockChoice(tx: Tx, personId: string): Promise<NoticeChoiceEntity> {
  const rows = await tx.query(`SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
  if (rows.length === 0) throw notFound();
  const choice = await tx.manager.findOneBy(NoticeChoiceEntity, { personId });
  return choice ?? tx.manager.create(NoticeChoiceEntity, { personId, off: [], dailyAt: null, version: 0 });
}

/** Writes the next version of a locked choice, and that it was made. */
export async function saveChoice(
  tx: Tx,
  locked: NoticeChoiceEntity,
  { off, dailyAt }: NoticeChoice,
  by: 'profile' | 'unsubscribe-link',
): Promise<NoticeChoiceEntity> {
  const changed = { ...locked, off: [...off], dailyAt, version: locked.version + 1 };
  const saved = await tx.manager.save(NoticeChoiceEntity, changed);
  await record(tx, {
    type: 'notice-choice.changed',
    subjectType: 'person',
    subjectId: locked.personId,
    organisationId: null,
    data: { off, dailyAt, by },
  });
  return saved;
}
