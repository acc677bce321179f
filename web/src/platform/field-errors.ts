import { Refusal } from './api';

const at = (field: string | undefined, name: string): boolean => field === name || (field ?? '').startsWith(`${name}.`);

/** What was refused at a field: “what is wrong, and what would be right”. */
export function errorAt(error: unknown, name: string): string | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const here = error.problem.refusals.filter(({ field }) => at(field, name)).map(({ detail }) => detail);
  return here.length > 0 ? [...new Set(here)].join(' ') : undefined;
}

/** The error, unless each of its reasons stands at one of the fields already. */
export function errorElsewhere(error: unknown, names: readonly string[]): unknown {
  if (!(error instanceof Refusal)) return error;
  const { refusals } = error.problem;
  return refusals.length > 0 && refusals.every(({ field }) => names.some((name) => at(field, name))) ? null : error;
}
