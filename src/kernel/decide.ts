import { type Refusal, refuseCommon } from './refusal.js';

/** One permitted step of a state machine: who may do what from where, what must hold, and the event that it says. */
export interface Row {
  readonly from: string;
  readonly act: string;
  readonly to: string;
  readonly by: readonly string[];
  readonly needs: readonly string[];
  readonly says: string;
}

/** Judges one need on facts that were loaded beforehand; gives every reason against it. */
type Guard<Facts> = (facts: Facts) => readonly Refusal[];

/** A guard for each need that the table names: one that is missing does not compile. */
export type Guards<Table extends readonly Row[], Facts> = Record<Table[number]['needs'][number], Guard<Facts>>;

export interface Attempt<Table extends readonly Row[], Facts> {
  readonly from: Table[number]['from'];
  readonly act: Table[number]['act'];
  /** Everything that the actor is to this subject. */
  readonly roles: readonly string[];
  readonly facts: Facts;
}

export type Decision<Table extends readonly Row[]> =
  | { readonly row: Table[number]; readonly refusals: readonly [] }
  | { readonly row: undefined; readonly refusals: readonly [Refusal, ...Refusal[]] };

/** Asks the table whether the attempt is a row of it, is the actor's to make, and passes every guard. */
export function decide<const Table extends readonly Row[], Facts>(
  table: Table,
  guards: Guards<Table, Facts>,
  { from, act, roles, facts }: Attempt<Table, Facts>,
): Decision<Table> {
  const rows = table.filter((row) => row.from === from && row.act === act);
  if (rows.length === 0) return { row: undefined, refusals: [refuseCommon('act-not-possible', { from, act })] };
  const row = rows.find(({ by }) => by.some((role) => roles.includes(role)));
  if (!row) return { row: undefined, refusals: [refuseCommon('not-your-role', {})] };
  const [first, ...rest] = row.needs.flatMap((need) => guards[need as Table[number]['needs'][number]](facts));
  return first ? { row: undefined, refusals: [first, ...rest] } : { row, refusals: [] };
}
