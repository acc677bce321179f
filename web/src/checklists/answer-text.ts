import { useLocalised, useWords } from '../platform/language';
import type { IntakeAnswer } from './intake-address';
import { questionWords } from './intake-question.texts';
import type { Question } from './intake.queries';

/** An answer in the words of its question: `Ja`, `Klasse IIa`, `4`. */
export function useAnswerText(): (question: Question, answer: IntakeAnswer) => string {
  const w = useWords(questionWords);
  const say = useLocalised();
  return ({ values }, answer) => {
    if (typeof answer === 'boolean') return answer ? w.yes : w.no;
    const label = values?.find(({ value }) => value === answer)?.label;
    return label ? say(label) : String(answer);
  };
}
