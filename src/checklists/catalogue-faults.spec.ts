import { describe, expect, test } from '@jest/globals';
import { bundledCatalogue } from './bundled-catalogue.js';
import type { Catalogue } from './catalogue.schema.js';
import { readCatalogue, validateCatalogue } from './catalogue-faults.js';

type Draft = ReturnType<typeof asDraft>;

function asDraft() {
  const title = { nb: 'Tittel', en: 'Title' };
  return {
    version: '1.0.0',
    intakeGroups: [{ key: 'product', title }],
    intakeAttributes: [
      question('kind', {
        type: 'enum',
        default: 'toy',
        values: [
          { value: 'toy', label: title },
          { value: 'tool', label: title },
        ],
      }),
      question('sharp', { type: 'boolean', default: false, askWhen: { '==': [{ var: 'kind' }, 'tool'] } }),
      question('age', { type: 'integer', default: 3, minimum: 1, maximum: 9 }),
    ],
    templates: [
      {
        key: 'play',
        version: '1.0.0',
        title,
        description: title,
        appliesWhen: true as unknown,
        items: [item('play.first'), item('play.second')],
      },
    ],
  };
}

function question(key: string, rest: Record<string, unknown>): Record<string, unknown> {
  const words = { nb: 'Ord', en: 'Word' };
  return { key, group: 'product', label: words, help: words, askWhen: true, ...rest };
}

function item(key: string) {
  const words = { nb: 'Ord', en: 'Word' };
  return {
    key,
    text: { ...words } as Partial<Record<'nb' | 'en', string>>,
    guidance: words,
    reference: words,
    evidence: { required: false, kind: 'none', label: words },
    mandatory: true,
    appliesWhen: true as unknown,
    verified: false,
  };
}

function faultsAfter(change: (draft: Draft) => void) {
  const draft = asDraft();
  change(draft);
  return validateCatalogue(draft);
}

function second(draft: Draft) {
  return draft.templates[0]!.items[1]!;
}

const where = { template: 'play', item: 'play.second' };

