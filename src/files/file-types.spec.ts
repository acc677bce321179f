import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  contentTypes,
  makeArchive,
  wordEntries,
  type MadeArchive,
  type MadeEntry,
} from '../../test/support/archives.js';
import { evidenceExtensions, judgeFileType } from './file-types.js';

const pdf = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(64),
  Buffer.from('ffd9', 'hex'),
]);
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-types-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The media type that was accepted, or the refusal's code with its reason. */
async function judge(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  const judgement = await judgeFileType({ name, path });
  if ('accepted' in judgement) return judgement.accepted.mediaType;
  const { code, params } = judgement.refusal;
  return 'reason' in params ? `${code}: ${String(params.reason)}` : code;
}

const part = (entry: Partial<MadeEntry>): MadeEntry => ({ name: 'word/part.xml', content: 'del', ...entry });

describe('what evidence may be', () => {
  test.each([
    ['rapport.pdf', pdf, 'application/pdf'],
    ['RAPPORT.PDF', pdf, 'application/pdf'],
    ['skjerm.png', png, 'image/png'],
    ['foto.jpg', jpeg, 'image/jpeg'],
    ['foto.jpeg', jpeg, 'image/jpeg'],
    ['notat.txt', 'Måling nr. 1\r\n\tBMI: 24\n', 'text/plain'],
    ['målinger.csv', '\ufeffBMI;alder\n24;71\n', 'text/csv'],
    ['vurdering.docx', makeArchive(wordEntries()), `${openXml}.wordprocessingml.document`],
    [
      'tall.xlsx',
      makeArchive([contentTypes(`${openXml}.spreadsheetml.sheet.main+xml`)]),
      `${openXml}.spreadsheetml.sheet`,
    ],
    [
      'lysbilder.pptx',
      makeArchive([contentTypes(`${openXml}.presentationml.presentation.main+xml`)]),
      `${openXml}.presentationml.presentation`,
    ],
    [
      'notat.odt',
      makeArchive([{ name: 'mimetype', content: `${openDocument}.text`, stored: true }]),
      `${openDocument}.text`,
    ],
    [
      'tall.ods',
      makeArchive([{ name: 'mimetype', content: `${openDocument}.spreadsheet` }]),
      `${openDocument}.spreadsheet`,
    ],
  ])('%s is taken in', async (name, content, mediaType) => {
    expect(await judge(name, content)).toBe(mediaType);
  });

  test.each([
    'x.zip',
    'x.svg',
    'x.html',
    'x.exe',
    'x.docm',
    'x.xlsm',
    'x.doc',
    'x.mp4',
    'x.pdf.exe',
    'pdf',
    'constructor',
    'x.toString',
  ])('%s is not, whatever it holds', async (name) => {
    expect(await judge(name, pdf)).toBe('file.type-not-allowed');
  });

  test('an empty file is refused for every type', async () => {
    for (const extension of evidenceExtensions) expect(await judge(`x.${extension}`, '')).toBe('file.empty');
  });

  test('the refusal tells in both languages what can be sent instead', async () => {
    const path = join(folder, randomUUID());
    await writeFile(path, 'x');
    const judgement = await judgeFileType({ name: 'tegning.svg', path });
    if (!('refusal' in judgement)) throw new Error('it was accepted');
    expect(judgement.refusal.text('nb')).toMatch(/filer av typen svg\. Dere kan laste opp pdf, png/);
    expect(judgement.refusal.text('en')).toMatch(/files of type svg\. You can upload pdf, png/);
  });
});

