import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import {
  FileMissingError,
  FileStorageError,
  requireStorageKey,
  type FileStorage,
  type StorableFile,
} from './file-storage.js';

export interface S3Settings {
  /** Undefined for Amazon's own; otherwise the address of a compatible store. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** Whether the bucket is a part of the path and not of the host's name, as most compatible stores want it. */
  readonly forcePathStyle: boolean;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export const s3Limits = {
  attemptsMax: 3,
  connectMillisecondsMax: 3_000,
  /** Without a byte in either direction. */
  idleMillisecondsMax: 20_000,
  /** From the first byte sent until the answer begins; an upload's bytes lie between. */
  answerMillisecondsMax: 120_000,
  firstPauseMilliseconds: 200,
};

/** Keeps files in a bucket of any S3-compatible store, one object for each key. */
export function openS3Storage(settings: S3Settings, limits = s3Limits): FileStorage {
  const { bucket: Bucket, ...connection } = settings;
  const client = new S3Client({
    ...connection,
    // The library never sends a stream again, so repeating is ours, alike for all that we ask for.
    maxAttempts: 1,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: limits.connectMillisecondsMax,
      socketTimeout: limits.idleMillisecondsMax,
      requestTimeout: limits.answerMillisecondsMax,
      throwOnRequestTimeout: true,
    },
  });

  async function attempt<T>(what: string, act: () => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts++) {
      try {
        return await act();
      } catch (error) {
        if (attempts >= limits.attemptsMax || !mayPass(error)) {
          const times = attempts === 1 ? '' : ` (${attempts} attempts)`;
          throw new FileStorageError(`${what} failed in the bucket ${Bucket}${times}: ${describe(error)}`, {
            cause: error,
          });
        }
        await wait(limits.firstPauseMilliseconds * 2 ** (attempts - 1) * (1 + Math.random()));
      }
    }
  }

  return {
    async put(key, file) {
      const Key = requireStorageKey(key);
      await attempt(`Storing ${key}`, () => sendFile(client, { Bucket, Key }, file));
    },
    async get(key) {
      const Key = requireStorageKey(key);
      return attempt(`Reading ${key}`, async () => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        if (Body instanceof Readable) return Body;
        throw new FileStorageError('the answer has no body');
      }).catch((error: FileStorageError) => {
        const missing = error.cause instanceof S3ServiceException && error.cause.name === 'NoSuchKey';
        throw missing ? new FileMissingError(key, { cause: error.cause }) : error;
      });
    },
    async remove(key) {
      const Key = requireStorageKey(key);
      await attempt(`Removing ${key}`, () => client.send(new DeleteObjectCommand({ Bucket, Key })));
    },
    async check() {
      await attempt('Looking', () => client.send(new HeadBucketCommand({ Bucket })));
    },
  };
}

/**
 * Sends the file as a stream of known length, with its checksum as part of what is signed: the store refuses other bytes
 * than ours, and the "aws-chunked" form is not needed, which some compatible stores don't understand.
 */
async function sendFile(client: S3Client, object: { Bucket: string; Key: string }, file: StorableFile): Promise<void> {
  const source = await open(file.path, 'r').catch((error: Error) => {
    throw unreadable(error);
  });
  try {
    const body = source.createReadStream({ autoClose: false });
    // The library does not listen for faults of the stream; unheard, one would end the program.
    const fault = new AbortController();
    body.once('error', (error) => fault.abort(unreadable(error)));
    const command = new PutObjectCommand({
      ...object,
      Body: body,
      ContentLength: file.sizeBytes,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'),
    });
    command.middlewareStack.add(
      (next) => (args) => {
        (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = file.sha256;
        return next(args);
      },
      { step: 'build', name: 'signPayloadChecksum' },
    );
    await client.send(command, { abortSignal: fault.signal }).catch((error: unknown) => {
      throw fault.signal.aborted ? fault.signal.reason : error;
    });
  } finally {
    await source.close();
  }
}

function unreadable(cause: Error): FileStorageError {
  return new FileStorageError(`the file can't be read here (${cause.message})`, { cause });
}

/** Whether the same request may well succeed if it is sent again: whatever the network did, and a store that is busy or broken. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return !(error instanceof FileStorageError);
  const status = error.$metadata.httpStatusCode ?? 500;
  return status >= 500 || status === 429 || error.name === 'RequestTimeout';
}

function describe(error: unknown): string {
  if (error instanceof S3ServiceException) return `${error.name} (${error.$metadata.httpStatusCode}) ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
