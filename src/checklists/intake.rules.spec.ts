import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bundledCatalogue } from './bundled-catalogue.js';
import { exampleIntakes } from './example-intakes.js';
import { completeIntake, type GivenIntake, type IntakeFault, questionsToAsk } from './intake.rules.js';
import { intakeFaultText } from './intake.texts.js';
import { admits } from './intake-value.js';

const { intakeAttributes } = bundledCatalogue();
const keys = intakeAttributes.map(({ key }) => key);
const bench = exampleIntakes.benchTestOfElectronics;

/** Answers right and wrong, to questions that exist and some that don't, in any order. */
const anything: fc.Arbitrary<GivenIntake> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...keys, 'colour', 'size'),
      fc.constantFrom<unknown>(
        true,
        false,
        'yes',
        'no',
        'unsure',
        'hardware',
        'service',
        'IIa',
        'unknown',
        4,
        0,
        2.5,
        null,
      ),
    ),
    { selector: ([key]) => key, maxLength: 30 },
  )
  .map((entries) => Object.fromEntries(entries));

function faultsOf(given: GivenIntake, mode: 'draft' | 'submission' = 'submission'): readonly IntakeFault[] {
  return completeIntake(intakeAttributes, given, mode).faults;
}

function asked(given: GivenIntake) {
  return questionsToAsk(intakeAttributes, given).map(({ attribute: { key }, answer }) => [key, answer]);
}

function told(given: GivenIntake, language: 'nb' | 'en') {
  return faultsOf({ ...bench, ...given }).map((fault) => intakeFaultText(fault, intakeAttributes, language));
}

