import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a made archive; what is given beside name and content is a lie or an oddity to test with. */
export interface MadeEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly declaredBytes?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly unixMode?: number;
  readonly localName?: string;
  readonly declaredPackedBytes?: number;
  /** Where the directory says that the entry begins; it then has no bytes of its own. */
  readonly headerAt?: number;
}

export interface MadeArchive {
  readonly before?: string;
  readonly after?: string;
  /** Between the directory and the end record. */
  readonly between?: string;
  /** Whether the directory's offset counts what stands before the archive. */
  readonly offsetsCountBefore?: boolean;
  readonly entryCount?: number;
}

/** Makes a ZIP archive, honest unless told otherwise. */
export function makeArchive(entries: readonly MadeEntry[], archive: MadeArchive = {}): Buffer {
  const before = Buffer.from(archive.before ?? '');
  const shift = archive.offsetsCountBefore ? before.length : 0;
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.stored ? content : deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.flags ?? 0, 2);
    facts.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(entry.declaredPackedBytes ?? packed.length, 14);
    facts.writeUInt32LE(entry.declaredBytes ?? content.length, 18);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), withName(facts, entry.localName ?? entry.name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.unixMode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE((entry.headerAt ?? at) + shift, 10);
    const named = withName(facts, entry.name);
    const madeBy = Buffer.from([20, 3]);
    const name = Buffer.from(entry.name);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, named.subarray(0, 26), rest, name]));
    if (entry.headerAt !== undefined) continue;
    locals.push(local);
    at += local.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(archive.entryCount ?? entries.length, 8);
  end.writeUInt16LE(archive.entryCount ?? entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(at + shift, 16);
  return Buffer.concat([
    before,
    ...locals,
    directoryBytes,
    Buffer.from(archive.between ?? ''),
    end,
    Buffer.from(archive.after ?? ''),
  ]);
}

function withName(facts: Buffer, name: string): Buffer {
  const bytes = Buffer.from(name);
  const filled = Buffer.from(facts);
  filled.writeUInt16LE(bytes.length, 22);
  return Buffer.concat([filled, bytes]);
}

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export function contentTypes(mainPart: string): MadeEntry {
  const xml = `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${mainPart}"/></Types>`;
  return { name: '[Content_Types].xml', content: xml };
}

/** The entries of a small but honest Word document, and what else is wanted in it. */
export function wordEntries(...more: MadeEntry[]): MadeEntry[] {
  return [
    contentTypes(wordDocument),
    { name: 'word/document.xml', content: '<w:document>Sikkerhet</w:document>' },
    ...more,
  ];
}
