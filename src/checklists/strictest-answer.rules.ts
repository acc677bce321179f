import type { Catalogue } from './catalogue.schema.js';
import { shapeOf } from './condition.js';

/**
 * Which of yes and no never makes fewer items apply than the other, whatever else is answered; undefined where each of them
 * can take an item away, and where neither matters. By the form of the conditions alone, so it holds for every intake.
 */
export function strictestAnswer({ templates }: Pick<Catalogue, 'templates'>, attribute: string): boolean | undefined {
  const conditions = templates.flatMap(({ appliesWhen, items }) => [
    appliesWhen,
    ...items.map((item) => item.appliesWhen),
  ]);
  const wanted = new Set(conditions.flatMap((condition) => answersThatHelp(condition, attribute, true)));
  const [only] = wanted;
  return wanted.size === 1 ? only : undefined;
}

/** The answers that make a condition hold, or `sought` false, fail, rather than the other answer. */
function answersThatHelp(condition: unknown, attribute: string, sought: boolean): boolean[] {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'all':
    case 'any':
      return shape.parts.flatMap((part) => answersThatHelp(part, attribute, sought));
    case 'not':
      return answersThatHelp(shape.part, attribute, !sought);
    case 'comparison': {
      if (shape.attribute !== attribute) return [];
      const equals = shape.values.filter((value): value is boolean => typeof value === 'boolean');
      return equals.map((value) => (sought === (shape.operator !== '!=') ? value : !value));
    }
    case 'constant':
    case 'unknown-operator':
    case 'malformed':
      return [];
  }
}
