/** What members of the lab can be. */
export const memberKinds = ['company', 'municipality', 'public-body'] as const;
/** There is one lab. */
export const organisationKinds = ['lab', ...memberKinds] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
