import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, Refusal, type Shape } from '../platform/api';
import { encodeIntake, type IntakeAnswers } from './intake-address';

export type Question = Shape<'IntakeQuestion'>;
/** As the intake’s form tells it, with which of yes and no is the strictest. */
export type FormQuestion = Shape<'IntakeForm'>['questions'][number];
export type Applicability = Shape<'Applicability'>;
type Reason = Refusal['problem']['refusals'][number];

/** Every question, and the groups that they stand in; the same until the program is renewed. */
export const intakeFormQuery = queryOptions({
  queryKey: ['intake-form'],
  queryFn: () => answerOf(api.GET('/api/v1/intake')),
  staleTime: Infinity,
});

/** Answers that can’t all be true, or that do not fit their question, in the program’s words. */
export interface Clash {
  readonly text: string;
  /** The questions that it is between; the first is the one to look at first. */
  readonly questions: readonly string[];
}

export interface FoundRules {
  readonly rules: Applicability;
  /** While there are any, the rules are those without the answers that clash. */
  readonly clashes: readonly Clash[];
}

const triesMax = 3;

export const rulesQuery = (answers: IntakeAnswers) =>
  queryOptions({
    queryKey: ['applicability', encodeIntake(answers)],
    queryFn: () => findRules(answers),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

/** Answers that clash are refused; the rules are then found without them, so that one can go on and mend them. */
async function findRules(answers: IntakeAnswers): Promise<FoundRules> {
  const clashes: Clash[] = [];
  let intake: Record<string, unknown> = { ...answers };
  for (let tried = 1; ; tried += 1) {
    try {
      return { rules: await answerOf(api.POST('/api/v1/applicability', { body: { intake } })), clashes };
    } catch (error) {
      const reasons = error instanceof Refusal ? error.problem.refusals : [];
      if (tried === triesMax || reasons.length === 0 || reasons.some(({ field }) => !field)) throw error;
      clashes.push(...reasons.map(clashOf));
      const refused = reasons.map(fieldOf);
      intake = Object.fromEntries(Object.entries(intake).filter(([key]) => !refused.includes(key)));
    }
  }
}

const fieldOf = ({ field = '' }: Reason): string => field.replace(/^intake\./, '');

function clashOf(reason: Reason): Clash {
  const between = (reason.params as { attributes?: readonly string[] }).attributes;
  return { text: reason.detail, questions: between ?? [fieldOf(reason)] };
}
