import type { Shape } from '../../platform/api';
import type { Site } from './manage.queries';

/** A site as it is typed. */
export interface TypedSite {
  readonly key: string;
  readonly nameNb: string;
  readonly nameEn: string;
  readonly address: string;
  readonly directionsNb: string;
  readonly directionsEn: string;
  /** Empty: none. */
  readonly hostOrganisationId: string;
}
const required = ['key', 'nameNb', 'nameEn', 'address'] as const;
export type RequiredOfSite = (typeof required)[number];

export function typedSite(site: Site | null): TypedSite {
  return {
    key: site?.key ?? '',
    nameNb: site?.name.nb ?? '',
    nameEn: site?.name.en ?? '',
    address: site?.address ?? '',
    directionsNb: site?.directions.nb ?? '',
    directionsEn: site?.directions.en ?? '',
    hostOrganisationId: site?.hostOrganisationId ?? '',
  };
}

/** Which of what must be there is missing, or, of the key, of the wrong form. */
export const missingIn = (typed: TypedSite): RequiredOfSite[] =>
  required.filter((field) => (field === 'key' ? !/^[a-z0-9-]{1,60}$/.test(typed.key) : typed[field].trim() === ''));

/** What the API takes; what is not typed here, where it lies on the map, stays as it is. */
export function siteChange(typed: TypedSite, site: Site | null): Shape<'SiteChange'> {
  return {
    name: { nb: typed.nameNb, en: typed.nameEn },
    address: typed.address,
    directions: { nb: typed.directionsNb, en: typed.directionsEn },
    latitude: site?.latitude ?? null,
    longitude: site?.longitude ?? null,
    hostOrganisationId: typed.hostOrganisationId || null,
  };
}
