import { refuseIfAny } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import { applicable } from './applicability.rules.js';
import type { Catalogue } from './catalogue.schema.js';
import { ChecklistEntity } from './checklist.entity.js';
import { intakeRefusals } from './intake.refusals.js';
import { completeIntake, type GivenIntake } from './intake.rules.js';

/** A new request's checklists, pinned to the newest catalogue, with the items that its intake calls for so far. */
export async function createChecklist(
  tx: Tx,
  catalogue: Catalogue,
  wanted: { organisationId: string; folderId: string; intake: GivenIntake },
): Promise<string> {
  const checklist = tx.manager.create(ChecklistEntity, { ...wanted, catalogueVersion: catalogue.version });
  await tx.manager.save(ChecklistEntity, checklist);
  await deriveItems(tx, catalogue, checklist.id, wanted.organisationId, wanted.intake);
  return checklist.id;
}

/** Another intake for a locked checklist: items come and go with it, answers and verdicts stay where they were given. */
export async function changeIntake(
  tx: Tx,
  catalogue: Catalogue,
  checklist: ChecklistEntity,
  given: GivenIntake,
): Promise<void> {
  await deriveItems(tx, catalogue, checklist.id, checklist.organisationId, given);
  await tx.manager.save(ChecklistEntity, { ...checklist, intake: { ...given }, version: checklist.version + 1 });
}

/** Makes the items that apply, and says of those there already whether they still do. @throws Refused with every fault of the intake. */
async function deriveItems(
  tx: Tx,
  catalogue: Catalogue,
  checklistId: string,
  organisationId: string,
  given: GivenIntake,
): Promise<void> {
  const { intake, faults } = completeIntake(catalogue.intakeAttributes, given, 'draft');
  if (!intake) return refuseIfAny(intakeRefusals(faults, catalogue.intakeAttributes));
  const items = applicable(catalogue, intake).flatMap(({ template, items: those }) =>
    those.map(({ item }) => ({
      key: item.key,
      template: template.key,
      version: template.version,
      mandatory: item.mandatory,
      evidence: item.evidence.required,
    })),
  );
  const order = new Map(
    catalogue.templates.flatMap((template) => template.items).map((item, index) => [item.key, index]),
  );
  await tx.query(
    `WITH wanted AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb)
         AS w (key text, template text, version text, position int, mandatory boolean, evidence boolean)),
     gone AS (
       UPDATE checklist_item SET applies = false
       WHERE checklist_id = $1 AND applies AND item_key NOT IN (SELECT key FROM wanted))
     INSERT INTO checklist_item (checklist_id, organisation_id, item_key, template_key, template_version, position, mandatory, evidence_required, applies)
     SELECT $1, $2, key, template, version, position, mandatory, evidence, true FROM wanted
     ON CONFLICT (checklist_id, item_key) DO UPDATE SET applies = true`,
    [checklistId, organisationId, JSON.stringify(items.map((item) => ({ ...item, position: order.get(item.key) })))],
  );
}
