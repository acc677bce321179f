import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readAwsChunks } from './aws-chunks.js';
import { findSignatureFault, type S3Identity } from './s3-signature.js';

interface StoredObject {
  readonly path: string;
  readonly checksum: string | undefined;
}

/** A store that speaks enough of S3 to hold a client to it: every signature and every body is verified. */
export interface S3Server {
  readonly endpoint: string;
  /** Each request as `PUT /bucket/key`, in the order of their coming. */
  readonly requests: string[];
  /** How the bodies of accepted uploads were announced (`x-amz-content-sha256`). */
  readonly payloads: string[];
  /** The next requests are answered with 503 SlowDown, whatever they are. */
  refuseNext(times: number): void;
  /** The next requests are never answered. */
  ignoreNext(times: number): void;
  /** Called when a body begins to come; the body is not read before it settles. */
  beforeReading(wait: () => Promise<void>): void;
  /** Where the object's bytes lie, to spoil them. */
  pathOf(key: string): string | undefined;
  stop(): Promise<void>;
}

const statuses: Record<string, number> = {
  NoSuchKey: 404,
  NoSuchBucket: 404,
  SlowDown: 503,
  MethodNotAllowed: 405,
  BadDigest: 400,
  XAmzContentSHA256Mismatch: 400,
  IncompleteBody: 400,
  InvalidRequest: 400,
};

export async function startS3Server(bucket: string, identity: S3Identity): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 's3-server-'));
  const objects = new Map<string, StoredObject>();
  const requests: string[] = [];
  const payloads: string[] = [];
  let refusals = 0;
  let silences = 0;
  let beforeReading: (() => Promise<void>) | undefined;
  let written = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<string | undefined> {
    if (refusals > 0) {
      refusals--;
      return 'SlowDown';
    }
    const fault = findSignatureFault(request, identity, new Date());
    if (fault) return fault;
    const [name, ...rest] = new URL(request.url ?? '/', 'http://x').pathname.slice(1).split('/');
    const key = rest.map(decodeURIComponent).join('/');
    if (name !== bucket) return 'NoSuchBucket';
    if (key === '') return request.method === 'HEAD' ? end(response, 200) : 'MethodNotAllowed';
    switch (request.method) {
      case 'PUT':
        return put(key, request, response);
      case 'GET':
      case 'HEAD':
        return get(key, request, response);
      case 'DELETE':
        objects.delete(key);
        return end(response, 204);
      default:
        return 'MethodNotAllowed';
    }
  }

  async function put(key: string, request: IncomingMessage, response: ServerResponse): Promise<string | undefined> {
    const announced = String(request.headers['x-amz-content-sha256']);
    const chunked = announced === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
    const signed = /^[0-9a-f]{64}$/.test(announced);
    if (!chunked && !signed && announced !== 'UNSIGNED-PAYLOAD') return 'InvalidRequest';
    await beforeReading?.();
    const path = join(folder, `object-${written++}`);
    const digest = await spool(chunked ? readAwsChunks(request) : request, path, contentLengthOf(request));
    if (!digest) return 'IncompleteBody';
    if (signed && announced !== digest.toString('hex')) return 'XAmzContentSHA256Mismatch';
    const checksum = request.headers['x-amz-checksum-sha256']?.toString();
    if (checksum !== undefined && checksum !== digest.toString('base64')) return 'BadDigest';
    objects.set(key, { path, checksum });
    payloads.push(announced);
    return end(response, 200, { ETag: `"${digest.toString('hex')}"` });
  }

  async function get(key: string, request: IncomingMessage, response: ServerResponse): Promise<string | undefined> {
    const object = objects.get(key);
    if (!object) return 'NoSuchKey';
    const { size } = await stat(object.path);
    const wanted = request.headers['x-amz-checksum-mode'] === 'ENABLED' && object.checksum;
    response.writeHead(200, {
      'Content-Length': size,
      ...(wanted ? { 'x-amz-checksum-sha256': object.checksum } : {}),
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(object.path), response);
    return undefined;
  }

  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url?.split('?')[0]}`);
    if (silences > 0) {
      silences--;
      return;
    }
    answer(request, response).then(
      (code) => code && refuse(request, response, code),
      // The client hung up while it was being answered.
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    payloads,
    refuseNext: (times) => (refusals = times),
    ignoreNext: (times) => (silences = times),
    beforeReading: (wait) => (beforeReading = wait),
    pathOf: (key) => objects.get(key)?.path,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

function contentLengthOf(request: IncomingMessage): number {
  return Number(request.headers['x-amz-decoded-content-length'] ?? request.headers['content-length']);
}

/** Writes the body to disk. @returns its SHA-256, or undefined when it broke off or is not as long as announced */
async function spool(body: AsyncIterable<Buffer>, path: string, expectedBytes: number): Promise<Buffer | undefined> {
  const hash = createHash('sha256');
  let contentBytes = 0;
  async function* counted(content: AsyncIterable<Buffer>) {
    for await (const piece of content) {
      hash.update(piece);
      contentBytes += piece.length;
      yield piece;
    }
  }
  try {
    await pipeline(body, counted, createWriteStream(path));
  } catch {
    return undefined;
  }
  return contentBytes === expectedBytes ? hash.digest() : undefined;
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): undefined {
  response.writeHead(status, headers).end();
}

function refuse(request: IncomingMessage, response: ServerResponse, code: string): void {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  response.writeHead(statuses[code] ?? 403, { 'Content-Type': 'application/xml' });
  response.end(request.method === 'HEAD' ? undefined : xml);
  // What is left of the body is not wanted; read to its end, so that the client gets to see the answer.
  request.resume();
}
