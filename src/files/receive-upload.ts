import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Refusal } from '../kernel/refusal.js';
import { safeFileName } from './file-name.js';
import type { StorableFile } from './file-storage.js';
import { judgeFileType, type EvidenceMediaType } from './file-types.js';
import { refuseFile } from './file.refusals.js';

/** A file that may be taken in. It lies in the temporary folder until whoever received it moves or removes it. */
export interface ReceivedUpload extends StorableFile {
  readonly name: string;
  readonly mediaType: EvidenceMediaType;
}

export interface UploadLimits {
  /** The name that the sender gave; cleaned here. */
  readonly name: string;
  readonly uploadBytesMax: number;
  readonly temporaryFolder: string;
  /** Ends the upload when the caller has waited long enough. */
  readonly signal?: AbortSignal;
}

/** A parser of forms cuts a file off at its own limit and sets this mark, but ends the stream as if it were whole. */
type FormFileStream = Readable & { readonly truncated?: boolean };

class TooManyBytes extends Error {}

/**
 * Writes the stream to a temporary file while it counts and hashes, then judges the file's type. Memory is bounded by
 * the streams' buffers. On a refusal, and on every failure (a client that hangs up, an abort, a full disk), the
 * temporary file is gone when this settles; failures are thrown on.
 */
export async function receiveUpload(
  stream: FormFileStream,
  { name: given, uploadBytesMax, temporaryFolder, signal }: UploadLimits,
): Promise<{ upload: ReceivedUpload } | { refusal: Refusal }> {
  const path = join(temporaryFolder, randomUUID());
  let kept = false;
  try {
    const written = await write(stream, path, uploadBytesMax, signal);
    if (stream.truncated) throw new TooManyBytes();
    const name = safeFileName(given);
    if (name === undefined) return { refusal: refuseFile('file.name-invalid', {}) };
    const judgement = await judgeFileType({ name, path });
    if ('refusal' in judgement) return judgement;
    kept = true;
    return { upload: { path, name, mediaType: judgement.accepted.mediaType, ...written } };
  } catch (error) {
    if (error instanceof TooManyBytes) return { refusal: refuseFile('file.too-large', { uploadBytesMax }) };
    throw error;
  } finally {
    if (!kept) await rm(path, { force: true });
  }
}

async function write(stream: Readable, path: string, bytesMax: number, signal: AbortSignal | undefined) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sizeBytes += piece.length;
      hash.update(piece);
      // The error ends the whole pipeline: the rest is not read, and the source is destroyed.
      if (sizeBytes > bytesMax) done(new TooManyBytes());
      else done(null, piece);
    },
  });
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  const closed = new Promise<void>((resolve) => file.once('close', () => resolve()));
  // A pipeline that fails at once settles before the file is opened: it would come into being after its removal.
  await pipeline(stream, counted, file, { signal }).finally(() => closed);
  return { sizeBytes, sha256: hash.digest('hex') };
}
