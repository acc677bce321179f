import type { Localised } from '../kernel/language.js';
import type { Condition, IntakeValue } from './condition.js';

/** Answers that can't all be true. */
export interface Contradiction {
  readonly key: string;
  /** The attributes that it is between; the first is the one to look at first. */
  readonly attributes: readonly [string, string, ...string[]];
  /** Holds for answers that were given; an answer that is absent never makes it hold. */
  readonly when: Condition;
  /** Why they can't all be true, and what to change. */
  readonly explanation: Localised;
}

export const ivdClasses = ['IVD-unknown', 'IVD-A', 'IVD-B', 'IVD-C', 'IVD-D'] as const;
export const decidedClasses = ['I', 'Is', 'Im', 'Ir', 'IIa', 'IIb', 'III'] as const;
/** All that is not an in vitro diagnostic, decided or not. */
export const otherClasses = ['unknown', ...decidedClasses] as const;
/** The product is nothing that can be touched. */
export const withoutEquipment: Condition = oneOf('productType', 'software', 'service');

export function is(attribute: string, value: IntakeValue): Condition {
  return { '==': [{ var: attribute }, value] };
}

export function oneOf(attribute: string, ...values: readonly string[]): Condition {
  return { in: [{ var: attribute }, values] };
}

/** Asks for the lower bound too, because JSON Logic takes an absent number to be less than any other. */
export function between(attribute: string, least: number, most: number): Condition {
  return all({ '>=': [{ var: attribute }, least] }, { '<=': [{ var: attribute }, most] });
}

export function all(...parts: readonly Condition[]): Condition {
  return { and: parts };
}

export function any(...parts: readonly Condition[]): Condition {
  return { or: parts };
}

export function not(part: Condition): Condition {
  return { '!': part };
}
