/** What somebody is writing, and what the program had when they began. */
export interface Draft<T> {
  readonly base: T;
  readonly mine: T;
}

/** Spaces around a text make no difference: the program takes them away. */
const plain = (value: unknown): string => JSON.stringify(typeof value === 'string' ? value.trim() : (value ?? null));
const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

const fieldsOf = <T extends object>(...values: readonly T[]): (keyof T)[] => [
  ...new Set(values.flatMap((value) => Object.keys(value) as (keyof T)[])),
];

/** The fields that were written in since the draft began. */
export function changedIn<T extends object>({ base, mine }: Draft<T>): (keyof T)[] {
  return fieldsOf(base, mine).filter((field) => !same(base[field], mine[field]));
}

/**
 * The draft on top of what somebody else has kept meanwhile: what only they changed is taken over, what only we changed
 * stays, and what both changed differently clashes. A clashing field keeps our text until somebody chooses.
 */
export function rebase<T extends object>(
  { base, mine }: Draft<T>,
  theirs: T,
): { draft: Draft<T>; clashing: (keyof T)[] } {
  const ours = changedIn({ base, mine });
  const clashing = ours.filter((field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]));
  const kept = Object.fromEntries(ours.map((field) => [field, mine[field]])) as Partial<T>;
  return { draft: { base: theirs, mine: { ...theirs, ...kept } }, clashing };
}