describe('content that is not what the name says', () => {
  const samples = { pdf, png, jpg: jpeg, docx: makeArchive(wordEntries()), txt: 'tekst' };

  test('no sample passes under the name of another type', async () => {
    for (const [from, content] of Object.entries(samples)) {
      for (const extension of evidenceExtensions) {
        const same =
          from === extension || (from === 'jpg' && extension === 'jpeg') || (from === 'txt' && extension === 'csv');
        if (!same)
          expect([from, extension, await judge(`x.${extension}`, content)]).toEqual([
            from,
            extension,
            expect.stringMatching(/^file\./),
          ]);
      }
    }
  });

  test.each([
    ['a page that has a PDF further down', 'x.pdf', `<html><script>alert(1)</script>${pdf}`],
    ['a PDF behind a byte order mark', 'x.pdf', `\ufeff${pdf}`],
    ['a PDF that was cut off', 'x.pdf', pdf.slice(0, 40)],
    ['a page under the name of a text', 'x.txt', '  \n<!DOCTYPE html><script>alert(1)</script>'],
    ['a drawing with a script under the name of a table', 'x.csv', '\ufeff<svg onload="alert(1)"/>'],
    ['XML under the name of a text', 'x.txt', '<?xml version="1.0"?><svg/>'],
    ['an animation under the name of a picture', 'x.png', 'GIF89a'],
    ['a plain archive under the name of a document', 'x.docx', makeArchive([{ name: 'a.txt', content: 'a' }])],
    [
      'a spreadsheet under the name of a document',
      'x.docx',
      makeArchive([contentTypes(`${openXml}.spreadsheetml.sheet.main+xml`)]),
    ],
    [
      'a template under the name of a document',
      'x.docx',
      makeArchive([contentTypes(`${openXml}.wordprocessingml.template.main+xml`)]),
    ],
    [
      'an OpenDocument template',
      'x.odt',
      makeArchive([{ name: 'mimetype', content: `${openDocument}.text-template` }]),
    ],
    [
      'a head that makes the library throw',
      'x.png',
      Buffer.concat([Buffer.from('3026b2758e66cf11a6d9', 'hex'), Buffer.alloc(110)]),
    ],
  ])('%s is refused', async (_what, name, content) => {
    expect(await judge(name, content)).toBe('file.content-does-not-match-name');
  });

  test.each([
    ['a PDF with a page in its first comment', 'x.pdf', `%PDF-1.7\n%<html><script>alert(1)</script>\n${pdf}`],
    ['a picture with a page in it', 'x.png', Buffer.concat([png, Buffer.from('<script>alert(1)</script>')])],
    [
      'a PDF that is an archive too',
      'x.pdf',
      Buffer.concat([Buffer.from(pdf), makeArchive([{ name: 'a', content: 'a' }]), Buffer.from('%%EOF')]),
    ],
    ['a photograph that is an archive too', 'x.jpg', Buffer.concat([jpeg, makeArchive([{ name: 'a', content: 'a' }])])],
  ])('%s is refused as ambiguous', async (_what, name, content) => {
    expect(await judge(name, content)).toBe('file.content-ambiguous');
  });

  test.each([
    ['NUL bytes', Buffer.from('a\0b')],
    ['control characters', Buffer.from('a\x1b[2Jb')],
    ['Latin-1', Buffer.from('måling', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffmåling', 'utf16le')],
    ['a character that is cut off at the end', Buffer.from('måling å').subarray(0, -1)],
    ['a fault after the first 64 kB', Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.from([0xff])])],
  ])('text with %s is refused', async (_what, content) => {
    expect(await judge('x.txt', content)).toBe('file.text-not-utf8');
  });

  test('a character that lies across two slices of the file is no fault', async () => {
    expect(await judge('x.txt', `${'a'.repeat(65_535)}å`)).toBe('text/plain');
  });
});

