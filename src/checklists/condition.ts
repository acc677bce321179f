import jsonLogic from 'json-logic-js';
import type { AdditionalOperation, RulesLogic } from 'json-logic-js';

export type IntakeValue = string | number | boolean;

/** Values by attribute key. An attribute that is absent makes every comparison with it false, except `!=`. */
export type Facts = Readonly<Record<string, IntakeValue>>;

/**
 * A rule in a small part of JSON Logic (jsonlogic.com), so that a catalogue is data: `and`, `or` and `!` of conditions,
 * and comparisons of one attribute (`var`) with a value, or with a list of values for `in`.
 */
export type Condition = boolean | { readonly [operator: string]: unknown };

export const orderOperators = ['>=', '>', '<', '<='] as const;
const comparisonOperators = ['==', '!=', 'in', ...orderOperators] as const;
type ComparisonOperator = (typeof comparisonOperators)[number];

/** A condition taken apart one level; what does not have this form is `unknown-operator` or `malformed`. */
type ConditionShape =
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly unknown[] }
  | { readonly kind: 'not'; readonly part: unknown }
  | {
      readonly kind: 'comparison';
      readonly attribute: string;
      readonly operator: ComparisonOperator;
      readonly values: readonly unknown[];
    }
  | { readonly kind: 'unknown-operator'; readonly operator: string }
  | { readonly kind: 'malformed' };

export function holds(condition: Condition, facts: Facts): boolean {
  return Boolean(jsonLogic.apply(condition as RulesLogic<AdditionalOperation>, facts));
}

export function shapeOf(condition: unknown): ConditionShape {
  if (typeof condition === 'boolean') return { kind: 'constant', holds: condition };
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return { kind: 'malformed' };
  const entries = Object.entries(condition);
  const [operator, argument] = entries[0] ?? [];
  if (operator === undefined || entries.length !== 1) return { kind: 'malformed' };
  if (operator === '!') {
    return { kind: 'not', part: Array.isArray(argument) && argument.length === 1 ? argument[0] : argument };
  }
  if (operator === 'and' || operator === 'or') {
    if (!Array.isArray(argument) || argument.length === 0) return { kind: 'malformed' };
    return { kind: operator === 'and' ? 'all' : 'any', parts: argument };
  }
  const comparison = comparisonOperators.find((known) => known === operator);
  return comparison === undefined ? { kind: 'unknown-operator', operator } : shapeOfComparison(comparison, argument);
}

function shapeOfComparison(operator: ComparisonOperator, argument: unknown): ConditionShape {
  if (!Array.isArray(argument) || argument.length !== 2) return { kind: 'malformed' };
  const attribute = variableOf(argument[0]);
  const values: unknown = operator === 'in' ? argument[1] : [argument[1]];
  if (attribute === undefined || !Array.isArray(values)) return { kind: 'malformed' };
  return { kind: 'comparison', operator, attribute, values };
}

function variableOf(operand: unknown): string | undefined {
  if (typeof operand !== 'object' || operand === null || Object.keys(operand).length !== 1) return undefined;
  return 'var' in operand && typeof operand.var === 'string' ? operand.var : undefined;
}
