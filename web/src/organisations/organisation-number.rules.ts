const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Together, as the register writes it: people write “912 345 678”. */
const plainNumber = (written: string): string => written.replace(/\s/g, '');

/** The digit that must follow eight others (mod 11); null where no number begins so. */
function checkDigitOf(eight: string): number | null {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(eight[at]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}

/** What is wrong with a Norwegian number, and what would be right. */
export type NumberFault =
  { readonly is: 'not-nine' } | { readonly is: 'no-such' } | { readonly is: 'wrong-digit'; readonly right: number };

export function faultOfNumber(written: string): NumberFault | null {
  const number = plainNumber(written);
  if (!/^\d{9}$/.test(number)) return { is: 'not-nine' };
  const right = checkDigitOf(number.slice(0, 8));
  if (right === null) return { is: 'no-such' };
  return right === Number(number[8]) ? null : { is: 'wrong-digit', right };
}

/** `912 345 678`, as it is read. */
export const spacedNumber = (number: string): string =>
  /^\d{9}$/.test(number) ? number.replace(/(\d{3})(?=\d)/g, '$1 ') : number;
