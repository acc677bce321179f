import type { Shape } from '../../platform/api';
import type { Testbed } from '../testbeds.queries';

type Change = Omit<Shape<'TestbedChange'>, 'dryRun'>;

const textFields = ['nameNb', 'nameEn', 'descriptionNb', 'descriptionEn', 'demandsNb', 'demandsEn'] as const;
export const numberFields = [
  'shortestMinutes',
  'longestMinutes',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'leadHours',
  'horizonDays',
  'cancellationHours',
  'holdHours',
] as const;
export const gridMinutes = [5, 10, 15, 20, 30, 60] as const;
export const testbedKinds = [
  'show-apartment',
  'usability-lab',
  'user-cafe',
  'interoperability-rig',
  'simulation-room',
  'nursing-home-ward',
  'private-homes',
  'electronics-bench',
  'other',
] as const satisfies readonly Testbed['kind'][];

export type TextField = (typeof textFields)[number];
export type NumberField = (typeof numberFields)[number];

/** A testbed’s terms as they are typed. */
export type Terms = Record<TextField | NumberField | 'gridMinutes', string> & {
  readonly kind: Testbed['kind'];
  readonly openOnPublicHolidays: boolean;
  readonly active: boolean;
};

/** What most testbeds have, for a new one. */
export const usualTerms: Terms = {
  kind: 'other',
  nameNb: '',
  nameEn: '',
  descriptionNb: '',
  descriptionEn: '',
  demandsNb: '',
  demandsEn: '',
  shortestMinutes: '60',
  longestMinutes: '480',
  gridMinutes: '30',
  bufferBeforeMinutes: '0',
  bufferAfterMinutes: '0',
  leadHours: '24',
  horizonDays: '180',
  cancellationHours: '48',
  holdHours: '48',
  openOnPublicHolidays: false,
  active: true,
};

export function termsOf(testbed: Testbed): Terms {
  const { kind, name, description, demands, openOnPublicHolidays, active } = testbed;
  const numbers = Object.fromEntries(
    [...numberFields, 'gridMinutes' as const].map((field) => [field, String(testbed[field])]),
  ) as Record<NumberField | 'gridMinutes', string>;
  return {
    ...numbers,
    kind,
    nameNb: name.nb,
    nameEn: name.en,
    descriptionNb: description.nb,
    descriptionEn: description.en,
    demandsNb: demands.nb,
    demandsEn: demands.en,
    openOnPublicHolidays,
    active,
  };
}

type TermsFault = 'empty' | 'no-number';
export type TermsFaults = Partial<Record<keyof Terms, TermsFault>>;

/** What is typed, as the API takes it; only whole when there are no faults. What the numbers may be is the API’s to say. */
export function readTerms(terms: Terms): { change: Change; faults: TermsFaults } {
  const faults: TermsFaults = {};
  for (const field of ['nameNb', 'nameEn'] as const) if (terms[field].trim() === '') faults[field] = 'empty';
  for (const field of numberFields) if (!/^\s*\d{1,6}\s*$/.test(terms[field])) faults[field] = 'no-number';
  const numbers = Object.fromEntries(numberFields.map((field) => [field, Number(terms[field])])) as Record<
    NumberField,
    number
  >;
  const change: Change = {
    ...numbers,
    gridMinutes: Number(terms.gridMinutes) as Change['gridMinutes'],
    kind: terms.kind,
    name: { nb: terms.nameNb, en: terms.nameEn },
    description: { nb: terms.descriptionNb, en: terms.descriptionEn },
    demands: { nb: terms.demandsNb, en: terms.demandsEn },
    openOnPublicHolidays: terms.openOnPublicHolidays,
    active: terms.active,
  };
  return { change, faults };
}

/** By what name the API speaks of a field. */
export function apiField(field: keyof Terms): string {
  const [, name, language] = /^(.*)(Nb|En)$/.exec(field) ?? [];
  return name && language ? `${name}.${language.toLowerCase()}` : field;
}
