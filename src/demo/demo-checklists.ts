import type { Language } from '../kernel/language.js';
import type { Tx } from '../platform/transactions.js';
import type { DemoRandom } from './demo-random.js';
import { answerNotes, explanations, verdictReasons } from './demo-words.js';

/** The request whose checklist it is, as its events name it. */
export interface ChecklistOf {
  readonly requestId: string;
  readonly checklistId: string;
  readonly organisationId: string;
  readonly number: string;
}

interface Item {
  readonly key: string;
  readonly template: string;
  readonly mandatory: boolean;
  readonly evidenceRequired: boolean;
  readonly answer: 'yes' | 'partly' | 'no' | 'not-applicable' | null;
  readonly verdict: string;
  readonly version: number;
}

/** How a reviewer goes about it. */
export type Judging = 'all' | 'some' | 'and-find-gaps' | 'and-fail';

/** Of those who leave a checklist half done. */
const itemsLeftOut = 3;
const gapsCount = 3;
const shortcomingsCount = 2;
const conditionDays = 14;

export function itemsOf(tx: Tx, checklistId: string): Promise<Item[]> {
  return tx.query<Item>(
    `SELECT item_key AS key, template_key AS template, mandatory, evidence_required AS "evidenceRequired", answer, verdict, version
     FROM checklist_item WHERE checklist_id = $1 AND applies ORDER BY position`,
    [checklistId],
    'demo-items',
  );
}

/**
 * Answers the checklist's items as the command would one by one, but in one statement: there are some fifty.
 * @returns those that need evidence
 */
export async function answerItems(
  tx: Tx,
  of: ChecklistOf,
  given: { language: Language; random: DemoRandom; most: boolean },
): Promise<Item[]> {
  const items = await itemsOf(tx, of.checklistId);
  const answers = items
    .slice(0, given.most ? -itemsLeftOut : items.length)
    .map((item) => ({ ...item, ...answerTo(item, given) }));
  await tx.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($2) AS g (key text, answer text, explanation text)),
     answered AS (
       UPDATE checklist_item i SET answer = g.answer, explanation = g.explanation, answered_by = $3, answered_at = $4, version = i.version + 1
       FROM given g WHERE i.checklist_id = $1 AND i.item_key = g.key)
     INSERT INTO audit_event (at, type, subject_type, subject_id, organisation_id, actor_kind, actor_person_id, data, request_id)
     SELECT $4, 'request.item-answered', 'test-request', $5, $6, 'person', $3,
       jsonb_build_object('number', $7::text, 'item', key, 'answer', answer), $8 FROM given`,
    [
      of.checklistId,
      JSON.stringify(answers),
      tx.actor.personId,
      tx.now,
      of.requestId,
      of.organisationId,
      of.number,
      tx.actor.requestId,
    ],
    'demo-answers',
  );
  return answers.filter(
    ({ evidenceRequired, answer }) => evidenceRequired && (answer === 'yes' || answer === 'partly'),
  );
}

function answerTo({ template, mandatory }: Item, { language, random }: { language: Language; random: DemoRandom }) {
  const answer = random.chance(0.86)
    ? 'yes'
    : mandatory || random.chance(0.5)
      ? 'partly'
      : random.chance(0.5)
        ? 'no'
        : 'not-applicable';
  const explanation =
    answer === 'yes' ? random.oneOf(explanations[template]![language]) : answerNotes[answer]![language];
  return { answer, explanation } as const;
}

/** Attaches files to items, in one statement. */
export async function attachEvidence(
  tx: Tx,
  of: ChecklistOf,
  evidence: readonly { item: string; fileId: string }[],
): Promise<void> {
  await tx.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($2) AS g (item text, "fileId" uuid)),
     attached AS (
       INSERT INTO evidence (checklist_id, item_key, organisation_id, file_id, added_by, added_at)
       SELECT $1, item, $6, "fileId", $3, $4 FROM given)
     INSERT INTO audit_event (at, type, subject_type, subject_id, organisation_id, actor_kind, actor_person_id, data, request_id)
     SELECT $4, 'request.evidence-attached', 'test-request', $5, $6, 'person', $3,
       jsonb_build_object('number', $7::text, 'item', item, 'fileId', "fileId"), $8 FROM given`,
    [
      of.checklistId,
      JSON.stringify(evidence),
      tx.actor.personId,
      tx.now,
      of.requestId,
      of.organisationId,
      of.number,
      tx.actor.requestId,
    ],
    'demo-evidence',
  );
}

