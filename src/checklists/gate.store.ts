import { type Refusal, notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { unsureAnswers } from './applicability.rules.js';
import type { Catalogue } from './catalogue.schema.js';
import { refuse } from './checklist.refusals.js';
import {
  type GateItem,
  type Missing,
  missingForApproval as notPassing,
  missingForSubmission as notAnswered,
} from './gate.rules.js';
import { intakeRefusals } from './intake.refusals.js';
import { completeIntake, type GivenIntake } from './intake.rules.js';
import type { PublishedCatalogue } from './published-catalogue.js';

interface GateHead {
  readonly version: number;
  readonly intake: GivenIntake;
  readonly catalogueVersion: string;
}
const headColumns = `version, intake, catalogue_version AS "catalogueVersion"`;

/** Keeps the checklist as it is for the rest of the transaction: whoever answers, attaches or judges locks it first. */
export async function lockChecklist(tx: Tx, checklistId: string): Promise<GateHead> {
  const [checklist] = await tx.query<GateHead>(
    `SELECT ${headColumns} FROM checklist WHERE id = $1 FOR UPDATE`,
    [checklistId],
    'checklist-lock',
  );
  if (!checklist) throw notFound();
  return checklist;
}

/** Everything that the company has still to do before it can send the request in. */
export async function missingForSubmission(
  tx: Tx,
  catalogue: PublishedCatalogue,
  checklistId: string,
): Promise<Refusal[]> {
  const gate = await loadGate(tx, catalogue, checklistId, await lockChecklist(tx, checklistId));
  const { faults } = completeIntake(gate.catalogue.intakeAttributes, gate.intake, 'submission');
  return [
    ...intakeRefusals(faults, gate.catalogue.intakeAttributes),
    ...asRefusals(notAnswered(gate.items), gate.catalogue),
  ];
}

/** Everything that stands in the way of a booking that ends at `bookingEnd`. */
export async function missingForApproval(
  tx: Tx,
  catalogue: PublishedCatalogue,
  checklistId: string,
  bookingEnd: Date,
): Promise<Refusal[]> {
  return notPassed(await loadGate(tx, catalogue, checklistId, await lockChecklist(tx, checklistId)), bookingEnd);
}

/** What an approval would find missing now, for whoever is about to decide: it is read, and nothing is locked. */
export async function missingAsItStands(
  tx: Tx,
  catalogue: PublishedCatalogue,
  checklistId: string,
  bookingEnd: Date,
): Promise<Refusal[]> {
  const [head] = await tx.query<GateHead>(`SELECT ${headColumns} FROM checklist WHERE id = $1`, [checklistId]);
  if (!head) throw notFound();
  return notPassed(await loadGate(tx, catalogue, checklistId, head), bookingEnd);
}

function notPassed(gate: Gate, bookingEnd: Date): Refusal[] {
  const { intakeAttributes } = gate.catalogue;
  const { intake, faults } = completeIntake(intakeAttributes, gate.intake, 'submission');
  const unsure = intake ? unsureAnswers(intakeAttributes, intake) : [];
  return [
    ...intakeRefusals(faults, intakeAttributes),
    ...asRefusals(notPassing(gate.items, unsure, bookingEnd), gate.catalogue),
  ];
}

/** Who reviewed: they gave a verdict that holds. A waiver is the manager's own decision, not a review. */
export async function reviewersOf(tx: Tx, checklistId: string): Promise<string[]> {
  const rows = await tx.query<{ person: string }>(
    `SELECT DISTINCT verdict_by AS person FROM checklist_item
     WHERE checklist_id = $1 AND applies AND verdict_by IS NOT NULL AND verdict NOT IN ('pending', 'waived')`,
    [checklistId],
  );
  return rows.map(({ person }) => person);
}

interface Gate {
  readonly catalogue: Catalogue;
  readonly intake: GivenIntake;
  readonly items: readonly GateItem[];
}

async function loadGate(
  tx: Tx,
  published: PublishedCatalogue,
  checklistId: string,
  { intake, catalogueVersion }: GateHead,
): Promise<Gate> {
  const items = await tx.query<GateItem & { validUntil: Date | null }>(
    `SELECT template_key AS template, item_key AS item, applies, mandatory, answer IS NOT NULL AS answered,
            -- A demand that the company does not claim to meet can't be shown to be met.
            evidence_required AND answer IN ('yes', 'partly') IS NOT FALSE AS "evidenceRequired",
            (SELECT count(*)::int FROM evidence e JOIN file f ON f.id = e.file_id AND f.removed_at IS NULL
             WHERE e.checklist_id = i.checklist_id AND e.item_key = i.item_key) AS "evidenceCount",
            verdict, verdict_reason AS reason, verdict = 'not-applicable' AS confirmed,
            CASE WHEN verdict = 'waived' THEN verdict_by END AS "waivedBy", valid_until AS "validUntil"
     FROM checklist_item i WHERE checklist_id = $1 AND applies ORDER BY position`,
    [checklistId],
    'gate-items',
  );
  return { catalogue: await published.version(tx, catalogueVersion), intake, items };
}

function asRefusals(missing: readonly Missing[], { templates, intakeAttributes }: Catalogue): Refusal[] {
  const demands = new Map(templates.flatMap(({ items }) => items.map((item) => [item.key, item.text] as const)));
  return missing.map((lack) => {
    if (lack.code === 'unsure-answer') {
      const question = intakeAttributes.find(({ key }) => key === lack.attribute)!.label;
      return refuse('checklist.unsure-answer', { attribute: lack.attribute, question }, `intake.${lack.attribute}`);
    }
    const { template, item, code } = lack;
    return refuse(`checklist.${code}`, { template, item, demand: demands.get(item)! }, `items.${item}`);
  });
}
