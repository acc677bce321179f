import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bundledCatalogue } from './bundled-catalogue.js';
import { holds, type IntakeValue } from './condition.js';
import { strictestAnswer } from './strictest-answer.rules.js';

const catalogue = bundledCatalogue();
const { intakeAttributes, templates } = catalogue;
const facts = fc.record(
  Object.fromEntries(
    intakeAttributes.map((attribute): [string, fc.Arbitrary<IntakeValue>] => [
      attribute.key,
      attribute.type === 'enum'
        ? fc.constantFrom(...attribute.values.map(({ value }) => value))
        : attribute.type === 'boolean'
          ? fc.boolean()
          : fc.integer({ min: attribute.minimum, max: attribute.maximum }),
    ]),
  ),
);
const questions = intakeAttributes.filter(({ type }) => type === 'boolean').map(({ key }) => key);

const itemsFor = (given: Record<string, IntakeValue>) =>
  templates
    .filter(({ appliesWhen }) => holds(appliesWhen, given))
    .flatMap(({ items }) => items.filter(({ appliesWhen }) => holds(appliesWhen, given)).map(({ key }) => key));

describe('which of yes and no is the strictest', () => {
  test('never makes fewer items apply than the other answer does', () => {
    const advised = questions.filter((key) => strictestAnswer(catalogue, key) !== undefined);
    expect(advised.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(facts, fc.constantFrom(...advised), (given, key) => {
        const strictest = strictestAnswer(catalogue, key)!;
        const [strict, other] = [itemsFor({ ...given, [key]: strictest }), itemsFor({ ...given, [key]: !strictest })];
        expect(strict).toEqual(expect.arrayContaining(other));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['ceMarked', 'withinIntendedPurpose'])(
    'no advice is given on %s: each answer makes something apply that the other does not',
    (key) => {
      expect(strictestAnswer(catalogue, key)).toBeUndefined();
    },
  );

  test('a condition that asks for a no turns the advice', () => {
    const [template] = templates;
    const asking = (appliesWhen: object) => ({
      templates: [{ ...template!, appliesWhen: true, items: [{ ...template!.items[0]!, appliesWhen }] }],
    });
    const [is, isNot] = [{ '==': [{ var: 'x' }, true] }, { '!=': [{ var: 'x' }, true] }];
    const advice = [is, isNot, { '!': [is] }, { '!': [isNot] }, { and: [is, isNot] }].map((condition) =>
      strictestAnswer(asking(condition) as never, 'x'),
    );
    expect(advice).toEqual([true, false, false, true, undefined]);
  });
});
