import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { applicable, notApplicable, reasonText, unsureAnswers } from './applicability.rules.js';
import { bundledCatalogue } from './bundled-catalogue.js';
import type { IntakeAttribute } from './catalogue.schema.js';
import { holds, type IntakeValue } from './condition.js';
import { exampleIntakes } from './example-intakes.js';
import { completeIntake, type GivenIntake, type Intake, questionsToAsk } from './intake.rules.js';

const catalogue = bundledCatalogue();
const { intakeAttributes } = catalogue;
const allItems = catalogue.templates.flatMap((template) => template.items.map((item) => ({ template, item })));

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

/** Intakes that the form lets through: the questions asked are answered at random, and contradictions are refused. */
const intakes: fc.Arbitrary<Intake> = fc
  .record(Object.fromEntries(intakeAttributes.map((attribute) => [attribute.key, valueOf(attribute)])))
  .map((drawn) => {
    const answered = questionsToAsk(intakeAttributes, drawn).map(({ attribute: { key }, answer }) => [key, answer]);
    return completeIntake(intakeAttributes, Object.fromEntries(answered), 'submission').intake;
  })
  .filter((intake) => intake !== undefined);

function complete(given: GivenIntake): Intake {
  const { intake, faults } = completeIntake(intakeAttributes, given, 'submission');
  if (!intake) throw new Error(JSON.stringify(faults));
  return intake;
}

function keysFor(intake: Intake): string[] {
  return applicable(catalogue, intake).flatMap(({ items }) => items.map(({ item }) => item.key));
}

function keysByConditions(intake: Intake): string[] {
  return allItems
    .filter(({ template, item }) => holds(template.appliesWhen, intake) && holds(item.appliesWhen, intake))
    .map(({ item }) => item.key);
}

function reasonFor(intake: Intake, key: string) {
  const found = applicable(catalogue, intake)
    .flatMap(({ items }) => items)
    .find(({ item }) => item.key === key);
  if (!found) throw new Error(`${key} does not apply`);
  return found.reason;
}

describe('what applies', () => {
  test('a bench test meets few items, an app more, and a device with AI in a municipality the most', () => {
    const counts = Object.entries(exampleIntakes).map(([name, given]) => [name, keysFor(complete(given)).length]);
    expect(Object.fromEntries(counts)).toEqual({
      benchTestOfElectronics: 11,
      wellnessApp: 34,
      fallSensorInNursingHome: 51,
      remoteMonitoringWithAi: 75,
    });
  });

  test('what does not apply is said too, with the answer that kept it out', () => {
    const intake = complete(exampleIntakes.benchTestOfElectronics);
    const leftOut = notApplicable(catalogue, intake);
    const keys = [...applicable(catalogue, intake), ...leftOut].map(({ template }) => template.key);
    expect(keys.sort()).toEqual(catalogue.templates.map(({ key }) => key).sort());
    const reasons = leftOut.map(({ reason }) => reasonText(reason, intakeAttributes, 'nb'));
    expect(leftOut.length).toBeGreaterThan(3);
    expect(
      reasons.filter(
        (reason) => !/^Fordi .*«(Nei|Ikke|[^»]+)» på «/.test(reason) && !reason.startsWith('Fordi vi regner med'),
      ),
    ).toEqual([]);
  });

  test('an app for well-being is asked about privacy and accessibility, but not about CE marking or electricity', () => {
    const templates = applicable(catalogue, complete(exampleIntakes.wellnessApp)).map(({ template }) => template.key);
    expect(templates).toEqual([
      'mdr',
      'privacy',
      'information-security',
      'research-ethics',
      'universal-design',
      'interoperability',
      'lab-safety',
    ]);
  });

  test('locating people who cannot consent needs a legal ground of its own', () => {
    const ward = complete(exampleIntakes.fallSensorInNursingHome);
    expect(keysFor(ward)).toContain('ethics.alarm-and-location-technology');
    expect(keysFor({ ...ward, participantsLackCapacity: false })).not.toContain('ethics.alarm-and-location-technology');
  });

  test('an item applies exactly when its template’s and its own condition both hold; no template is empty', () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        expect(keysFor(intake)).toEqual(keysByConditions(intake));
        for (const { items } of applicable(catalogue, intake)) expect(items.length).toBeGreaterThan(0);
      }),
    );
  });

  test('the order in which the answers are stored changes nothing', () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        const reversed = Object.fromEntries(Object.entries(intake).toReversed());
        expect(applicable(catalogue, reversed)).toEqual(applicable(catalogue, intake));
      }),
    );
  });

  test('every item applies to some test, and only those that say so apply to all', () => {
    const sample = fc.sample(intakes, { numRuns: 2_000, seed: 8 });
    const hits = new Map(allItems.map(({ item }) => [item.key, 0]));
    for (const intake of sample) for (const key of keysByConditions(intake)) hits.set(key, hits.get(key)! + 1);
    const never = [...hits].filter(([, times]) => times === 0).map(([key]) => key);
    const always = [...hits].filter(([, times]) => times === sample.length).map(([key]) => key);
    const unconditional = allItems.filter(
      ({ template, item }) => template.appliesWhen === true && item.appliesWhen === true,
    );
    expect(never).toEqual([]);
    expect(always).toEqual(unconditional.map(({ item }) => item.key));
  });
});

