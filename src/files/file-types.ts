import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { Refusal } from '../kernel/refusal.js';
import { ArchiveFault } from './archive-directory.js';
import { fileExtension } from './file-name.js';
import { refuseFile } from './file.refusals.js';
import { isOfficeArchive } from './office-archive.js';
import { textEncodingOf } from './text-encoding.js';

/**
 * What evidence and reports may be. Left out on purpose: archives (nobody can judge what is inside), SVG and HTML (they
 * run scripts), the older Office formats and those with macros (they run code), and video (test persons can be known by it).
 */
const evidenceTypes = {
  pdf: { mediaType: 'application/pdf', judgedAs: 'binary' },
  png: { mediaType: 'image/png', judgedAs: 'binary' },
  jpg: { mediaType: 'image/jpeg', judgedAs: 'binary' },
  jpeg: { mediaType: 'image/jpeg', judgedAs: 'binary' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', judgedAs: 'office' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', judgedAs: 'office' },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', judgedAs: 'office' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', judgedAs: 'office' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', judgedAs: 'office' },
  txt: { mediaType: 'text/plain', judgedAs: 'text' },
  csv: { mediaType: 'text/csv', judgedAs: 'text' },
} as const;

export type EvidenceExtension = keyof typeof evidenceTypes;
export type EvidenceMediaType = (typeof evidenceTypes)[EvidenceExtension]['mediaType'];
export const evidenceExtensions = Object.keys(evidenceTypes) as EvidenceExtension[];
export const evidenceMediaTypes = [...new Set(Object.values(evidenceTypes).map(({ mediaType }) => mediaType))];

export type FileJudgement =
  | { readonly accepted: { readonly mediaType: EvidenceMediaType; readonly extension: EvidenceExtension } }
  | { readonly refusal: Refusal };

const headBytes = 4_100;
const pdfEndBytes = 1_024;
/** How a ZIP archive's end record begins, and how long it is with the longest comment that can follow it. */
const archiveEnd = 'PK\x05\x06\0\0\0\0';
const archiveEndBytes = 22 + 65_535;
/** What Office wraps a document with a password in, and what its formats before 2007 are. */
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** How a page or a drawing begins that a browser would show as one (WHATWG MIME Sniffing, 7.1); tags too short to be rare in a picture's bytes are left out. */
const markup = /<(!doctype\s+html|html|head|body|script|iframe|svg|style|table|div|font|img|title|meta)/i;
const textInDisguise = new RegExp(`^\\ufeff?\\s*(%PDF-|%!PS|\\{\\\\rtf|<\\?xml|<!--|${markup.source})`, 'i');

/**
 * Judges a file that lies on this machine by its name's extension and its content together. What its sender calls its
 * media type is never asked for.
 */
export async function judgeFileType({ name, path }: { name: string; path: string }): Promise<FileJudgement> {
  const extension = fileExtension(name);
  if (!isEvidenceExtension(extension)) {
    return { refusal: refuseFile('file.type-not-allowed', { extension, allowed: evidenceExtensions }) };
  }
  const { mediaType } = evidenceTypes[extension];
  const file = await open(path, 'r');
  try {
    const refusal = await findFault(file, extension);
    return refusal ? { refusal } : { accepted: { mediaType, extension } };
  } finally {
    await file.close();
  }
}

function isEvidenceExtension(extension: string): extension is EvidenceExtension {
  return Object.hasOwn(evidenceTypes, extension);
}

async function findFault(file: FileHandle, extension: EvidenceExtension): Promise<Refusal | undefined> {
  const { mediaType, judgedAs } = evidenceTypes[extension];
  const { size } = await file.stat();
  if (size === 0) return refuseFile('file.empty', {});
  const head = await read(file, 0, headBytes);
  const mismatch = refuseFile('file.content-does-not-match-name', { extension });
  switch (judgedAs) {
    case 'text':
      if (textInDisguise.test(head.toString('utf8'))) return mismatch;
      return (await textEncodingOf(file)) === 'utf-8' ? undefined : refuseFile('file.text-not-utf8', {});
    case 'office':
      try {
        if (startsWith(head, compoundFile)) throw new ArchiveFault('encrypted');
        return startsWith(head, 'PK') && (await isOfficeArchive(file, mediaType)) ? undefined : mismatch;
      } catch (error) {
        if (error instanceof ArchiveFault) return refuseFile('file.archive-suspicious', { reason: error.reason });
        throw error;
      }
    case 'binary': {
      if ((await mediaTypeOf(head)) !== mediaType) return mismatch;
      if (extension === 'pdf') {
        // file-type looks behind a byte order mark and music tags; a reader of another kind of file would not.
        const ended = (await read(file, size - pdfEndBytes, pdfEndBytes)).includes('%%EOF');
        if (!startsWith(head, '%PDF-') || !ended) return mismatch;
      }
      const tail = await read(file, size - archiveEndBytes, archiveEndBytes);
      const ambiguous = markup.test(head.toString('latin1')) || tail.includes(archiveEnd, 0, 'latin1');
      return ambiguous ? refuseFile('file.content-ambiguous', {}) : undefined;
    }
  }
}

/**
 * Told from the head alone, and never for an archive: given more, this version of the library unpacks and walks without
 * a bound. It throws on heads that are cut off or made up.
 */
async function mediaTypeOf(head: Buffer): Promise<string | undefined> {
  if (startsWith(head, 'PK')) return undefined;
  try {
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    return undefined;
  }
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.toString('latin1', 0, signature.length) === signature;
}

async function read(file: FileHandle, position: number, bytesMax: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytesMax), 0, bytesMax, Math.max(0, position));
  return buffer.subarray(0, bytesRead);
}
