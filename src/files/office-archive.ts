import type { FileHandle } from 'node:fs/promises';
import { ArchiveFault, readArchiveDirectory, unpack, type ArchiveEntry } from './archive-directory.js';

const unpackedBytesMax = 256 * 1_048_576;
const contentTypesBytesMax = 1_048_576;
/** Text packs to a tenth or so; a bomb to a thousandth. Small archives are let off, since they can do no harm. */
const unpackedTimesMax = 100;
const unpackedBytesOfNoConcern = 8 * 1_048_576;

const macros =
  /(^|\/)vbaProject[^/]*\.bin$|^xl\/macrosheets\/|^Scripts\/.|^Basic\/(?!(.*\/)?script-l[bc]\.xml$).*[^/]$/i;
/** What has no place in a document. An Office file embedded in another (a chart's figures) has. */
const strangers =
  /\.(zip|zipx|7z|rar|jar|gz|tgz|tar|bz2|xz|iso|cab|docm|dotm|xlsm|xlsb|xltm|xlam|pptm|potm|ppsm|exe|dll|scr|com|msi|bat|cmd|ps1|vbs|jse?|wsf|hta|lnk)$/i;

/**
 * Whether the file is an Office document of this media type, told by what it declares inside and not by its name:
 * Open Packaging (ISO/IEC 29500-2, `[Content_Types].xml`) or OpenDocument (part 2, `mimetype`).
 * Every entry is unpacked once to be measured, piece by piece, and nothing of it is kept.
 * @throws ArchiveFault when the archive is one that we do not take in, whatever it holds
 */
export async function isOfficeArchive(file: FileHandle, mediaType: string): Promise<boolean> {
  const entries = await readArchiveDirectory(file);
  requireModestSize(entries);
  if (entries.some(({ name }) => macros.test(name))) throw new ArchiveFault('macros');
  if (entries.some(({ name }) => strangers.test(name))) throw new ArchiveFault('nested-archive');

  const declared = mediaType.includes('opendocument')
    ? (await text(file, entries, 'mimetype')) === mediaType
    : await declaresMainPart(file, entries, mediaType);
  for (const entry of entries) await measure(file, entry);
  return declared;
}

function requireModestSize(entries: readonly ArchiveEntry[]): void {
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const packedBytes = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const swells = unpackedBytes > unpackedBytesOfNoConcern && unpackedBytes > packedBytes * unpackedTimesMax;
  if (unpackedBytes > unpackedBytesMax || swells) throw new ArchiveFault('unpacks-too-large');
}

/** A macro-enabled document that was given another name still declares itself here. */
async function declaresMainPart(
  file: FileHandle,
  entries: readonly ArchiveEntry[],
  mediaType: string,
): Promise<boolean> {
  const contentTypes = (await text(file, entries, '[Content_Types].xml')) ?? '';
  if (/macroEnabled|vbaProject|macrosheet/i.test(contentTypes)) throw new ArchiveFault('macros');
  return [`"${mediaType}.main+xml"`, `'${mediaType}.main+xml'`].some((main) => contentTypes.includes(main));
}

async function text(file: FileHandle, entries: readonly ArchiveEntry[], name: string): Promise<string | undefined> {
  const entry = entries.find((candidate) => candidate.name === name);
  if (!entry) return undefined;
  if (entry.unpackedBytes > contentTypesBytesMax) throw new ArchiveFault('unpacks-too-large');
  const pieces: Buffer[] = [];
  for await (const piece of unpack(file, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8').trim();
}

async function measure(file: FileHandle, entry: ArchiveEntry): Promise<void> {
  // Unpacking is what measures: it ends with a fault where the bytes are not as many as declared.
  const pieces = unpack(file, entry);
  while (!(await pieces.next()).done);
}
