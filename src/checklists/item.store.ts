import { notFound, type Refusal, refuseIfAny } from '../kernel/refusal.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import type { Tx } from '../platform/transactions.js';
import { ChecklistItemEntity, type ItemAnswer } from './checklist-item.entity.js';
import { refuse } from './checklist.refusals.js';
import { EvidenceEntity } from './evidence.entity.js';
import type { Verdict } from './gate.rules.js';
import { VerdictEntity } from './verdict.entity.js';

/** The item of a locked checklist, as long as it applies. @throws Refused `not-found`, or that it no longer applies. */
export async function lockItem(tx: Tx, checklistId: string, itemKey: string): Promise<ChecklistItemEntity> {
  const item = await tx.manager.findOne(ChecklistItemEntity, {
    where: { checklistId, itemKey },
    lock: { mode: 'pessimistic_write' },
  });
  if (!item) throw notFound();
  if (!item.applies) refuseIfAny([refuse('checklist.item-does-not-apply', {})]);
  return item;
}

/**
 * What was judged has changed: the old verdict no longer holds, but stays in the history. A waiver does not rest on the
 * answer, so it stays.
 */
function verdictAfterChange(item: ChecklistItemEntity): Partial<ChecklistItemEntity> {
  if (item.verdict === 'pending' || item.verdict === 'waived') return {};
  return {
    verdict: 'pending',
    verdictReason: null,
    verdictBy: null,
    verdictAt: null,
    validUntil: null,
    conditionDue: null,
  };
}

export async function saveAnswer(
  tx: Tx,
  item: ChecklistItemEntity,
  seenVersion: number,
  { answer, explanation }: { answer: ItemAnswer | null; explanation: string },
): Promise<void> {
  mustBeCurrent(seenVersion, item.version);
  if (answer === 'not-applicable' && explanation === '')
    refuseIfAny([refuse('checklist.explanation-missing', {}, 'explanation')]);
  await tx.manager.update(
    ChecklistItemEntity,
    { checklistId: item.checklistId, itemKey: item.itemKey },
    {
      answer,
      explanation,
      answeredBy: tx.actor.personId,
      answeredAt: tx.now,
      version: item.version + 1,
      ...verdictAfterChange(item),
    },
  );
}

export async function attachEvidence(tx: Tx, item: ChecklistItemEntity, fileId: string): Promise<void> {
  const { checklistId, itemKey, organisationId } = item;
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(EvidenceEntity)
    .values({ checklistId, itemKey, organisationId, fileId, addedBy: tx.actor.personId!, addedAt: tx.now })
    .orIgnore()
    .returning('file_id')
    .execute();
  if ((raw as unknown[]).length === 0) refuseIfAny([refuse('checklist.evidence-already-there', {})]);
  await touch(tx, item);
}

export async function detachEvidence(tx: Tx, item: ChecklistItemEntity, fileId: string): Promise<void> {
  const { checklistId, itemKey } = item;
  const { affected } = await tx.manager.delete(EvidenceEntity, { checklistId, itemKey, fileId });
  if (!affected) throw notFound();
  await touch(tx, item);
}

async function touch(tx: Tx, item: ChecklistItemEntity): Promise<void> {
  const { checklistId, itemKey, version } = item;
  await tx.manager.update(
    ChecklistItemEntity,
    { checklistId, itemKey },
    { version: version + 1, ...verdictAfterChange(item) },
  );
}

export interface GivenVerdict {
  readonly word: Exclude<Verdict, 'pending'>;
  readonly reason: string | null;
  /** The verdict counts until then; null is without end. A waiver always ends. */
  readonly validUntil: Date | null;
  /** The day when the condition of “met with condition” must be fulfilled. */
  readonly conditionDue: string | null;
}

/** Everything that is wrong with a verdict as it was given. */
function verdictFaults({ word, reason, validUntil, conditionDue }: GivenVerdict, now: Date): Refusal[] {
  const faults: Refusal[] = [];
  if (word !== 'met' && !reason) faults.push(refuse('checklist.verdict-reason-missing', {}, 'reason'));
  if (word === 'met-with-condition' && !conditionDue)
    faults.push(refuse('checklist.condition-due-missing', {}, 'conditionDue'));
  if (validUntil !== null && validUntil <= now) faults.push(refuse('checklist.must-end-later', {}, 'validUntil'));
  return faults;
}

/** Gives a verdict, or waives the item: the item carries it, the history keeps it. */
export async function giveVerdict(
  tx: Tx,
  item: ChecklistItemEntity,
  seenVersion: number,
  verdict: GivenVerdict,
): Promise<void> {
  mustBeCurrent(seenVersion, item.version);
  refuseIfAny(verdictFaults(verdict, tx.now));
  const { word, reason, validUntil, conditionDue } = verdict;
  const { checklistId, itemKey, organisationId, version } = item;
  const givenBy = tx.actor.personId!;
  await tx.manager.insert(VerdictEntity, {
    checklistId,
    itemKey,
    organisationId,
    ...verdict,
    givenBy,
    givenAt: tx.now,
  });
  await tx.manager.update(
    ChecklistItemEntity,
    { checklistId, itemKey },
    {
      verdict: word,
      verdictReason: reason,
      verdictBy: givenBy,
      verdictAt: tx.now,
      validUntil,
      conditionDue,
      version: version + 1,
    },
  );
}
