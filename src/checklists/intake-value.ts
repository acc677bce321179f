import type { IntakeAttribute } from './catalogue.schema.js';
import type { IntakeValue } from './condition.js';

/** Whether the value can be an answer to this question: a value of the list, a yes or no, or a number in the range. */
export function admits(attribute: IntakeAttribute, value: unknown): value is IntakeValue {
  switch (attribute.type) {
    case 'enum':
      return attribute.values.some((choice) => choice.value === value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && Number(value) >= attribute.minimum && Number(value) <= attribute.maximum;
  }
}
