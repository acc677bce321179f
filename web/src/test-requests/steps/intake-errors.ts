import { Refusal } from '../../platform/api';

/** What was refused about a question: its own answer, or one that contradicts another; both then say so. */
export function intakeErrorAt(error: unknown, question: string): string | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const about = error.problem.refusals.filter(({ field, params }) => {
    const between = (params as { attributes?: readonly string[] } | undefined)?.attributes ?? [];
    return field === `intake.${question}` || between.includes(question);
  });
  return about.length > 0 ? about.map(({ detail }) => detail).join(' ') : undefined;
}
