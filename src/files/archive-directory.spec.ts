import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { makeArchive, wordEntries } from '../../test/support/archives.js';
import { ArchiveFault, readArchiveDirectory, unpack } from './archive-directory.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every entry with its content, read back. */
async function readBack(archive: Buffer): Promise<[string, string][]> {
  const path = join(folder, 'archive');
  await writeFile(path, archive);
  const file = await open(path);
  try {
    const found: [string, string][] = [];
    for (const entry of await readArchiveDirectory(file)) {
      const pieces: Buffer[] = [];
      for await (const piece of unpack(file, entry)) pieces.push(piece);
      found.push([entry.name, Buffer.concat(pieces).toString()]);
    }
    return found;
  } finally {
    await file.close();
  }
}

describe('the directory of an archive', () => {
  test('what was packed is what is read, in the same order', async () => {
    const entries = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8}){0,2}$/),
        content: fc.string({ maxLength: 2_000 }),
        stored: fc.boolean(),
      }),
      { selector: (entry) => entry.name, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(entries, async (made) => {
        expect(await readBack(makeArchive(made))).toEqual(
          made.map(({ name, content }) => [name, Buffer.from(content).toString()]),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('an archive that goes on on another disk is refused', async () => {
    const archive = makeArchive(wordEntries());
    for (const field of [4, 6, 8]) {
      const parted = Buffer.from(archive);
      parted.writeUInt16LE(1, archive.length - 22 + field);
      await expect(readBack(parted)).rejects.toThrow('damaged');
    }
  });

  test('however its bytes are changed, it is read or refused, and never anything else', async () => {
    const archive = makeArchive(wordEntries({ name: 'word/styles.xml', content: 'stil '.repeat(50) }));
    const change = fc.tuple(fc.nat(archive.length - 1), fc.nat(255));
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(archive.length),
        async (changes, length) => {
          const changed = Buffer.from(archive);
          for (const [at, value] of changes) changed[at] = value;
          const cut = length % 4 === 0 ? changed.subarray(0, length) : changed;
          await readBack(cut).catch((error: unknown) => {
            expect(error).toBeInstanceOf(ArchiveFault);
            refusals++;
          });
        },
      ),
      { numRuns: 500 },
    );
    expect(refusals).toBeGreaterThan(50);
  });

  test('thousands of entries are read without a listener for each', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => ({ name: `p/${i}`, content: `innhold ${i}` }));
    expect(await readBack(makeArchive(many))).toHaveLength(3_000);
  });
});
