import { z } from 'zod';
import { languages } from '../kernel/language.js';
import type { Condition } from './condition.js';

const attributesMax = 200;
const templatesMax = 100;
const itemsPerTemplateMax = 200;
const choicesMax = 50;
const textCharactersMax = 2_000;

const text = z.string().trim().min(1).max(textCharactersMax);
const localised = z.record(z.enum(languages), text);
const attributeKey = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const itemKey = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);

/** Only that it can be a condition; what it says is judged by `validateCatalogue`, which names the fault. */
const condition = z.custom<Condition>(
  (value) => typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value)),
);

const attributeBase = {
  key: attributeKey,
  /** The questions of one group are shown together. */
  group: slug,
  label: localised,
  help: localised,
  askWhen: condition,
};

const attribute = z.discriminatedUnion('type', [
  z.strictObject({
    ...attributeBase,
    type: z.literal('enum'),
    default: z.string(),
    values: z
      .array(
        z.strictObject({
          value: z.string().min(1),
          label: localised,
          /** An answer that may be given in a request, but must be replaced before approval, such as "unsure". */
          unsettled: z.literal(true).optional(),
        }),
      )
      .min(2)
      .max(choicesMax),
  }),
  z.strictObject({ ...attributeBase, type: z.literal('boolean'), default: z.boolean() }),
  z.strictObject({
    ...attributeBase,
    type: z.literal('integer'),
    default: z.int(),
    minimum: z.int(),
    maximum: z.int(),
  }),
]);

const item = z.strictObject({
  /** Kept for as long as the item means the same; a change of meaning gets a new key. */
  key: itemKey,
  text: localised,
  guidance: localised,
  /** The legal references, in the form that each language cites them. */
  reference: localised,
  evidence: z.strictObject({ required: z.boolean(), kind: slug, label: localised }),
  /** Blocks approval until it passes; it does not mean that the law binds everyone. */
  mandatory: z.boolean(),
  appliesWhen: condition,
  /** Whether the substance and the reference were seen in a source; see docs/checklist-sources.md. */
  verified: z.boolean(),
});

const template = z.strictObject({
  key: slug,
  version,
  title: localised,
  description: localised,
  appliesWhen: condition,
  items: z.array(item).min(1).max(itemsPerTemplateMax),
});

/** The form of a catalogue. `validateCatalogue` also judges what this can't: that its parts fit one another. */
export const catalogueSchema = z.strictObject({
  version,
  intakeGroups: z
    .array(z.strictObject({ key: slug, title: localised }))
    .min(1)
    .max(attributesMax),
  /** In the order in which they are asked: a question's `askWhen` may look only at earlier ones. */
  intakeAttributes: z.array(attribute).min(1).max(attributesMax),
  templates: z.array(template).min(1).max(templatesMax),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type IntakeAttribute = z.infer<typeof attribute>;
export type Template = z.infer<typeof template>;
export type Item = z.infer<typeof item>;
