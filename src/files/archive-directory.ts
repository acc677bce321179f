import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

export type ArchiveFaultReason =
  'damaged' | 'too-many-parts' | 'unpacks-too-large' | 'unsafe-part' | 'nested-archive' | 'macros' | 'encrypted';

/** What is wrong with an archive; ends the reading of it at once. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault';
  constructor(readonly reason: ArchiveFaultReason) {
    super(reason);
  }
}

export interface ArchiveEntry {
  /** One character for each byte of the name, in whatever encoding the archive has it. */
  readonly name: string;
  readonly deflated: boolean;
  readonly packedBytes: number;
  /** As declared; `unpack` holds the entry to it. */
  readonly unpackedBytes: number;
  readonly dataStart: number;
}

type Header = Omit<ArchiveEntry, 'dataStart'> & { readonly headerStart: number };

const entriesMax = 5_000;
const directoryBytesMax = 2 * 1_048_576;
const endBytes = 22;
const directoryHeaderBytes = 46;
const localHeaderBytes = 30;
const sliceBytes = 65_536;

/**
 * The entries of a ZIP archive, read from its central directory (PKWARE APPNOTE 4.3.12, 4.3.16) without unpacking.
 * Only the plain shape that Office programs write is read, so that no other reader can see other entries than these:
 * one disk, no ZIP64, no comment, nothing before or after, entries that do not overlap, the same names in both places.
 * @throws ArchiveFault
 */
export async function readArchiveDirectory(file: FileHandle): Promise<ArchiveEntry[]> {
  const { size } = await file.stat();
  if (size < endBytes) throw new ArchiveFault('damaged');
  const directoryEnd = size - endBytes;
  const end = await read(file, directoryEnd, endBytes);
  const entryCount = end.readUInt16LE(10);
  const directoryBytes = end.readUInt32LE(12);
  const directoryStart = end.readUInt32LE(16);
  const oneDisk = end.readUInt32LE(4) === 0 && end.readUInt16LE(8) === entryCount;
  // A ZIP64 archive has 0xFFFF or 0xFFFFFFFF in one of these fields, and so falls on the sum.
  if (end.readUInt32LE(0) !== 0x06054b50 || !oneDisk || directoryStart + directoryBytes !== directoryEnd) {
    throw new ArchiveFault('damaged');
  }
  if (entryCount > entriesMax || directoryBytes > directoryBytesMax) throw new ArchiveFault('too-many-parts');

  const headers = parseDirectory(await read(file, directoryStart, directoryBytes), entryCount);
  if (new Set(headers.map(({ name }) => name.toLowerCase())).size < headers.length) throw new ArchiveFault('damaged');
  return locate(file, headers, directoryStart);
}

function parseDirectory(directory: Buffer, entryCount: number): Header[] {
  const headers: Header[] = [];
  let at = 0;
  for (let index = 0; index < entryCount; index++) {
    if (at + directoryHeaderBytes > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw new ArchiveFault('damaged');
    }
    const nameEnd = at + directoryHeaderBytes + directory.readUInt16LE(at + 28);
    const name = directory.toString('latin1', at + directoryHeaderBytes, nameEnd);
    const method = directory.readUInt16LE(at + 10);
    const unixMode = directory.readUInt32LE(at + 38) >>> 16;
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new ArchiveFault('encrypted');
    if (method !== 0 && method !== 8) throw new ArchiveFault('damaged');
    if ((unixMode & 0o170000) === 0o120000 || !isSafeEntryName(name)) throw new ArchiveFault('unsafe-part');
    headers.push({
      name,
      deflated: method === 8,
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      headerStart: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (at !== directory.length) throw new ArchiveFault('damaged');
  return headers;
}

/** No way out of the folder that it would be unpacked in, and nothing that systems read differently. */
function isSafeEntryName(name: string): boolean {
  return name !== '' && !/^\/|^[a-z]:|\\|(?![\x7f-\x9f])\p{Cc}/iu.test(name) && !name.split('/').includes('..');
}

/** Finds where each entry's bytes lie, and that they lie one after the other from the archive's first byte on. */
async function locate(file: FileHandle, headers: Header[], directoryStart: number): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  let free = 0;
  for (const { headerStart, ...header } of headers.sort((a, b) => a.headerStart - b.headerStart)) {
    if (headerStart < free || (entries.length === 0 && headerStart !== 0)) throw new ArchiveFault('damaged');
    const nameBytes = header.name.length;
    const local = await read(file, headerStart, localHeaderBytes + nameBytes);
    const sameName = local.readUInt16LE(26) === nameBytes && local.toString('latin1', localHeaderBytes) === header.name;
    if (local.readUInt32LE(0) !== 0x04034b50 || !sameName) throw new ArchiveFault('damaged');
    const dataStart = headerStart + localHeaderBytes + nameBytes + local.readUInt16LE(28);
    free = dataStart + header.packedBytes;
    if (free > directoryStart) throw new ArchiveFault('damaged');
    entries.push({ ...header, dataStart });
  }
  return entries;
}

/** The entry's bytes, piece by piece; never more of them than it declares. @throws ArchiveFault */
export async function* unpack(file: FileHandle, entry: ArchiveEntry): AsyncGenerator<Buffer> {
  let unpackedBytes = 0;
  if (entry.packedBytes > 0) {
    const packed = slices(file, entry.dataStart, entry.packedBytes);
    const pieces: AsyncIterable<Buffer> = entry.deflated
      ? pipeline(packed, createInflateRaw({ chunkSize: sliceBytes }), () => {})
      : packed;
    try {
      for await (const piece of pieces) {
        unpackedBytes += piece.length;
        if (unpackedBytes > entry.unpackedBytes) throw new ArchiveFault('unpacks-too-large');
        yield piece;
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw new ArchiveFault('damaged');
      throw error;
    }
  }
  if (unpackedBytes !== entry.unpackedBytes) throw new ArchiveFault('damaged');
}

/** A stream of the handle's own would leave a listener on it for each of thousands of entries. */
async function* slices(file: FileHandle, start: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = start; at < start + bytes; at += sliceBytes) {
    yield await read(file, at, Math.min(sliceBytes, start + bytes - at));
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new ArchiveFault('damaged');
  return buffer;
}
