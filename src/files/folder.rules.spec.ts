import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { filesPerFolderMax, folderBytesMax } from './file.limits.js';
import { refuseFull } from './folder.rules.js';

describe('a folder', () => {
  test('takes a file in just when it is within both limits afterwards, and says each that it is not within', () => {
    const near = (limit: number) => fc.integer({ min: limit - 3, max: limit + 3 });
    fc.assert(
      fc.property(
        near(filesPerFolderMax),
        near(folderBytesMax - 100),
        near(100),
        (filesCount, sizeBytes, addedBytes) => {
          const codes = refuseFull({ filesCount, sizeBytes }, addedBytes).map(({ code }) => code);
          expect(codes.includes('folder.too-many-files')).toBe(filesCount + 1 > filesPerFolderMax);
          expect(codes.includes('folder.too-large')).toBe(sizeBytes + addedBytes > folderBytesMax);
        },
      ),
    );
  });

  test('says how much there is room for, never more than that, and never less than nothing', () => {
    const said = (sizeBytes: number) => refuseFull({ filesCount: 0, sizeBytes }, 30_000_000)[0]!.text('nb');
    expect(said(folderBytesMax - 2_097_000)).toBe(
      'Det er plass til 1,9 MB til (av 500 MB). Slett filer som ikke trengs.',
    );
    expect(said(folderBytesMax + 5_000_000)).toContain('plass til 0 MB');
  });
});
