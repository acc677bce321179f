import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { contentDisposition, fileExtension, safeFileName } from './file-name.js';

describe('the name that a file is kept under', () => {
  test.each([
    ['Rapport fra måling.pdf', 'Rapport fra måling.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\kari\\Skrivebord\\rapport.docx', 'rapport.docx'],
    ['a\u030Arsrapport.pdf', 'årsrapport.pdf'],
    ['rapport\r\nSet-Cookie: a=b.pdf', 'rapport Set-Cookie a=b.pdf'],
    ['rapport\0.exe\0.pdf', 'rapport.exe.pdf'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe'],
    ['\u2066skjult\u2069\u200B.pdf', 'skjult.pdf'],
    ['"sitat" \'her\'.pdf', 'sitat her.pdf'],
    ['  .htaccess', 'htaccess'],
    ['rapport.pdf. . ', 'rapport.pdf'],
    ['rapport .pdf', 'rapport.pdf'],
    ['CON.txt', '_CON.txt'],
    ['com1.tar.pdf', '_com1.tar.pdf'],
    ['konsoll.txt', 'konsoll.txt'],
    ['halvt \ud83d par.pdf', 'halvt par.pdf'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  test.each(['', '   ', '...', '/', 'mappe/', '\0\u202E', '"?*'])('nothing is left of %j', (given) => {
    expect(safeFileName(given)).toBeUndefined();
  });

  test('a name of 300 characters is cut to 150, keeps its extension and splits no character', () => {
    const cut = safeFileName(`${'😀'.repeat(300)}.docx`) ?? '';
    expect([...cut]).toHaveLength(150);
    expect(cut).toMatch(/^😀{145}\.docx$/u);
  });

  test('a cut that falls behind a space leaves no space', () => {
    expect(safeFileName(`${'a'.repeat(144)} bbb.docx`)).toBe(`${'a'.repeat(144)}.docx`);
  });

  test('whatever is given, the name is harmless, and cleaning it again changes nothing', () => {
    const nasty = fc.constantFrom(
      '/',
      '\\',
      '.',
      ' ',
      '"',
      "'",
      '\r\n',
      '\0',
      '\u202E',
      '\u0301',
      '\u1fef',
      '\ud800',
      'con',
      'a',
      'å',
      '.pdf',
      ':',
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(nasty, { maxLength: 200 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(names, (given) => {
        const safe = safeFileName(given);
        if (safe === undefined) return;
        expect(safe).not.toMatch(/[/\\"'`<>:|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u);
        expect([...safe].length).toBeLessThanOrEqual(150);
        expect(safe.normalize('NFC')).toBe(safe);
        expect(safeFileName(safe)).toBe(safe);
      }),
      { numRuns: 5_000 },
    );
  });
});

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['a', ''],
  ['.pdf', ''],
  ['a.', ''],
  ['a.pd f', ''],
  ['a..pdf', ''],
])('the extension of %j is %j', (name, extension) => {
  expect(fileExtension(name)).toBe(extension);
});

describe('the header for a download', () => {
  test('has the name in full, and a plain one for readers that do not know that', () => {
    expect(contentDisposition('Måling på «Blåbær» 100 %.pdf')).toBe(
      `attachment; filename="Maling pa _Blabaer_ 100 _.pdf"; filename*=UTF-8''M%C3%A5ling%20p%C3%A5%20%C2%ABBl%C3%A5b%C3%A6r%C2%BB%20100%20%25.pdf`,
    );
  });

  test('encodes what RFC 8187 does not let stand, though other encoders do', () => {
    expect(contentDisposition('Rapport (1)!.pdf')).toBe(
      `attachment; filename="Rapport (1)!.pdf"; filename*=UTF-8''Rapport%20%281%29!.pdf`,
    );
  });

  test('is one line of plain ASCII in the form of RFC 6266, and gives the name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const header = contentDisposition(given);
        const form =
          /^attachment; filename="[^"\\%\r\n]+"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})+)$/.exec(header);
        expect(header).toMatch(/^[ -~]+$/);
        expect(decodeURIComponent(form?.[1] ?? '')).toBe(safeFileName(given) ?? 'file');
      }),
      { numRuns: 3_000 },
    );
  });
});