describe('the faults of a catalogue', () => {
  test('a sound one has none', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  test('a missing translation is told with template, item and language', () => {
    const faults = faultsAfter((draft) => delete second(draft).text.nb);
    expect(faults).toEqual([{ ...where, code: 'missing-translation', detail: 'templates.0.items.1.text.nb' }]);
    expect(faultsAfter((draft) => (second(draft).text.en = ' '))).toMatchObject([{ code: 'missing-translation' }]);
  });

  test('a field that nobody knows is a fault of form', () => {
    expect(faultsAfter((draft) => Object.assign(second(draft), { weight: 3 }))).toMatchObject([
      { ...where, code: 'shape' },
    ]);
    expect(validateCatalogue(null)).toMatchObject([{ code: 'shape' }]);
  });

  test.each([
    [{ '==': [{ var: 'colour' }, 'red'] }, 'unknown-attribute', 'colour'],
    [{ '==': [{ var: 'kind' }, 'weapon'] }, 'impossible-value', 'kind "weapon"'],
    [{ in: [{ var: 'kind' }, ['toy', 'weapon']] }, 'impossible-value', 'kind "weapon"'],
    [{ '==': [{ var: 'sharp' }, 'true'] }, 'impossible-value', 'sharp "true"'],
    [{ '>=': [{ var: 'age' }, 10] }, 'impossible-value', 'age 10'],
    [{ '>=': [{ var: 'kind' }, 'toy'] }, 'malformed-condition', 'kind >='],
    [{ and: [true, { cat: ['a'] }] }, 'unknown-operator', 'cat'],
    [{ '!': { or: [] } }, 'malformed-condition', '{"or":[]}'],
    [{ '==': ['kind', 'toy'] }, 'malformed-condition', '{"==":["kind","toy"]}'],
  ])('a condition with a fault: %j', (appliesWhen, code, detail) => {
    expect(faultsAfter((draft) => (second(draft).appliesWhen = appliesWhen))).toEqual([{ ...where, code, detail }]);
    expect(faultsAfter((draft) => (draft.templates[0]!.appliesWhen = appliesWhen))).toEqual([
      { template: 'play', code, detail },
    ]);
  });

  test('a condition that is nested without end is refused', () => {
    const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ({ '!': inner }), true);
    expect(faultsAfter((draft) => (second(draft).appliesWhen = deep))).toMatchObject([{ code: 'malformed-condition' }]);
  });

  test('a key that is used twice is told once for each extra use, also across templates', () => {
    const faults = faultsAfter((draft) => {
      draft.intakeAttributes.push(question('age', { type: 'boolean', default: false }));
      draft.templates.push({ ...draft.templates[0]!, key: 'work', items: [item('play.first')] });
    });
    expect(faults).toEqual([
      { attribute: 'age', code: 'duplicate-key', detail: 'age' },
      { template: 'work', item: 'play.first', code: 'duplicate-key', detail: 'play.first' },
    ]);
  });

  test('a question may depend only on earlier ones, so there are no circles', () => {
    const faults = faultsAfter((draft) => {
      draft.intakeAttributes[0]!.askWhen = { '==': [{ var: 'sharp' }, true] };
      draft.intakeAttributes[2]!.askWhen = { '==': [{ var: 'age' }, 3] };
    });
    expect(faults).toEqual([
      { attribute: 'kind', code: 'asks-about-later-attribute', detail: 'sharp' },
      { attribute: 'age', code: 'asks-about-later-attribute', detail: 'age' },
    ]);
  });

  test('a default must be an answer, and a group must exist', () => {
    const faults = faultsAfter((draft) => {
      draft.intakeAttributes[2]!.default = 12;
      draft.intakeAttributes[1]!.group = 'danger';
    });
    expect(faults).toEqual([
      { attribute: 'sharp', code: 'unknown-group', detail: 'danger' },
      { attribute: 'age', code: 'impossible-value', detail: 'age 12' },
    ]);
  });

  test('a catalogue with faults is not read at all, and the error names them', () => {
    expect(() => readCatalogue({ ...asDraft(), intakeGroups: [{ key: 'x', title: { nb: 'X', en: 'X' } }] })).toThrow(
      'kind unknown-group product',
    );
  });
});

/** Every number in a reference, of acts, articles and annexes, in an order that does not depend on the language. */
function numbers(reference: string): string[] {
  return [...reference.matchAll(/\d+|\b[IVX]+\b/g)].map(([number]) => number).sort();
}

describe('the catalogue that is delivered', () => {
  const catalogue: Catalogue = bundledCatalogue();
  const items = catalogue.templates.flatMap((template) => template.items);

  test('has its 12 templates, 101 items and 29 questions', () => {
    expect([catalogue.templates.length, items.length, catalogue.intakeAttributes.length]).toEqual([12, 101, 29]);
  });

  test('cites the same acts, articles and annexes in both languages', () => {
    for (const { key, reference } of items) {
      expect([key, numbers(reference.nb)]).toEqual([key, numbers(reference.en)]);
    }
  });

  test('has no English legal word left in the Norwegian references', () => {
    const english = /\b(Regulation|Directive|Art\.|Annex|Chapter|section|Rule|and|to|the|duty|research)\b/;
    expect(items.map(({ reference }) => reference.nb).filter((reference) => english.test(reference))).toEqual([]);
  });

  test('asks the questions of a group one after the other, in the order of the groups', () => {
    const order = catalogue.intakeAttributes.map(({ group }) => group);
    expect([...new Set(order)]).toEqual(catalogue.intakeGroups.map(({ key }) => key));
    expect(order.filter((group, position) => group !== order[position - 1])).toHaveLength(
      catalogue.intakeGroups.length,
    );
  });
});
