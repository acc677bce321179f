import { languages, type Localised } from '../kernel/language.js';
import { notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import {
  applicable,
  type ApplicableTemplate,
  notApplicable,
  type Reason,
  reasonText,
  unsureAnswers,
} from './applicability.rules.js';
import type { Catalogue, IntakeAttribute } from './catalogue.schema.js';
import type { ChecklistItemView, ChecklistView } from './checklist.views.js';
import { completeIntake, type GivenIntake, questionsToAsk } from './intake.rules.js';
import type { PublishedCatalogue } from './published-catalogue.js';

/** What a question looks like to whoever answers it. */
export function viewQuestion(attribute: IntakeAttribute, answer: string | boolean | number | undefined) {
  const { key, group, type, label, help } = attribute;
  return {
    key,
    group,
    type,
    label,
    help,
    ...(attribute.type === 'enum'
      ? { values: attribute.values.map(({ value, label: words }) => ({ value, label: words })) }
      : {}),
    ...(attribute.type === 'integer' ? { minimum: attribute.minimum, maximum: attribute.maximum } : {}),
    answer: answer ?? null,
  };
}

function viewReason(reason: Reason, attributes: readonly IntakeAttribute[]) {
  const text = Object.fromEntries(
    languages.map((language) => [language, reasonText(reason, attributes, language)]),
  ) as Localised;
  return { always: reason.always, text };
}

function viewDemand({ item, reason }: ApplicableTemplate['items'][number], attributes: readonly IntakeAttribute[]) {
  const { key, text, guidance, reference, evidence, mandatory } = item;
  return { key, text, guidance, reference, evidence, mandatory, reason: viewReason(reason, attributes) };
}

export type ApplicabilityView = ReturnType<typeof viewApplicability>;

/** What applies to an intake, and what is still to be asked; the intake must be free of faults. */
export function viewApplicability(catalogue: Catalogue, given: GivenIntake) {
  const { intakeAttributes: attributes, version } = catalogue;
  const questions = questionsToAsk(attributes, given);
  const { intake } = completeIntake(attributes, given, 'draft');
  if (!intake) throw new Error('an intake with faults has no applicability');
  const keysOf = (some: typeof questions) => some.map(({ attribute }) => attribute.key);
  const answered = keysOf(questions.filter(({ answer }) => answer !== undefined));
  return {
    catalogueVersion: version,
    questions: questions.map(({ attribute, answer }) => viewQuestion(attribute, answer)),
    unanswered: keysOf(questions).filter((key) => !answered.includes(key)),
    unsure: unsureAnswers(attributes, intake).filter((key) => answered.includes(key)),
    templates: applicable(catalogue, intake, answered).map(({ template, reason, items }) => ({
      key: template.key,
      version: template.version,
      title: template.title,
      description: template.description,
      reason: viewReason(reason, attributes),
      items: items.map((item) => viewDemand(item, attributes)),
    })),
    notApplicable: notApplicable(catalogue, intake, answered).map(({ template: { key, title }, reason }) => ({
      key,
      title,
      reason: viewReason(reason, attributes),
    })),
  };
}

type ItemRow = Omit<ChecklistItemView, keyof ReturnType<typeof viewDemand>> & { itemKey: string };

/** What a checklist is pinned to, and its intake as it was given. */
export interface ChecklistHead {
  readonly id: string;
  readonly version: number;
  readonly intake: ChecklistView['intake'];
  readonly catalogueVersion: string;
}

export const headColumns = `c.id, c.version, c.intake, c.catalogue_version AS "catalogueVersion"`;

/** The checklist as its readers see it. */
export async function viewChecklist(
  tx: Tx,
  published: PublishedCatalogue,
  checklistId: string,
): Promise<ChecklistView> {
  const [head] = await tx.query<ChecklistHead>(
    `SELECT ${headColumns} FROM checklist c WHERE id = $1`,
    [checklistId],
    'checklist',
  );
  if (!head) throw notFound();
  return viewItems(tx, published, head);
}

/** All of a checklist's items in one statement, however many items and files there are. */
export async function viewItems(tx: Tx, published: PublishedCatalogue, head: ChecklistHead): Promise<ChecklistView> {
  const rows = await tx.query<ItemRow>(itemsOfChecklist, [head.id], 'checklist-items');
  const state = new Map(rows.map(({ itemKey, ...row }) => [itemKey, row]));
  const catalogue = await published.version(tx, head.catalogueVersion);
  const { questions, templates } = viewApplicability(catalogue, head.intake);
  return {
    ...head,
    questions,
    templates: templates.map((template) => ({
      ...template,
      items: template.items.map((item) => ({ ...item, ...state.get(item.key)! })),
    })),
  };
}

const itemsOfChecklist = `
  SELECT i.item_key AS "itemKey", i.version, i.answer, i.explanation, i.answered_at AS "answeredAt",
    CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.name) END AS "answeredBy",
    coalesce(e.files, '[]') AS files, i.verdict, i.verdict_reason AS "verdictReason", i.verdict_at AS "verdictAt",
    CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', v.id, 'name', v.name) END AS "verdictBy",
    i.valid_until AS "validUntil", i.condition_due::text AS "conditionDue",
    last.said AS "lastVerdict"
  FROM checklist_item i
  LEFT JOIN person a ON a.id = i.answered_by
  LEFT JOIN person v ON v.id = i.verdict_by
  LEFT JOIN (
    SELECT e.item_key, jsonb_agg(jsonb_build_object('fileId', f.id, 'name', f.name, 'mediaType', f.media_type,
             'sizeBytes', f.size_bytes, 'sha256', f.sha256, 'addedAt', e.added_at) ORDER BY e.added_at, f.id) AS files
    FROM evidence e JOIN file f ON f.id = e.file_id AND f.removed_at IS NULL
    WHERE e.checklist_id = $1 GROUP BY e.item_key) e ON e.item_key = i.item_key
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('word', g.word, 'reason', g.reason, 'at', g.given_at,
             'by', jsonb_build_object('id', p.id, 'name', p.name)) AS said
    FROM verdict g JOIN person p ON p.id = g.given_by
    WHERE g.checklist_id = $1 AND g.item_key = i.item_key ORDER BY g.id DESC LIMIT 1) last ON true
  WHERE i.checklist_id = $1 AND i.applies ORDER BY i.position`;