describe('why it applies', () => {
  const monitoring = complete(exampleIntakes.remoteMonitoringWithAi);

  test('an item of every test says so', () => {
    expect(reasonFor(monitoring, 'lab.incident-routine')).toEqual({ always: true, answers: [] });
    expect(reasonText(reasonFor(monitoring, 'lab.incident-routine'), intakeAttributes, 'nb')).toBe(
      'Gjelder alle tester',
    );
  });

  test('the answers are told as they were given, in the words of the form', () => {
    const reason = reasonFor(monitoring, 'infosec.security-testing');
    expect(reasonText(reason, intakeAttributes, 'nb')).toBe(
      'Fordi dere svarte «9» på «Teknologisk modenhet (TRL)», «Ja» på «Skal det behandles helseopplysninger?» og «Ja» på «Er produktet koblet til et nettverk eller internett?»',
    );
    expect(reasonText(reasonFor(monitoring, 'mdr.gspr'), intakeAttributes, 'en')).toBe(
      'Because you answered “Yes” to “Is the product a medical device?”',
    );
  });

  test('all answers that count are kept, but the text names no more than are needed', () => {
    const reason = reasonFor(monitoring, 'privacy.special-categories');
    expect(reason.answers).toEqual([
      { attribute: 'processesPersonalData', value: true, asked: true, needed: false },
      { attribute: 'processesHealthData', value: true, asked: true, needed: true },
    ]);
    expect(reasonText(reason, intakeAttributes, 'nb')).toBe(
      'Fordi dere svarte «Ja» på «Skal det behandles helseopplysninger?»',
    );
  });

  test('nobody is told that they answered a question that they were not asked', () => {
    const reason = reasonFor(complete(exampleIntakes.fallSensorInNursingHome), 'mdr.prototype-labelling');
    expect(reason.answers).toContainEqual({ attribute: 'ceMarked', value: false, asked: false, needed: true });
    expect(reasonText(reason, intakeAttributes, 'nb')).not.toContain('CE-merket');
  });

  test('nor, while they are still answering, that they answered what they have not come to', () => {
    const { intake } = completeIntake(intakeAttributes, {}, 'draft');
    const reasons = applicable(catalogue, intake!, []).flatMap(({ items }) => items.map(({ reason }) => reason));
    const told = reasons.map((reason) => reasonText(reason, intakeAttributes, 'nb'));
    expect(told).toContain(
      'Fordi vi regner med «Usikker» på «Er produktet medisinsk utstyr?» så lenge ikke noe annet er svart',
    );
    expect(told.filter((text) => text.includes('dere svarte'))).toEqual([]);
  });

  test('when only an answer that was not asked for counts, the text says that it is assumed', () => {
    const reason = { always: false, answers: [{ attribute: 'ceMarked', value: false, asked: false, needed: true }] };
    expect(reasonText(reason, intakeAttributes, 'en')).toBe(
      'Because we assume “No” to “Is the version to be tested CE-marked as a medical device?” as long as nothing else is answered',
    );
  });

  test('the answers needed are enough: with them the item applies, whatever else is answered', () => {
    fc.assert(
      fc.property(intakes, intakes, (intake, other) => {
        for (const { template, items } of applicable(catalogue, intake)) {
          for (const { item, reason } of items) {
            const needed = reason.answers.filter((answer) => answer.needed);
            const kept = Object.fromEntries(needed.map(({ attribute, value }) => [attribute, value]));
            const mixed = { ...other, ...kept };
            expect([item.key, holds(template.appliesWhen, mixed) && holds(item.appliesWhen, mixed)]).toEqual([
              item.key,
              true,
            ]);
          }
        }
      }),
    );
  });
});

describe('unsure answers', () => {
  test('are those of the questions that are asked', () => {
    expect(unsureAnswers(intakeAttributes, complete(exampleIntakes.fallSensorInNursingHome))).toEqual([
      'isMedicalDevice',
      'deviceClass',
      'clinicalInvestigation',
    ]);
  });

  test('a class that was never asked for is not one of them, although it is stored as unknown', () => {
    const app = complete(exampleIntakes.wellnessApp);
    expect(app['deviceClass']).toBe('unknown');
    expect(unsureAnswers(intakeAttributes, app)).toEqual([]);
  });
});
