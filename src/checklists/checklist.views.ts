import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { itemAnswers } from './checklist-item.entity.js';
import { verdicts } from './gate.rules.js';

const localised = z.object({ nb: z.string(), en: z.string() });
const person = z.object({ id: z.uuid(), name: z.string() });
const intakeValue = z.union([z.string(), z.boolean(), z.int()]);

const questionView = z
  .object({
    key: z.string(),
    group: z.string(),
    type: z.enum(['enum', 'boolean', 'integer']),
    label: localised,
    help: localised,
    values: z.array(z.object({ value: z.string(), label: localised })).optional(),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
    answer: intakeValue.nullable(),
  })
  .meta({ id: 'IntakeQuestion' });

const demand = {
  key: z.string(),
  text: localised,
  guidance: localised,
  reference: localised,
  evidence: z.object({ required: z.boolean(), kind: z.string(), label: localised }),
  mandatory: z.boolean(),
};
const reason = z.object({ always: z.boolean(), text: localised }).describe('Why it applies');

export const applicabilityView = z
  .object({
    catalogueVersion: z.string(),
    questions: z.array(questionView).describe('Those that are asked, given the answers so far'),
    unanswered: z.array(z.string()),
    unsure: z.array(z.string()).describe('Answers that must be settled before approval'),
    templates: z.array(
      z.object({
        key: z.string(),
        version: z.string(),
        title: localised,
        description: localised,
        reason,
        items: z.array(z.object({ ...demand, reason })),
      }),
    ),
    notApplicable: z
      .array(z.object({ key: z.string(), title: localised, reason: reason.describe('Why it does not apply') }))
      .describe('The other checklists'),
  })
  .meta({ id: 'Applicability' });

export const intakeFormView = z
  .object({
    catalogueVersion: z.string(),
    groups: z.array(z.object({ key: z.string(), title: localised })),
    questions: z.array(
      questionView.extend({
        strictest: z
          .boolean()
          .nullable()
          .describe('Of yes and no the answer that never makes fewer items apply; null where there is none such'),
      }),
    ),
  })
  .meta({ id: 'IntakeForm' });

const evidenceView = z.object({
  fileId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  addedAt: instant,
});

export const checklistView = z
  .object({
    id: z.uuid(),
    version: z.int().describe('Of the intake; each item has its own'),
    catalogueVersion: z.string(),
    intake: z.record(z.string(), intakeValue),
    questions: z.array(questionView),
    templates: z.array(
      z.object({
        key: z.string(),
        version: z.string(),
        title: localised,
        description: localised,
        items: z.array(
          z.object({
            ...demand,
            reason,
            version: z.int(),
            answer: z.enum(itemAnswers).nullable(),
            explanation: z.string(),
            answeredBy: person.nullable(),
            answeredAt: instant.nullable(),
            files: z.array(evidenceView),
            verdict: z.enum(verdicts),
            verdictReason: z.string().nullable(),
            verdictBy: person.nullable(),
            verdictAt: instant.nullable(),
            validUntil: instant.nullable(),
            conditionDue: z.iso.date().nullable(),
            lastVerdict: z
              .object({ word: z.enum(verdicts), reason: z.string().nullable(), by: person, at: instant })
              .nullable()
              .describe('What the reviewer said last, also when the answer has been changed since'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Checklist' });
export type ChecklistView = z.input<typeof checklistView>;
export type ChecklistItemView = ChecklistView['templates'][number]['items'][number];
