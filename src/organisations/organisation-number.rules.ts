import type { Refusal } from '../kernel/refusal.js';
import { refuseOrganisation } from './organisation.refusals.js';

const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Nine digits of which the last is the mod-11 check digit of the others (Brønnøysundregistrene, “Om organisasjonsnummeret”). */
export function isOrganisationNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return (11 - (sum % 11)) % 11 === Number(number[8]);
}

/** People write “912 345 678”; registers write it together. Other countries' numbers are left as they are. */
export function plainNumber(country: string, number: string): string {
  return country === 'NO' ? number.replace(/\s/g, '') : number;
}

/** Other countries' registers have rules of their own, which are not ours to judge. */
export function refuseNumber(country: string, number: string): Refusal[] {
  const valid = country !== 'NO' || isOrganisationNumber(number);
  return valid ? [] : [refuseOrganisation('organisation.number-invalid', {}, 'number')];
}
