import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { freeText } from '../platform/free-text.js';
import { words } from '../platform/validation-words.js';
import type { OrganisationEntity } from './organisation.entity.js';
import { memberKinds, organisationKinds } from './organisation-kind.js';

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .refine(
    (code) => regions.of(code) !== undefined,
    words('Skriv en landkode som NO eller SE.', 'Write a country code as NO or SE.'),
  )
  .describe('ISO 3166-1 alpha-2');

export const organisationChange = z.strictObject({
  name: z.string().trim().min(1).max(200),
  country: country.default('NO'),
  number: z.string().trim().min(1).max(40).describe('As the country’s register has it; for Norway nine digits'),
});
export type OrganisationChange = z.output<typeof organisationChange>;

export const newOrganisation = organisationChange.extend({ kind: z.enum(memberKinds) });
export type NewOrganisation = z.output<typeof newOrganisation>;

export const suspension = z.strictObject({ reason: freeText(500).min(1) });

export const organisationView = z
  .object({
    id: z.uuid(),
    kind: z.enum(organisationKinds),
    name: z.string(),
    country: z.string(),
    number: z.string().nullable(),
    standing: z.enum(['active', 'suspended']),
    standingReason: z.string().nullable(),
    createdAt: instant,
    version: z.int(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.input<typeof organisationView>;

export function viewOrganisation(organisation: OrganisationEntity): OrganisationView {
  const { id, kind, name, country: of, number, standing, standingReason, createdAt, version } = organisation;
  return { id, kind, name, country: of, number, standing, standingReason, createdAt, version };
}
