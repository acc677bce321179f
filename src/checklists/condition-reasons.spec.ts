import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Condition, type Facts, holds } from './condition.js';
import { deciding, fewestDeciding } from './condition-reasons.js';

const keys = ['a', 'b', 'c', 'd'];

const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const variable = fc.constantFrom(...keys).map((key) => ({ var: key }));
  const value = fc.integer({ min: 0, max: 3 });
  const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(fc.constantFrom('==', '!=', '>', '<='), variable, value)
        .map(([operator, left, right]) => ({ [operator]: [left, right] })),
      fc.tuple(variable, fc.uniqueArray(value)).map(([left, values]) => ({ in: [left, values] })),
      fc.boolean(),
      parts.map((and) => ({ and })),
      parts.map((or) => ({ or })),
      tie('condition').map((part) => ({ '!': part })),
    ),
  };
});
const facts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(keys.map((key) => [key, fc.integer({ min: 0, max: 3 })])),
);

describe('the reasons of a condition', () => {
  test('an and that holds owes it to all its parts, an or to those that hold', () => {
    const met: Condition = {
      and: [{ '==': [{ var: 'a' }, 1] }, { or: [{ '==': [{ var: 'b' }, 1] }, { '==': [{ var: 'c' }, 1] }] }],
    };
    expect(deciding(met, { a: 1, b: 0, c: 1 })).toEqual(['a', 'c']);
    expect(deciding(met, { a: 1, b: 1, c: 1 })).toEqual(['a', 'b', 'c']);
    expect(fewestDeciding(met, { a: 1, b: 1, c: 1 })).toEqual(['a', 'b']);
    expect(fewestDeciding(met, { a: 1, b: 1, c: 1 }, new Set(['c']))).toEqual(['a']);
    expect(deciding(met, { a: 0, b: 1, c: 0 })).toEqual(['a']);
    const again: Condition = {
      and: [{ '==': [{ var: 'a' }, 1] }, { or: [{ '==': [{ var: 'b' }, 1] }, { '<=': [{ var: 'a' }, 2] }] }],
    };
    expect(fewestDeciding(again, { a: 1, b: 1 })).toEqual(['a']);
  });

  test('the fewest reasons are enough: whatever else is answered, the outcome stays', () => {
    fc.assert(
      fc.property(condition, facts, facts, (rule, before, other) => {
        const kept = fewestDeciding(rule, before);
        const after = { ...other, ...Object.fromEntries(kept.map((key) => [key, before[key]!])) };
        expect(holds(rule, after)).toBe(holds(rule, before));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the fewest reasons are among all the reasons', () => {
    fc.assert(
      fc.property(condition, facts, (rule, given) => {
        expect(deciding(rule, given)).toEqual(expect.arrayContaining(fewestDeciding(rule, given)));
      }),
    );
  });

  test('what is no condition has no reasons, and says so', () => {
    expect(() => deciding({ cat: ['a', 'b'] }, {})).toThrow('Not a condition');
  });
});
