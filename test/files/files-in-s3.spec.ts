import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { codes, draftRequest } from '../support/lab.js';
import { startS3Server, type S3Server } from '../support/s3-server.js';
import { type FileAnswer, formWith, makePdf } from '../support/uploads.js';
import { buildWorld, type World } from '../support/world.js';
import { openCheckedStorage, openUploadsFolder } from '../../src/files/storage.provider.js';

const bucket = 'evidence';
const identity = { region: 'eu-north-1', accessKeyId: 'LAB', secretAccessKey: 'a/secret+with=signs' };
const { region, ...filesCredentials } = identity;

describe('files in a bucket, by configuration alone', () => {
  let server: S3Server;
  let testApp: TestApp;
  let world: World;
  let filesUrl: string;

  beforeAll(async () => {
    server = await startS3Server(bucket, identity);
    filesUrl = `s3://${bucket}?region=${region}&endpoint=${server.endpoint}&forcePathStyle=true`;
    testApp = await startTestApp({ filesUrl, filesCredentials });
    world = await buildWorld(testApp);
  });
  afterAll(async () => {
    await testApp.close();
    await server.stop();
  });

  const upload = (requestId: string, content: Buffer, key?: string) =>
    world.as('nils').post<FileAnswer>(`/api/v1/test-requests/${requestId}/files`, {
      body: formWith(content),
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });

  test('what Nils uploads lies there under the file’s id, and is what Farid downloads', async () => {
    const { id: requestId } = await draftRequest(world, 'nils');
    const pdf = makePdf(2_000_000);
    const { status, body: file } = await upload(requestId, pdf);
    expect(status).toBe(201);
    expect(server.requests).toContain(`PUT /${bucket}/${file.id}`);
    const read = await world.as('farid').get<Uint8Array>(`/api/v1/files/${file.id}`);
    expect(Buffer.from(read.body).equals(pdf)).toBe(true);
  });

  test('an upload that is refused after it was stored is removed there', async () => {
    const { id: requestId } = await draftRequest(world, 'nils');
    server.beforeReading(async () => {
      server.beforeReading(() => Promise.resolve());
      await testApp.owner.query(`UPDATE test_request SET status = 'withdrawn' WHERE id = $1`, [requestId]);
    });
    const answer = await upload(requestId, makePdf());
    expect({ status: answer.status, codes: codes(answer.body) }).toEqual({
      status: 409,
      codes: ['request.not-editable'],
    });
    const [put, removed] = server.requests.slice(-2);
    expect(removed).toBe(put!.replace('PUT', 'DELETE'));
  });

  test('while the store does not answer, nobody’s upload or download fails in a worse way than to be told to come back', async () => {
    const { id: requestId } = await draftRequest(world, 'nils');
    const { body: file } = await upload(requestId, makePdf());
    server.refuseNext(3);
    const unavailable = { status: 503, body: { refusals: [{ code: 'upload.storage-unavailable' }] } };
    const failed = await upload(requestId, makePdf(), 'once');
    expect(failed).toMatchObject(unavailable);
    expect(failed.headers.get('retry-after')).toBe('2');
    server.refuseNext(3);
    expect(await world.as('nora').get(`/api/v1/files/${file.id}`)).toMatchObject(unavailable);
    const list = await world.as('nils').get<{ files: FileAnswer[] }>(`/api/v1/test-requests/${requestId}/files`);
    expect(list.body.files.map(({ id }) => id)).toEqual([file.id]);
    expect((await upload(requestId, makePdf(), 'once')).status).toBe(201);
  });

  test('a bucket that is not there, or a folder that can’t be written, is told at the start', async () => {
    const there = { filesUrl, filesCredentials };
    await expect(openCheckedStorage({ ...there, filesUrl: filesUrl.replace(bucket, 'elsewhere') })).rejects.toThrow(
      /^Looking failed in the bucket elsewhere: .+ See FILES_URL\.$/,
    );
    await expect(
      openCheckedStorage({ filesUrl: 'file:/dev/null/files', filesCredentials: undefined }),
    ).rejects.toMatchObject({
      name: 'StartupError',
      message: "The folder of files (/dev/null/files) can't be opened: ENOTDIR. See FILES_URL.",
    });
    await expect(openUploadsFolder({ dataDir: '/dev/null' })).rejects.toMatchObject({ name: 'StartupError' });
  });
});