describe('Office files with something wrong inside', () => {
  const tooMany = Array.from({ length: 5_001 }, (_, i) => ({ name: `word/${i}.xml`, content: '', stored: true }));
  const zeros = Buffer.alloc(20 * 1_048_576);

  const inner = part({ name: 'word/inner.xml' });
  const outer = part({ name: 'word/outer.xml', content: makeArchive([inner]), stored: true });

  const attacks: [string, string, MadeEntry[], MadeArchive?][] = [
    ['a bomb by its ratio', 'unpacks-too-large', wordEntries(part({ content: zeros }))],
    [
      'a bomb that declares to be small',
      'unpacks-too-large',
      wordEntries(part({ content: zeros, declaredBytes: 1_000 })),
    ],
    ['a bomb by what it declares', 'unpacks-too-large', wordEntries(part({ declaredBytes: 0xfffffff0 }))],
    ['fewer bytes than declared', 'damaged', wordEntries(part({ declaredBytes: 4 }))],
    ['too many parts', 'too-many-parts', wordEntries(...tooMany)],
    ['two parts that share their bytes', 'damaged', [part({ stored: true }), ...wordEntries(part({ headerAt: 0 }))]],
    [
      'a part that lies inside another',
      'damaged',
      [outer, { ...inner, headerAt: 30 + outer.name.length }, ...wordEntries()],
    ],
    [
      'a part that reaches into the directory',
      'damaged',
      wordEntries(part({ stored: true, declaredBytes: 9, declaredPackedBytes: 9 })),
    ],
    ['two parts of one name', 'damaged', wordEntries(part({}), part({ name: 'WORD/part.xml' }))],
    ['another name in front of the bytes', 'damaged', wordEntries(part({ localName: 'word/evil.xml' }))],
    ['a way out of the folder', 'unsafe-part', wordEntries(part({ name: '../../etc/cron.d/x' }))],
    ['an absolute path', 'unsafe-part', wordEntries(part({ name: '/etc/passwd' }))],
    ['a Windows path', 'unsafe-part', wordEntries(part({ name: 'word\\..\\x' }))],
    ['a drive', 'unsafe-part', wordEntries(part({ name: 'C:x' }))],
    ['NUL in a name', 'unsafe-part', wordEntries(part({ name: 'word/a\0.xml' }))],
    ['a symbolic link', 'unsafe-part', wordEntries(part({ unixMode: 0o120777, content: '/etc/passwd' }))],
    ['an archive', 'nested-archive', wordEntries(part({ name: 'word/embeddings/inner.zip' }))],
    ['a program', 'nested-archive', wordEntries(part({ name: 'word/embeddings/setup.EXE' }))],
    ['a macro project', 'macros', wordEntries(part({ name: 'word/vbaProject.bin' }))],
    ['a macro sheet', 'macros', [...wordEntries(), part({ name: 'xl/macrosheets/sheet1.xml' })]],
    [
      'the type of a macro-enabled document',
      'macros',
      [contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ],
    ['encryption', 'encrypted', wordEntries(part({ flags: 1 }))],
    ['an unknown method', 'damaged', wordEntries(part({ method: 14 }))],
    ['bytes that do not unpack', 'damaged', wordEntries(part({ content: 'åååå', stored: true, method: 8 }))],
    ['an archive comment or other bytes after it', 'damaged', wordEntries(), { after: '\n' }],
    ['bytes between its directory and its end', 'damaged', wordEntries(), { between: 'x' }],
    ['a page before it', 'content', wordEntries(), { before: '<html>', offsetsCountBefore: true }],
    [
      'bytes before it that look like its own',
      'damaged',
      wordEntries(),
      { before: 'PK\x03\x04', offsetsCountBefore: true },
    ],
    ['bytes before it that its offsets hide', 'damaged', wordEntries(), { before: 'PK\x03\x04' }],
    ['a wrong number of parts', 'damaged', wordEntries(), { entryCount: 1 }],
    ['the mark of ZIP64', 'too-many-parts', wordEntries(), { entryCount: 0xffff }],
  ];

  // jest would take an argument that is left out for a callback, so every row is made whole.
  test.each(attacks.map(([what, reason, entries, archive]) => ({ what, reason, entries, archive })))(
    '$what is refused',
    async ({ reason, entries, archive }) => {
      const expected = reason === 'content' ? 'file.content-does-not-match-name' : `file.archive-suspicious: ${reason}`;
      expect(await judge('x.docx', makeArchive(entries, archive))).toBe(expected);
    },
  );

  test('a password is told apart from other damage, since its owner can do something about it', async () => {
    expect(await judge('x.xlsx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toBe(
      'file.archive-suspicious: encrypted',
    );
  });

  test('macros in OpenDocument are refused, an empty library is not', async () => {
    const mimetype = { name: 'mimetype', content: `${openDocument}.text`, stored: true };
    const library = { name: 'Basic/Standard/script-lb.xml', content: '<x/>' };
    expect(await judge('x.odt', makeArchive([mimetype, library]))).toBe(`${openDocument}.text`);
    const module = { name: 'Basic/Standard/Module1.xml', content: 'Shell("rm")' };
    expect(await judge('x.odt', makeArchive([mimetype, library, module]))).toBe('file.archive-suspicious: macros');
  });

  test('a chart with its figures, and a picture with a Norwegian name, are no reason to refuse', async () => {
    const figures = { name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', content: makeArchive([]) };
    const picture = { name: 'word/media/Øyeblikk å.png', content: png, flags: 0x800 };
    expect(await judge('x.docx', makeArchive(wordEntries(figures, picture)))).toBe(
      `${openXml}.wordprocessingml.document`,
    );
  });
});
