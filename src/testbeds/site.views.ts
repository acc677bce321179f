import { z } from 'zod';
import { type Actor, isLab, isMemberOf } from '../kernel/actor.js';
import { words } from '../platform/validation-words.js';
import { localisedName, localisedText, localisedView } from './localised.js';
import type { SiteEntity } from './site.entity.js';

/** Europe's zones differ from UTC by whole hours: the grid of starts rests on that (see the migration of testbeds). */
const zones = new Set(Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Arctic)\//.test(zone)));

export const key = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .describe('Short name for addresses: small letters, digits and hyphens');

export const siteChange = z
  .strictObject({
    name: localisedName(120),
    address: z.string().trim().min(1).max(300),
    directions: localisedText(2000).default({ nb: '', en: '' }).describe('How to find the way in'),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
    hostOrganisationId: z.uuid().nullable().default(null).describe('The municipality whose site it is'),
  })
  .meta({ id: 'SiteChange' });
export type SiteChange = z.output<typeof siteChange>;

export const newSite = siteChange
  .extend({
    key,
    zone: z
      .string()
      .refine(
        (zone) => zones.has(zone),
        words('Skriv en europeisk tidssone som Europe/Oslo.', 'Write a European time zone as Europe/Oslo.'),
      )
      .default('Europe/Oslo'),
  })
  .meta({ id: 'NewSite' });
export type NewSite = z.output<typeof newSite>;

export const siteView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    key: z.string(),
    name: localisedView,
    address: z.string(),
    directions: localisedView,
    zone: z.string().describe('IANA zone of its clocks'),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    hostOrganisationId: z.uuid().nullable().describe('Only shown to the lab and to the host itself'),
  })
  .meta({ id: 'Site' });
export type SiteView = z.input<typeof siteView>;

/** Who hosts a site is the host's to tell: that an organisation is a member shows to nobody else. */
export function viewSite(actor: Actor, site: SiteEntity): SiteView {
  const { id, version, key, address, zone, latitude, longitude, hostOrganisationId: host } = site;
  const mayKnow = host !== null && (isLab(actor) || isMemberOf(actor, host));
  return {
    id,
    version,
    key,
    address,
    zone,
    latitude,
    longitude,
    name: { nb: site.nameNb, en: site.nameEn },
    directions: { nb: site.directionsNb, en: site.directionsEn },
    hostOrganisationId: mayKnow ? host : null,
  };
}
