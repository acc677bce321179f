import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FileMissingError, FileStorageError, type StorableFile } from '../../src/files/file-storage.js';
import { openFileStorage } from '../../src/files/open-file-storage.js';
import { openS3Storage, s3Limits, type S3Settings } from '../../src/files/s3-storage.js';
import { startS3Server, type S3Server } from '../support/s3-server.js';

const identity = { region: 'eu-north-1', accessKeyId: 'LAB', secretAccessKey: 'a/secret+with=signs' };
const { region, ...credentials } = identity;
const bucket = 'evidence';

let folder: string;
let server: S3Server;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-storage-'));
  server = await startS3Server(bucket, identity);
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const settings = (more: Partial<S3Settings> = {}): S3Settings => ({
  endpoint: server.endpoint,
  region,
  bucket,
  forcePathStyle: true,
  credentials,
  ...more,
});
const open = (more: Partial<S3Settings> = {}, limits: Partial<typeof s3Limits> = {}) =>
  openS3Storage(settings(more), { ...s3Limits, firstPauseMilliseconds: 5, ...limits });

async function fileWith(content: string | Buffer): Promise<StorableFile> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  return { path, sizeBytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') };
}

/** The files of this process that are open. */
async function openFiles(): Promise<number> {
  return process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0;
}

/** Stands between and changes "met" to "MET", and the given headers. */
async function startMeddler(headers: Record<string, string>) {
  const meddler = createServer((from, to) => {
    const options = { method: from.method, headers: { ...from.headers, ...headers }, path: from.url };
    const onward = forward(server.endpoint, options, (answer) => {
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(to);
    });
    from.on('data', (piece: Buffer) => onward.write(piece.toString('latin1').replace('met', 'MET'), 'latin1'));
    from.on('end', () => onward.end());
  });
  await new Promise<void>((resolve) => meddler.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    meddler.closeAllConnections();
    meddler.close();
  };
  return { endpoint: `http://127.0.0.1:${(meddler.address() as AddressInfo).port}`, stop };
}

const putWith = (client: S3Client, Body: Readable | string) =>
  client.send(new PutObjectCommand({ Bucket: bucket, Key: 'a key/with å & ü.txt', Body, ContentLength: 300_000 }));

describe('files in a bucket', () => {
  test('what is put is got until it is removed, and the checksum was part of what was signed', async () => {
    const config = {
      filesUrl: `s3://${bucket}?region=${region}&endpoint=${server.endpoint}&forcePathStyle=true`,
      filesCredentials: credentials,
    };
    const storage = await openFileStorage(config);
    const key = randomUUID();
    const file = await fileWith('Måling 1');
    await storage.check();
    await storage.put(key, file);
    expect(await text(await storage.get(key))).toBe('Måling 1');
    await storage.remove(key);
    await storage.remove(key);
    const missing = storage.get(key);
    await expect(missing).rejects.toBeInstanceOf(FileMissingError);
    await expect(missing).rejects.toThrow(`No file is stored as ${key}.`);
    expect(server.payloads).toEqual([file.sha256]);
    expect(server.requests).toEqual([
      `HEAD /${bucket}/`,
      `PUT /${bucket}/${key}`,
      `GET /${bucket}/${key}`,
      `DELETE /${bucket}/${key}`,
      `DELETE /${bucket}/${key}`,
      `GET /${bucket}/${key}`,
    ]);
  });

  test('an empty file and a large one come back byte for byte', async () => {
    for (const content of [Buffer.alloc(0), randomBytes(3_000_001)]) {
      const key = randomUUID();
      await open().put(key, await fileWith(content));
      expect((await buffer(await open().get(key))).equals(content)).toBe(true);
    }
  });

  test('a key that is no UUID never leaves the house', async () => {
    const file = await fileWith('x');
    await expect(open().put('../x', file)).rejects.toThrow('A storage key is a UUID');
    await expect(open().get('a/b')).rejects.toThrow('A storage key is a UUID');
    await expect(open().remove('')).rejects.toThrow('A storage key is a UUID');
    expect(server.requests).toEqual([]);
  });

  test('20 MB wait on disk, not in memory, while the store does not read', async () => {
    const file = await fileWith(Buffer.alloc(20 * 1_048_576, 'a'));
    let heldBytes = Number.NaN;
    const before = process.memoryUsage().arrayBuffers;
    server.beforeReading(async () => {
      await wait(500);
      heldBytes = process.memoryUsage().arrayBuffers - before;
    });
    const key = randomUUID();
    await open().put(key, file);
    expect(heldBytes).toBeLessThan(6 * 1_048_576);
    const hash = createHash('sha256');
    for await (const piece of await open().get(key)) hash.update(piece as Buffer);
    expect(hash.digest('hex')).toBe(file.sha256);
  });
});