interface DemoVerdict {
  readonly key: string;
  readonly word: 'met' | 'met-with-condition' | 'not-met' | 'not-applicable' | 'more-information-needed';
  readonly reason: string | null;
  /** ISO day. */
  readonly conditionDue: string | null;
}

/** What a reviewer would say to these answers. Everything that nobody waived, or only the first half of it. */
export function verdictsOn(
  items: readonly Item[],
  judging: Judging,
  { random, now }: { random: DemoRandom; now: Date },
): DemoVerdict[] {
  const open = items.filter(({ verdict }) => verdict !== 'waived');
  const judged = judging === 'some' ? open.slice(0, Math.ceil(open.length / 2)) : open;
  const doubted = judged.filter(({ mandatory, answer }) => mandatory && answer === 'yes');
  const doubtsMax = { all: 0, some: 1, 'and-find-gaps': gapsCount, 'and-fail': shortcomingsCount }[judging];
  const doubts = new Set(
    Array.from({ length: Math.min(doubtsMax, doubted.length) }, (_, n) => doubted[(n * 5 + 2) % doubted.length]!.key),
  );
  return judged.map((item) => {
    const bare = { key: item.key, conditionDue: null };
    if (doubts.has(item.key)) {
      const word = judging === 'and-fail' ? 'not-met' : 'more-information-needed';
      return { ...bare, word, reason: random.oneOf(verdictReasons[word]) };
    }
    switch (item.answer) {
      case 'partly':
        return {
          ...bare,
          word: 'met-with-condition',
          reason: random.oneOf(verdictReasons.condition),
          conditionDue: dayAfter(now, conditionDays),
        };
      case 'no':
        return { ...bare, word: 'not-met', reason: random.oneOf(verdictReasons['not-met']) };
      case 'not-applicable':
        return { ...bare, word: 'not-applicable', reason: random.oneOf(verdictReasons['not-applicable']) };
      default:
        return { ...bare, word: 'met', reason: null };
    }
  });
}

function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Gives the verdicts as the command would one by one, in one statement. */
export async function giveVerdicts(tx: Tx, of: ChecklistOf, verdicts: readonly DemoVerdict[]): Promise<void> {
  await tx.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($2) AS g (key text, word text, reason text, "conditionDue" date)),
     kept AS (
       INSERT INTO verdict (checklist_id, item_key, organisation_id, word, reason, condition_due, given_by, given_at)
       SELECT $1, key, $6, word, reason, "conditionDue", $3, $4 FROM given),
     judged AS (
       UPDATE checklist_item i SET verdict = g.word, verdict_reason = g.reason, verdict_by = $3, verdict_at = $4,
         valid_until = NULL, condition_due = g."conditionDue", version = i.version + 1
       FROM given g WHERE i.checklist_id = $1 AND i.item_key = g.key)
     INSERT INTO audit_event (at, type, subject_type, subject_id, organisation_id, actor_kind, actor_person_id, data, request_id)
     SELECT $4, 'request.item-judged', 'test-request', $5, $6, 'person', $3,
       jsonb_build_object('number', $7::text, 'item', key, 'word', word, 'validUntil', NULL), $8 FROM given`,
    [
      of.checklistId,
      JSON.stringify(verdicts),
      tx.actor.personId,
      tx.now,
      of.requestId,
      of.organisationId,
      of.number,
      tx.actor.requestId,
    ],
    'demo-verdicts',
  );
}
