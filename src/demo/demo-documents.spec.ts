import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledCatalogue } from '../checklists/bundled-catalogue.js';
import { safeFileName } from '../files/file-name.js';
import { judgeFileType } from '../files/file-types.js';
import { type DocumentKindKey, documentKinds } from './demo-document-texts.js';
import { documentName, writeDocument } from './demo-documents.js';

const matter = {
  product: 'Søvndagboka',
  version: '1.0',
  organisation: 'Eventyr Egenmestring AS',
  day: new Date('2026-11-03T09:00:00Z'),
};
const kinds = Object.keys(documentKinds) as DocumentKindKey[];

describe('the demo lab’s documents', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'smart-care-documents-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(kinds)('a %s document is a PDF file that the lab would take in, under its own name', async (kind) => {
    const name = documentName(kind, matter);
    const path = join(folder, kind);
    await writeFile(path, await writeDocument(kind, matter));
    expect(await judgeFileType({ name, path })).toMatchObject({ accepted: { mediaType: 'application/pdf' } });
    expect(safeFileName(name)).toBe(name);
  });

  test('the same matter gives the same bytes, another one gives others', async () => {
    const digest = async (day: Date) =>
      createHash('sha256')
        .update(await writeDocument('privacy', { ...matter, day }))
        .digest('hex');
    expect(await digest(matter.day)).toBe(await digest(matter.day));
    expect(await digest(new Date('2026-11-04T09:00:00Z'))).not.toBe(await digest(matter.day));
  });

  test('there is a document for the items of every checklist', () => {
    const answered = kinds.flatMap((kind) => [...documentKinds[kind].templates]).sort();
    expect(answered).toEqual(
      bundledCatalogue()
        .templates.map(({ key }) => key)
        .sort(),
    );
  });
});