describe('what a bucket refuses', () => {
  test.each([
    ['another secret', { credentials: { ...credentials, secretAccessKey: 'wrong' } }, 'SignatureDoesNotMatch (403)'],
    ['another access key', { credentials: { ...credentials, accessKeyId: 'SOMEBODY' } }, 'InvalidAccessKeyId (403)'],
    ['another region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed (403)'],
    ['another bucket', { bucket: 'elsewhere' }, 'NoSuchBucket (404)'],
  ])('%s is a clear error, is not tried again, and does not tell the secret', async (_what, more, message) => {
    const storage = open(more);
    const failure = await storage.put(randomUUID(), await fileWith('x')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileStorageError);
    expect(String(failure)).toContain(message);
    expect(String(failure)).not.toMatch(/secret|wrong/);
    await expect(storage.get(randomUUID())).rejects.toBeInstanceOf(FileStorageError);
    await expect(storage.check()).rejects.toThrow(/40[34]/);
    expect(server.requests).toHaveLength(3);
  });

  test('a file that changed after it was judged is not stored', async () => {
    const key = randomUUID();
    const file = await fileWith('judged');
    await writeFile(file.path, 'swapED');
    await expect(open().put(key, file)).rejects.toThrow('XAmzContentSHA256Mismatch');
    await expect(open().get(key)).rejects.toBeInstanceOf(FileMissingError);
  });

  test('bytes that are changed on the way are not stored, nor is a request whose checksum is changed with them', async () => {
    const key = randomUUID();
    const file = await fileWith('Verdict: met');
    const forged = createHash('sha256').update('Verdict: MET').digest();
    for (const [headers, message] of [
      [{}, 'XAmzContentSHA256Mismatch'],
      [{ 'x-amz-content-sha256': forged.toString('hex') }, 'SignatureDoesNotMatch'],
      [{ 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }, 'SignatureDoesNotMatch'],
    ] as const) {
      const meddler = await startMeddler(headers);
      await expect(open({ endpoint: meddler.endpoint }).put(key, file)).rejects.toThrow(message);
      meddler.stop();
    }
    await expect(open().get(key)).rejects.toBeInstanceOf(FileMissingError);
  });

  test('an object that was spoiled in the store is found out while it is read', async () => {
    const key = randomUUID();
    await open().put(key, await fileWith('a'.repeat(100_000)));
    await writeFile(server.pathOf(key) ?? '', 'b'.repeat(100_000));
    await expect(buffer(await open().get(key))).rejects.toThrow(/checksum/i);
    await truncate(server.pathOf(key) ?? '', 10);
    await expect(buffer(await open().get(key))).rejects.toThrow(/checksum/i);
  });
});

describe('when the store has trouble', () => {
  test('a store that is busy twice gets the file at the third time, whole', async () => {
    const key = randomUUID();
    const content = randomBytes(3_000_000);
    const file = await fileWith(content);
    server.refuseNext(2);
    await open().put(key, file);
    server.refuseNext(2);
    expect((await buffer(await open().get(key))).equals(content)).toBe(true);
    expect(server.requests.map((line) => line.slice(0, 3))).toEqual(['PUT', 'PUT', 'PUT', 'GET', 'GET', 'GET']);
  });

  test('a store that stays busy is asked three times, then the failure says so, and no file stays open', async () => {
    const before = await openFiles();
    const file = await fileWith(randomBytes(3_000_000));
    server.refuseNext(100);
    await expect(open().put(randomUUID(), file)).rejects.toThrow(/\(3 attempts\): SlowDown \(503\)/);
    expect(server.requests).toHaveLength(3);
    await expect(open().get(randomUUID())).rejects.toThrow(/3 attempts/);
    await expect(open().remove(randomUUID())).rejects.toThrow(/3 attempts/);
    await expect(open().check()).rejects.toThrow(/3 attempts/);
    expect(server.requests).toHaveLength(12);
    await server.stop().then(async () => (server = await startS3Server(bucket, identity)));
    await wait(50);
    expect(await openFiles()).toBeLessThanOrEqual(before + 1);
  });

  test('a store that does not answer is given up when the time is out', async () => {
    server.ignoreNext(2);
    const storage = open({}, { attemptsMax: 2, answerMillisecondsMax: 200 });
    await expect(storage.put(randomUUID(), await fileWith('x'))).rejects.toThrow(/2 attempts.*200 ms/);
    server.ignoreNext(1);
    const key = randomUUID();
    await storage.put(key, await fileWith('x'));
    expect(await text(await storage.get(key))).toBe('x');
  });

  test('a store that is not there is a failure that names the bucket', async () => {
    const nowhere = open({ endpoint: 'http://127.0.0.1:9' });
    await expect(nowhere.check()).rejects.toThrow(/in the bucket evidence \(3 attempts\): .*ECONNREFUSED/);
  });

  test('a file that can not be read on this machine is a failure at once, and the program lives on', async () => {
    const gone = { path: join(folder, 'gone'), sizeBytes: 1, sha256: '0'.repeat(64) };
    await expect(open().put(randomUUID(), gone)).rejects.toThrow(/can't be read here \(ENOENT/);
    expect(server.requests).toEqual([]);
    const unreadable = { ...gone, path: folder };
    await expect(open().put(randomUUID(), unreadable)).rejects.toThrow(/can't be read here \(EISDIR/);
    expect(server.requests.length).toBeLessThanOrEqual(1);
  });
});

describe('the test store itself', () => {
  test('takes the forms that the library sends by itself: in chunks with a checksum after them, and unsigned', async () => {
    const content = 'x'.repeat(300_000);
    const stream = () =>
      Readable.from([content.slice(0, 100_000), content.slice(100_000)].map((piece) => Buffer.from(piece)));
    await putWith(new S3Client(settings()), stream());
    await putWith(new S3Client({ ...settings(), requestChecksumCalculation: 'WHEN_REQUIRED' }), stream());
    await putWith(new S3Client(settings()), content);
    expect(server.payloads).toEqual([
      'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'UNSIGNED-PAYLOAD',
      createHash('sha256').update(content).digest('hex'),
    ]);
  });
});