describe('completing an intake', () => {
  test.each(Object.entries(exampleIntakes))('%s is complete: what is not asked gets the default', (_, given) => {
    const { intake, faults } = completeIntake(intakeAttributes, given, 'submission');
    expect(faults).toEqual([]);
    expect(Object.keys(intake!)).toEqual(keys);
    expect(intake).toMatchObject(given);
  });

  test('a bench test is asked neither about participants’ age nor about the class of a device', () => {
    const { intake } = completeIntake(intakeAttributes, bench, 'submission');
    const asked = questionsToAsk(intakeAttributes, bench).map(({ attribute }) => attribute.key);
    expect(asked).not.toContain('participantsUnder18');
    expect(asked).not.toContain('deviceClass');
    expect(intake).toMatchObject({ participantsUnder18: false, deviceClass: 'unknown', healthResearch: 'no' });
  });

  test('an answer to a question that is no longer asked is left out when it contradicts nothing', () => {
    const given = { ...bench, withinIntendedPurpose: false, bodyContactOrShared: true };
    const { intake } = completeIntake(intakeAttributes, given, 'submission');
    expect(intake).toMatchObject({ withinIntendedPurpose: true, bodyContactOrShared: false });
  });

  test('every fault is told at once, with what would be right', () => {
    const given = { ...bench, productType: 'gadget', trl: 10, usesAI: 'yes', hasBattery: 1, colour: 'red' };
    expect(faultsOf(given)).toEqual([
      { field: 'colour', code: 'unknown-attribute', params: {} },
      {
        field: 'productType',
        code: 'not-a-choice',
        params: { allowed: ['software', 'hardware', 'service', 'combination'] },
      },
      { field: 'trl', code: 'not-in-range', params: { minimum: 1, maximum: 9 } },
      { field: 'usesAI', code: 'not-yes-or-no', params: {} },
      { field: 'hasBattery', code: 'not-yes-or-no', params: {} },
    ]);
    expect(faultsOf({ ...bench, trl: 4.5 })).toMatchObject([{ field: 'trl', code: 'not-in-range' }]);
  });

  test('a question that is asked and not answered stops a submission but not a draft', () => {
    const { usesAI: _, ...given } = bench;
    const unanswered = [{ field: 'usesAI', code: 'unanswered', params: {} }];
    expect(faultsOf(given)).toEqual(unanswered);
    expect(faultsOf({ ...given, usesAI: null })).toEqual(unanswered);
    expect(completeIntake(intakeAttributes, given, 'draft').intake).toMatchObject({ usesAI: false });
  });

  test('an empty draft counts as a device that may be medical; an empty submission lacks every first question', () => {
    expect(completeIntake(intakeAttributes, {}, 'draft').intake).toMatchObject({ isMedicalDevice: 'unsure', trl: 4 });
    const alwaysAsked = intakeAttributes.filter(({ askWhen }) => askWhen === true).map(({ key }) => key);
    expect(faultsOf({}).map(({ field }) => field)).toEqual(alwaysAsked);
  });

  test('contradictions are judged on what was given, not on defaults', () => {
    expect(faultsOf({ ...bench, deviceClass: 'IIb', involvesPatients: true })).toEqual([
      {
        field: 'deviceClass',
        code: 'contradiction',
        params: { contradiction: 'class-without-device', attributes: ['deviceClass', 'isMedicalDevice'] },
      },
      {
        field: 'involvesPatients',
        code: 'contradiction',
        params: {
          contradiction: 'patients-without-participants',
          attributes: ['involvesPatients', 'involvesTestParticipants'],
        },
      },
    ]);
    expect(faultsOf({ deviceClass: 'IIb' }, 'draft')).toEqual([]);
  });

  test('whatever is sent, the result is the same in any order, and whole or refused', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('draft', 'submission'), (given, mode) => {
        const completed = completeIntake(intakeAttributes, given, mode);
        const reversed = Object.fromEntries(Object.entries(given).toReversed());
        expect(completeIntake(intakeAttributes, reversed, mode)).toEqual(completed);
        expect(completed.intake === undefined).toBe(completed.faults.length > 0);
        if (completed.intake) {
          for (const attribute of intakeAttributes) {
            expect(admits(attribute, completed.intake[attribute.key])).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('answers to questions that are not asked change nothing', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { intake } = completeIntake(intakeAttributes, given, 'draft');
        fc.pre(intake !== undefined);
        const asked = questionsToAsk(intakeAttributes, given).map(({ attribute: { key }, answer }) => [key, answer]);
        expect(completeIntake(intakeAttributes, Object.fromEntries(asked), 'draft').intake).toEqual(intake);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the questions that are asked', () => {
  test('a follow-up waits until its question is answered', () => {
    expect(asked({})).not.toContainEqual(['deviceClass', undefined]);
    expect(asked({ isMedicalDevice: 'yes' })).toContainEqual(['deviceClass', undefined]);
    expect(asked({ isMedicalDevice: 'yes', deviceClass: 'IIa' })).toContainEqual(['deviceClass', 'IIa']);
    expect(asked({ isMedicalDevice: 'yes', deviceClass: 'best' })).toContainEqual(['deviceClass', undefined]);
    expect(asked({ isMedicalDevice: 'no', deviceClass: 'IIa' }).map(([key]) => key)).not.toContain('deviceClass');
  });
});

test('a question that is not asked counts with its default for those after it', () => {
  const words = { nb: 'Ord', en: 'Word' };
  const yesOrNo = { type: 'boolean', group: 'any', label: words, help: words, default: false } as const;
  const attributes = [
    { ...yesOrNo, key: 'moves', askWhen: true },
    { ...yesOrNo, key: 'drives', askWhen: { '==': [{ var: 'moves' }, true] } },
    { ...yesOrNo, key: 'stands', askWhen: { '==': [{ var: 'drives' }, false] } },
  ];
  const asked = (given: GivenIntake) => questionsToAsk(attributes, given).map(({ attribute: { key } }) => key);
  expect(asked({ moves: false })).toEqual(['moves', 'stands']);
  expect(asked({ moves: true })).toEqual(['moves', 'drives']);
});

describe('the words of a fault', () => {
  test('name the question as the reader sees it, and what would be right', () => {
    const given = { colour: 1, isMedicalDevice: 'perhaps', trl: 0, usesAI: 'no' };
    expect(told(given, 'nb')).toEqual([
      'Skjemaet har ikke noe spørsmål som heter «colour». Fjern svaret.',
      'Svar med et helt tall (1–9) på «Teknologisk modenhet (TRL)».',
      'Velg ett av svarene på «Er produktet medisinsk utstyr?»: Ja, Nei, Usikker.',
      'Svar ja eller nei på «Bruker produktet kunstig intelligens?».',
    ]);
    expect(told({ publicFacingUI: null }, 'en')).toEqual([
      'Answer “Does it have a user interface meant for the general public?”.',
    ]);
  });

  test('explain a contradiction', () => {
    expect(told({ connectsToHealthNetwork: true }, 'nb')[0]).toMatch(
      /^Et produkt som kobles til Helsenettet, er koblet/,
    );
    expect(told({ connectsToHealthNetwork: true }, 'en')[0]).toMatch(/^A product that connects to Helsenettet/);
  });
});
