import type { IntakeAttribute } from './catalogue.schema.js';
import { type Facts, holds, type IntakeValue } from './condition.js';
import { contradictionsIn } from './intake-contradictions.js';
import { admits } from './intake-value.js';

/** What a person sent: attribute key → answer, unchecked. `null` and `undefined` are no answer. */
export type GivenIntake = Readonly<Record<string, unknown>>;

/** A complete intake: a value for every attribute, the stored default where the question is not asked. */
export type Intake = Facts;

/** A submission must answer every question that is asked; a draft may wait, and counts with the defaults meanwhile. */
export type IntakeMode = 'draft' | 'submission';

export type IntakeFault = { readonly field: string } & (
  | { readonly code: 'unknown-attribute' | 'not-yes-or-no' | 'unanswered'; readonly params: Record<string, never> }
  | { readonly code: 'not-a-choice'; readonly params: { readonly allowed: readonly string[] } }
  | { readonly code: 'not-in-range'; readonly params: { readonly minimum: number; readonly maximum: number } }
  | {
      readonly code: 'contradiction';
      /** The row of the table of contradictions, and all the attributes that it is about. */
      readonly params: { readonly contradiction: string; readonly attributes: readonly string[] };
    }
);

export type CompletedIntake =
  | { readonly intake: Intake; readonly faults: readonly [] }
  | { readonly intake: undefined; readonly faults: readonly [IntakeFault, ...IntakeFault[]] };

export interface Question {
  readonly attribute: IntakeAttribute;
  /** Undefined while nobody has given an answer that fits the question. */
  readonly answer: IntakeValue | undefined;
}

/**
 * Judges what was given and completes it. All faults come back at once: answers that do not fit their question,
 * contradictions among the answers given, and, for a submission, questions that are asked and not answered.
 * An answer to a question that is not asked is left out, unless it contradicts another answer.
 */
export function completeIntake(
  attributes: readonly IntakeAttribute[],
  given: GivenIntake,
  mode: IntakeMode,
): CompletedIntake {
  const answers = fitting(attributes, given);
  const questions = questionsToAsk(attributes, given);
  const unanswered = questions.filter(({ attribute }) => (given[attribute.key] ?? null) === null);
  const [first, ...rest]: IntakeFault[] = [
    ...misfits(attributes, given),
    ...contradictionsIn(answers).map(({ key, attributes: between }): IntakeFault => ({
      field: between[0],
      code: 'contradiction',
      params: { contradiction: key, attributes: between },
    })),
    ...(mode === 'submission'
      ? unanswered.map(({ attribute }): IntakeFault => ({ field: attribute.key, code: 'unanswered', params: {} }))
      : []),
  ];
  if (first) return { intake: undefined, faults: [first, ...rest] };
  const asked = new Map(questions.map(({ attribute, answer }) => [attribute.key, answer]));
  const intake = attributes.map(({ key, default: stored }) => [key, asked.get(key) ?? stored] as const);
  return { intake: Object.fromEntries(intake), faults: [] };
}

/** The questions whose `askWhen` holds for the answers given so far, in order; those still missing have no answer. */
export function questionsToAsk(attributes: readonly IntakeAttribute[], given: GivenIntake): Question[] {
  const answers = fitting(attributes, given);
  const known: Record<string, IntakeValue> = {};
  return attributes.flatMap((attribute) => {
    const asked = holds(attribute.askWhen, known);
    const answer = answers[attribute.key];
    // A question that waits for its answer is left out of what is known, so that no follow-up question depends on a guess.
    if (!asked) known[attribute.key] = attribute.default;
    else if (answer !== undefined) known[attribute.key] = answer;
    return asked ? [{ attribute, answer }] : [];
  });
}

/** The answers that fit their question, in the order of the questions. */
function fitting(attributes: readonly IntakeAttribute[], given: GivenIntake): Facts {
  const answers: Record<string, IntakeValue> = {};
  for (const attribute of attributes) {
    const value = given[attribute.key];
    if (admits(attribute, value)) answers[attribute.key] = value;
  }
  return answers;
}

function misfits(attributes: readonly IntakeAttribute[], given: GivenIntake): IntakeFault[] {
  const known = new Set(attributes.map(({ key }) => key));
  const unknown = Object.keys(given)
    .filter((key) => !known.has(key))
    .sort()
    .map((field): IntakeFault => ({ field, code: 'unknown-attribute', params: {} }));
  const wrong = attributes.filter((attribute) => {
    const value = given[attribute.key] ?? null;
    return value !== null && !admits(attribute, value);
  });
  return [...unknown, ...wrong.map(misfit)];
}

function misfit(attribute: IntakeAttribute): IntakeFault {
  const field = attribute.key;
  switch (attribute.type) {
    case 'enum':
      return { field, code: 'not-a-choice', params: { allowed: attribute.values.map(({ value }) => value) } };
    case 'boolean':
      return { field, code: 'not-yes-or-no', params: {} };
    case 'integer':
      return { field, code: 'not-in-range', params: { minimum: attribute.minimum, maximum: attribute.maximum } };
  }
}
