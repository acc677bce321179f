import { describe, expect, test } from '@jest/globals';
import { applicable, unsureAnswers } from '../checklists/applicability.rules.js';
import { bundledCatalogue } from '../checklists/bundled-catalogue.js';
import { completeIntake } from '../checklists/intake.rules.js';
import { documentKinds } from './demo-document-texts.js';
import { demoIntakes, type IntakeKey } from './demo-intakes.js';
import { demoProducts } from './demo-products.js';
import { demoRequests } from './demo-requests.js';
import { explanations } from './demo-words.js';

const catalogue = bundledCatalogue();
const keys = Object.keys(demoIntakes) as IntakeKey[];

describe.each(keys)('the intake %s', (key) => {
  const { intake, faults } = completeIntake(catalogue.intakeAttributes, demoIntakes[key], 'submission');

  test('answers every question, and nothing that can’t be true together', () => {
    expect(faults).toEqual([]);
  });

  test('calls for checklists that the demo lab’s members have words and documents for', () => {
    const answered = Object.values(documentKinds).flatMap(({ templates }) => templates as readonly string[]);
    for (const { template } of applicable(catalogue, intake!)) {
      expect(Object.keys(explanations)).toContain(template.key);
      expect(answered).toContain(template.key);
    }
  });

  test('is settled where a request got as far as an approval', () => {
    const undecided = ['in-review', 'changes-requested', 'sent-in', 'begun', 'held', 'falls-short', 'declined'];
    const ofIt = demoRequests.filter(({ product }) => demoProducts[product].intake === key);
    expect(ofIt.length).toBeGreaterThan(0);
    const unsure = unsureAnswers(catalogue.intakeAttributes, intake!);
    expect(unsure.length === 0 || ofIt.every(({ fate }) => undecided.includes(fate))).toBe(true);
  });
});
