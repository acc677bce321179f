import type { z } from 'zod';
import { languages } from '../kernel/language.js';
import { type Catalogue, catalogueSchema, type IntakeAttribute } from './catalogue.schema.js';
import { orderOperators, shapeOf } from './condition.js';
import { admits } from './intake-value.js';

const conditionDepthMax = 10;

type CatalogueFaultCode =
  | 'shape'
  | 'missing-translation'
  | 'duplicate-key'
  | 'unknown-group'
  | 'unknown-attribute'
  | 'unknown-operator'
  | 'malformed-condition'
  | 'impossible-value'
  | 'asks-about-later-attribute';

export interface CatalogueFault {
  /** Where it is, as far as the fault is inside one of these. */
  readonly template?: string;
  readonly item?: string;
  readonly attribute?: string;
  readonly code: CatalogueFaultCode;
  /** What is at fault: a path, a key, an operator, or an attribute and a value. */
  readonly detail: string;
}

type Place = Pick<CatalogueFault, 'template' | 'item' | 'attribute'>;
type Finding = Pick<CatalogueFault, 'code' | 'detail'>;

/** Everything that is wrong with the catalogue: its form first, and, when that is right, whether its parts fit. */
export function validateCatalogue(json: unknown): CatalogueFault[] {
  const parsed = catalogueSchema.safeParse(json);
  if (!parsed.success) return parsed.error.issues.map((issue) => formFault(json, issue));
  return [...duplicates(parsed.data), ...attributeFaults(parsed.data), ...templateFaults(parsed.data)];
}

/** The catalogue, known to be sound. Throws an error that names every fault: a bad catalogue is never used in part. */
export function readCatalogue(json: unknown): Catalogue {
  const faults = validateCatalogue(json);
  if (faults.length === 0) return catalogueSchema.parse(json);
  const lines = faults.map((fault) =>
    [fault.template, fault.item, fault.attribute, fault.code, fault.detail].filter(Boolean).join(' '),
  );
  throw new Error(`The catalogue has faults:\n${lines.join('\n')}`);
}

/** What is wrong with a condition over these attributes. */
export function conditionFaults(condition: unknown, attributes: readonly IntakeAttribute[], depth = 1): Finding[] {
  const shape = shapeOf(condition);
  if (depth > conditionDepthMax) return [{ code: 'malformed-condition', detail: `deeper than ${conditionDepthMax}` }];
  switch (shape.kind) {
    case 'constant':
      return [];
    case 'not':
      return conditionFaults(shape.part, attributes, depth + 1);
    case 'all':
    case 'any':
      return shape.parts.flatMap((part) => conditionFaults(part, attributes, depth + 1));
    case 'unknown-operator':
      return [{ code: 'unknown-operator', detail: shape.operator }];
    case 'malformed':
      return [{ code: 'malformed-condition', detail: JSON.stringify(condition) ?? 'nothing' }];
    case 'comparison': {
      const { operator, values } = shape;
      const attribute = attributes.find(({ key }) => key === shape.attribute);
      if (!attribute) return [{ code: 'unknown-attribute', detail: shape.attribute }];
      if (attribute.type !== 'integer' && orderOperators.some((ordering) => ordering === operator)) {
        return [{ code: 'malformed-condition', detail: `${attribute.key} ${operator}` }];
      }
      return values.filter((value) => !admits(attribute, value)).map((value) => impossible(attribute, value));
    }
  }
}

function attributeFaults({ intakeAttributes, intakeGroups }: Catalogue): CatalogueFault[] {
  return intakeAttributes.flatMap((attribute, position) => {
    const earlier = intakeAttributes.slice(0, position);
    const isLater = ({ code, detail }: Finding): boolean =>
      code === 'unknown-attribute' && intakeAttributes.some(({ key }) => key === detail);
    const findings: Finding[] = conditionFaults(attribute.askWhen, earlier).map((finding) =>
      isLater(finding) ? { code: 'asks-about-later-attribute', detail: finding.detail } : finding,
    );
    const stored: unknown = attribute.default;
    if (!admits(attribute, stored)) findings.push(impossible(attribute, stored));
    if (!intakeGroups.some(({ key }) => key === attribute.group)) {
      findings.push({ code: 'unknown-group', detail: attribute.group });
    }
    return at({ attribute: attribute.key }, findings);
  });
}

function templateFaults({ templates, intakeAttributes }: Catalogue): CatalogueFault[] {
  return templates.flatMap((template) => [
    ...at({ template: template.key }, conditionFaults(template.appliesWhen, intakeAttributes)),
    ...template.items.flatMap((item) =>
      at({ template: template.key, item: item.key }, conditionFaults(item.appliesWhen, intakeAttributes)),
    ),
  ]);
}

function duplicates({ intakeGroups, intakeAttributes, templates }: Catalogue): CatalogueFault[] {
  const items = templates.flatMap((template) =>
    template.items.map(({ key }) => ({ key, place: { template: template.key, item: key } })),
  );
  return [
    ...repeated(intakeGroups.map(({ key }) => ({ key, place: {} }))),
    ...repeated(intakeAttributes.map(({ key }) => ({ key, place: { attribute: key } }))),
    ...repeated(templates.map(({ key }) => ({ key, place: { template: key } }))),
    ...repeated(items),
    ...intakeAttributes.flatMap((attribute) =>
      attribute.type === 'enum'
        ? repeated(attribute.values.map(({ value }) => ({ key: value, place: { attribute: attribute.key } })))
        : [],
    ),
  ];
}

function repeated(keys: readonly { key: string; place: Place }[]): CatalogueFault[] {
  const again = keys.filter(({ key }, position) => keys.findIndex((other) => other.key === key) < position);
  return again.map(({ key, place }) => ({ ...place, code: 'duplicate-key', detail: key }));
}

function impossible(attribute: IntakeAttribute, value: unknown): Finding {
  return { code: 'impossible-value', detail: `${attribute.key} ${JSON.stringify(value)}` };
}

function at(place: Place, findings: readonly Finding[]): CatalogueFault[] {
  return findings.map((finding) => ({ ...place, ...finding }));
}

/** A fault of form, with the keys that stand along its path in the unchecked JSON. */
function formFault(json: unknown, issue: z.core.$ZodIssue): CatalogueFault {
  const [list, , part] = issue.path;
  const outer = keyAt(json, issue.path.slice(0, 2));
  const inner = keyAt(json, issue.path.slice(0, 4));
  const place: Place = {
    ...(list === 'templates' && outer !== undefined ? { template: outer } : {}),
    ...(list === 'templates' && part === 'items' && inner !== undefined ? { item: inner } : {}),
    ...(list === 'intakeAttributes' && outer !== undefined ? { attribute: outer } : {}),
  };
  const untranslated = languages.some((language) => language === issue.path.at(-1));
  return { ...place, code: untranslated ? 'missing-translation' : 'shape', detail: issue.path.map(String).join('.') };
}

function keyAt(json: unknown, path: readonly PropertyKey[]): string | undefined {
  let found = json;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  if (typeof found !== 'object' || found === null || !('key' in found)) return undefined;
  return typeof found.key === 'string' ? found.key : undefined;
}
