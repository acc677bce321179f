import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { receiveUpload, type UploadLimits } from './receive-upload.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let temporaryFolder: string;
beforeEach(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), 'uploads-'));
});
afterEach(() => rm(temporaryFolder, { recursive: true }));

const limits = (more: Partial<UploadLimits> = {}): UploadLimits => ({
  name: 'rapport.pdf',
  uploadBytesMax: 1_000_000,
  temporaryFolder,
  ...more,
});
const leftBehind = () => readdir(temporaryFolder);

async function codeOf(result: ReturnType<typeof receiveUpload>): Promise<string> {
  const settled = await result;
  return 'refusal' in settled ? settled.refusal.code : 'received';
}

/** A server that receives one file of a form and says what came of it. */
async function startServer(fileSize: number) {
  const server = fastify();
  const outcomes: string[] = [];
  await server.register(multipart, { limits: { fileSize } });
  server.post('/', async (request, reply) => {
    const part = await request.file();
    if (!part) return reply.code(400).send();
    const outcome = await codeOf(receiveUpload(part.file, limits({ name: part.filename }))).catch((e: Error) => e.name);
    outcomes.push(outcome);
    return outcome;
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return { server, outcomes, port: (server.server.address() as AddressInfo).port };
}

async function send(port: number, content: Buffer): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), 'rapport.pdf');
  return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form })).text();
}

describe('an upload', () => {
  test('that is good is kept in the temporary folder, with what is to be known of it', async () => {
    const result = await receiveUpload(
      Readable.from([pdf.subarray(0, 7), pdf.subarray(7)]),
      limits({ name: '../mål\u202Eing.pdf' }),
    );
    if ('refusal' in result) throw new Error(result.refusal.code);
    const { upload } = result;
    expect(upload).toMatchObject({ name: 'måling.pdf', mediaType: 'application/pdf', sizeBytes: pdf.length });
    expect(upload.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    expect(await readFile(upload.path)).toEqual(pdf);
    expect((await stat(upload.path)).mode & 0o777).toBe(0o600);
  });

  test('of exactly the limit is received, one byte more is refused, and the limit is told', async () => {
    expect(await codeOf(receiveUpload(Readable.from([pdf]), limits({ uploadBytesMax: pdf.length })))).toBe('received');
    const result = await receiveUpload(Readable.from([pdf]), limits({ uploadBytesMax: pdf.length - 1 }));
    expect(result).toMatchObject({
      refusal: { code: 'file.too-large', status: 413, params: { uploadBytesMax: pdf.length - 1 } },
    });
    expect(await leftBehind()).toHaveLength(1);
  });

  test('without an end is stopped at the limit, and until then what was read is soon on disk, not in memory', async () => {
    let sentBytes = 0;
    let heldBytesMax = 0;
    const endless = new Readable({
      read() {
        const [written] = readdirSync(temporaryFolder);
        const writtenBytes = written ? statSync(join(temporaryFolder, written)).size : 0;
        heldBytesMax = Math.max(heldBytesMax, sentBytes - writtenBytes);
        sentBytes += 65_536;
        this.push(Buffer.alloc(65_536, 'a'));
      },
    });
    const uploadBytesMax = 30 * 1_048_576;
    expect(await codeOf(receiveUpload(endless, limits({ uploadBytesMax })))).toBe('file.too-large');
    expect(endless.destroyed).toBe(true);
    expect(sentBytes).toBeLessThan(uploadBytesMax + 1_048_576);
    expect(heldBytesMax).toBeLessThan(1_048_576);
    expect(await leftBehind()).toEqual([]);
  });

  test.each([
    ['rapport.pdf', Buffer.from('<html>'), 'file.content-does-not-match-name'],
    ['rapport.exe', pdf, 'file.type-not-allowed'],
    ['..', pdf, 'file.name-invalid'],
    ['rapport.pdf', Buffer.alloc(0), 'file.empty'],
  ])('named %j that is not good is refused and gone', async (name, content, code) => {
    expect(await codeOf(receiveUpload(Readable.from(content.length ? [content] : []), limits({ name })))).toBe(code);
    expect(await leftBehind()).toEqual([]);
  });

  test('that breaks off, or had broken off before, throws and is gone', async () => {
    const breaking = Readable.from(
      (function* () {
        yield pdf;
        throw new Error('the line broke');
      })(),
    );
    await expect(receiveUpload(breaking, limits())).rejects.toThrow('the line broke');
    const broken = new Readable({ read() {} }).destroy();
    await expect(receiveUpload(broken, limits())).rejects.toThrow(/close/i);
    expect(await leftBehind()).toEqual([]);
  });

  test('that the caller has waited for long enough is aborted and gone', async () => {
    const stalled = new Readable({ read() {} });
    stalled.push(pdf);
    const received = receiveUpload(stalled, limits({ signal: AbortSignal.timeout(50) }));
    await expect(received).rejects.toMatchObject({ name: 'AbortError' });
    expect(stalled.destroyed).toBe(true);
    expect(await leftBehind()).toEqual([]);
  });

  test('can not be written where there is no folder', async () => {
    const nowhere = join(temporaryFolder, 'nowhere');
    await expect(receiveUpload(Readable.from([pdf]), limits({ temporaryFolder: nowhere }))).rejects.toThrow('ENOENT');
  });

  test('of many at once keeps them apart', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => receiveUpload(Readable.from([pdf]), limits())));
    expect(new Set(results.map((result) => ('upload' in result ? result.upload.path : ''))).size).toBe(20);
    expect(await leftBehind()).toHaveLength(20);
  });
});

describe('an upload by a form', () => {
  test('is received, refused over our limit, and refused when the parser cut it off at a lower limit of its own', async () => {
    const { server, port } = await startServer(10_000_000);
    expect(await send(port, pdf)).toBe('received');
    expect(await send(port, Buffer.concat([pdf, Buffer.alloc(1_000_000)]))).toBe('file.too-large');
    await server.close();

    const strict = await startServer(pdf.length);
    expect(await send(strict.port, Buffer.concat([pdf, Buffer.from('more')]))).toBe('file.too-large');
    await strict.server.close();
    expect(await leftBehind()).toHaveLength(1);
  });

  test('from a client that hangs up half way throws and is gone', async () => {
    const { server, port, outcomes } = await startServer(10_000_000);
    const client = connect(port, '127.0.0.1');
    await once(client, 'connect');
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="rapport.pdf"\r\n\r\n';
    client.write(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n${head}`,
    );
    client.write(Buffer.alloc(200_000));
    for (let i = 0; i < 100 && (await leftBehind()).length === 0; i++) await wait(10);
    expect(await leftBehind()).toHaveLength(1);
    client.destroy();
    for (let i = 0; i < 200 && outcomes.length === 0; i++) await wait(10);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).not.toMatch(/^(received|file\.)/);
    expect(await leftBehind()).toEqual([]);
    await server.close();
  });
});
