import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeApplicability } from '../../src/checklists/applicability-document.js';
import { bundledCatalogue } from '../../src/checklists/bundled-catalogue.js';
import { viewApplicability } from '../../src/checklists/checklist.queries.js';
import { exampleIntakes } from '../../src/checklists/example-intakes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { buildWorld } from '../support/world.js';

interface Problem {
  readonly refusals: readonly { readonly field: string }[];
}

describe('the rules as a document', () => {
  let testApp: TestApp;
  let visitor: Client;
  const fetchDocument = <T>(intake: object, language = 'nb') =>
    visitor.get<T>(
      `/api/v1/applicability/pdf?language=${language}&intake=${encodeURIComponent(JSON.stringify(intake))}`,
    );

  beforeAll(async () => {
    testApp = await startTestApp();
    visitor = (await buildWorld(testApp)).anonymous();
  });
  afterAll(() => testApp.close());

  test('a visitor takes the rules away as a file that a screen reader can read, in the language asked for', async () => {
    const inNorwegian = await fetchDocument<Uint8Array>(exampleIntakes.fallSensorInNursingHome);
    expect(inNorwegian.status).toBe(200);
    expect(inNorwegian.headers.get('content-disposition')).toMatch(/^attachment; filename="Regler som gjelder/);
    const file = Buffer.from(inNorwegian.body).toString('latin1');
    expect(file).toMatch(/^%PDF-1\.7/);
    expect(file).toMatch(/\/Lang \(nb-NO\)/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toContain('pdfuaid:part');
    // Every font is inside the file; every heading, list and item is told apart from plain text.
    expect(file.match(/\/FontFile2 /g)).toHaveLength(2);
    for (const tag of ['H1', 'H2', 'L', 'LI', 'P']) expect(file).toContain(`/S /${tag}\n`);
    const inEnglish = await fetchDocument<Uint8Array>(exampleIntakes.fallSensorInNursingHome, 'en');
    expect(Buffer.from(inEnglish.body).toString('latin1')).toMatch(/\/Lang \(en-GB\)/);
  });

  test('it has an item for each that applies, and one for each answer', async () => {
    const result = viewApplicability(bundledCatalogue(), exampleIntakes.wellnessApp);
    const file = (await writeApplicability(result, 'nb', new Date('2026-11-24T09:00:00Z'))).toString('latin1');
    const items = result.templates.reduce((sum, { items: those }) => sum + those.length, 0);
    expect(file.match(/\/S \/LI\n/g)).toHaveLength(items + result.questions.length);
  });

  test('answers that can’t all be true are refused, all of them, as on the screen', async () => {
    const refused = await fetchDocument<Problem>({
      involvesTestParticipants: false,
      involvesPatients: true,
      participantsUnder18: true,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.refusals.map(({ field }) => field)).toEqual([
      'intake.involvesPatients',
      'intake.participantsUnder18',
    ]);
  });

  test('what is no set of answers, or far too long to be one, is refused at its field', async () => {
    for (const intake of ['ikke json', '[1]', 'x'.repeat(8_001)]) {
      const refused = await visitor.get<Problem>(`/api/v1/applicability/pdf?intake=${encodeURIComponent(intake)}`);
      expect(refused.status).toBe(422);
      expect(refused.body.refusals[0]?.field).toBe('intake');
    }
  });
});
