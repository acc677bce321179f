import type { Shape } from '../platform/api';
import type { FormQuestion, FoundRules } from './intake.queries';

/**
 * The questions to go through, in order: those that are asked, those whose answers clash although they no longer are, and
 * the one that somebody stands at and has just mended.
 */
export function stepsOf(form: Shape<'IntakeForm'>, { rules, clashes }: FoundRules, at?: string): FormQuestion[] {
  const asked = new Set([...rules.questions.map(({ key }) => key), ...clashes.flatMap(({ questions }) => questions)]);
  return form.questions.filter(({ key }) => asked.has(key) || key === at);
}
