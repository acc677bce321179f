import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bundledCatalogue } from './bundled-catalogue.js';
import { conditionFaults } from './catalogue-faults.js';
import type { IntakeAttribute } from './catalogue.schema.js';
import type { Facts, IntakeValue } from './condition.js';
import { exampleIntakes } from './example-intakes.js';
import { contradictionsIn, contradictionTable } from './intake-contradictions.js';
import { questionsToAsk } from './intake.rules.js';

const { intakeAttributes } = bundledCatalogue();

/** For each row the answers that somebody could well give who has misunderstood one of the two questions. */
const examples: Record<string, Facts> = {
  'class-without-device': { isMedicalDevice: 'no', deviceClass: 'IIa' },
  'ce-mark-without-device': { isMedicalDevice: 'no', ceMarked: true },
  'intended-purpose-without-device': { isMedicalDevice: 'unsure', withinIntendedPurpose: true },
  'intended-purpose-without-ce-mark': { isMedicalDevice: 'yes', ceMarked: false, withinIntendedPurpose: true },
  'ce-mark-without-class': { isMedicalDevice: 'yes', ceMarked: true, deviceClass: 'IVD-unknown' },
  'ce-mark-on-an-idea': { isMedicalDevice: 'yes', ceMarked: true, trl: 2 },
  'sterile-or-surgical-without-equipment': { productType: 'software', isMedicalDevice: 'yes', deviceClass: 'Is' },
  'patients-without-participants': { involvesTestParticipants: false, involvesPatients: true },
  'lack-of-capacity-without-participants': { involvesTestParticipants: false, participantsLackCapacity: true },
  'minors-without-participants': { involvesTestParticipants: false, participantsUnder18: true },
  'investigation-without-device': { isMedicalDevice: 'no', clinicalInvestigation: 'yes' },
  'investigation-without-participants': { involvesTestParticipants: false, clinicalInvestigation: 'yes' },
  'investigation-without-personal-data': {
    deviceClass: 'III',
    clinicalInvestigation: 'yes',
    processesPersonalData: false,
  },
  'extra-procedures-without-investigation': { clinicalInvestigation: 'no', addsInvasiveOrBurdensome: true },
  'extra-procedures-without-participants': { involvesTestParticipants: false, addsInvasiveOrBurdensome: true },
  'research-without-people-or-material': {
    isMedicalDevice: 'no',
    involvesTestParticipants: false,
    processesPersonalData: true,
    processesHealthData: false,
    healthResearch: 'yes',
  },
  'health-data-without-personal-data': { processesPersonalData: false, processesHealthData: true },
  'recordings-without-people': {
    involvesTestParticipants: false,
    processesPersonalData: false,
    recordsAudioVideo: true,
  },
  'processor-without-personal-data': {
    processesPersonalData: false,
    recordsAudioVideo: false,
    usesDataProcessor: true,
  },
  'transfer-without-personal-data': {
    involvesTestParticipants: false,
    processesPersonalData: false,
    dataLeavesEEA: true,
  },
  'ai-dialogue-without-ai': { usesAI: false, aiInteractsWithPeople: true },
  'health-network-without-network': { connectedToNetwork: false, connectsToHealthNetwork: true },
  'radio-without-equipment': { productType: 'service', hasRadio: true },
  'mains-power-without-equipment': { productType: 'service', mainsPowered: true },
  'battery-without-equipment': { productType: 'software', hasBattery: true },
  'body-contact-without-equipment': { productType: 'service', bodyContactOrShared: true },
};

function valueOf(attribute: IntakeAttribute): fc.Arbitrary<IntakeValue> {
  switch (attribute.type) {
    case 'enum':
      return fc.constantFrom(...attribute.values.map(({ value }) => value));
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: attribute.minimum, max: attribute.maximum });
  }
}

const anyAnswers: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(intakeAttributes.map((attribute) => [attribute.key, valueOf(attribute)])),
);

function isUnsettled(attribute: IntakeAttribute, value: IntakeValue): boolean {
  return attribute.type === 'enum' && attribute.values.some((it) => it.value === value && it.unsettled);
}

describe('contradictions in an intake', () => {
  test.each(contradictionTable.map((row) => [row.key, row] as const))('%s', (key, row) => {
    const answers = examples[key]!;
    expect(contradictionsIn(answers)).toContain(row);
    for (const attribute of row.attributes) {
      const { [attribute]: taken, ...rest } = answers;
      expect(taken).toBeDefined();
      expect(contradictionsIn(rest)).not.toContain(row);
    }
    expect(conditionFaults(row.when, intakeAttributes)).toEqual([]);
    expect(row.explanation.nb).not.toBe(row.explanation.en);
  });

  test('every example is of a row, and keys are used once', () => {
    const keys = contradictionTable.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(examples).sort()).toEqual([...keys].sort());
  });

  test('are all told at once', () => {
    const answers = { productType: 'service', hasRadio: true, usesAI: false, aiInteractsWithPeople: true };
    expect(contradictionsIn(answers).map(({ key }) => key)).toEqual([
      'ai-dialogue-without-ai',
      'radio-without-equipment',
    ]);
  });

  test('are not seen in tests as they really are', () => {
    for (const given of Object.values(exampleIntakes)) expect(contradictionsIn(given)).toEqual([]);
  });

  test('need answers: who says nothing contradicts nothing', () => {
    expect(contradictionsIn({})).toEqual([]);
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...intakeAttributes.map(({ key }) => key)), (answers, key) => {
        expect(contradictionsIn({ [key]: answers[key]! })).toEqual([]);
      }),
    );
  });

  test('wait for the answer that could resolve them', () => {
    const draft = { involvesTestParticipants: true, processesPersonalData: false, usesDataProcessor: true };
    expect(contradictionsIn(draft)).toEqual([]);
    expect(contradictionsIn({ ...draft, recordsAudioVideo: true })).toEqual([]);
    expect(contradictionsIn({ ...draft, recordsAudioVideo: false })).toHaveLength(1);
    const recorded = { ...draft, involvesTestParticipants: false, recordsAudioVideo: true };
    expect(contradictionsIn(recorded).map(({ key }) => key)).toEqual(['recordings-without-people']);
  });

  test('a class that is provisional, or a no to a question that is not asked, is no contradiction', () => {
    expect(contradictionsIn({ isMedicalDevice: 'unsure', deviceClass: 'IIa', ceMarked: false })).toEqual([]);
    expect(contradictionsIn({ isMedicalDevice: 'no', deviceClass: 'unknown', withinIntendedPurpose: false })).toEqual(
      [],
    );
    expect(contradictionsIn({ productType: 'software', hasRadio: false, mainsPowered: false })).toEqual([]);
  });

  test('a yes to a question that is not asked is never lost without a word', () => {
    // Both are explained beside the table.
    const mayBeLost = ['addsInvasiveOrBurdensome', 'bodyContactOrShared'];
    const others = intakeAttributes.filter(({ key }) => !mayBeLost.includes(key));
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...others), (answers, attribute) => {
        const asked = questionsToAsk(intakeAttributes, answers).map(({ attribute: { key } }) => key);
        const value = answers[attribute.key]!;
        fc.pre(!asked.includes(attribute.key));
        fc.pre(value !== false && value !== 'no' && !isUnsettled(attribute, value));
        const given = Object.fromEntries([...asked, attribute.key].map((key) => [key, answers[key]!]));
        expect(contradictionsIn(given).flatMap((row) => row.attributes)).toContain(attribute.key);
      }),
      { numRuns: 2_000 },
    );
  });
});
