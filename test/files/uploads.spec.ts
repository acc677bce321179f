import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { ClientRequest } from 'node:http';
import * as path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesPerFolderMax, folderBytesMax, uploadBytesMax, uploadsAtOnceMax } from '../../src/files/file.limits.js';
import type { Config } from '../../src/platform/config.js';
import { CONFIG } from '../../src/platform/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { codes, draftRequest, type ProblemAnswer } from '../support/lab.js';
import {
  beginPost,
  type FileAnswer,
  formEnd,
  formType,
  formWith,
  leftBehind,
  makePdf,
  partHead,
  pdfPart,
} from '../support/uploads.js';
import { buildWorld, type World } from '../support/world.js';

describe('an upload to a request', () => {
  let testApp: TestApp;
  let world: World;
  let requestId: string;
  let files: string;
  let before: Awaited<ReturnType<typeof leftBehind>>;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());
  beforeEach(async () => {
    requestId = (await draftRequest(world, 'nils')).id;
    files = `/api/v1/test-requests/${requestId}/files`;
    before = await leftBehind(testApp);
  });

  const upload = (form: FormData, key?: string, by: 'nils' | 'nora' = 'nils') =>
    world.as(by).post<FileAnswer>(files, { body: form, headers: key ? { 'idempotency-key': key } : {} });
  const nothingIsLeft = async () => expect(await leftBehind(testApp)).toEqual(before);
  /** Counters as if so much were in the folder already. */
  const fill = (filesCount: number, sizeBytes: number) =>
    testApp.owner.query(
      `UPDATE folder d SET files_count = $2, size_bytes = $3 FROM checklist c JOIN test_request r ON r.checklist_id = c.id
       WHERE c.folder_id = d.id AND r.id = $1`,
      [requestId, filesCount, sizeBytes],
    );
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 300 && !(await holds()); tries++) await wait(10);
    expect(await holds()).toBe(true);
  }

  test('of Nils is there for Nora, with its size, checksum and sender', async () => {
    const pdf = makePdf(100_000);
    const answer = await upload(formWith(pdf, '../Måling "endelig".pdf'));
    expect(answer).toMatchObject({
      status: 201,
      body: {
        name: 'Måling endelig.pdf',
        mediaType: 'application/pdf',
        sizeBytes: 100_000,
        uploadedBy: { name: 'Nils Nordvik' },
      },
    });
    const list = await world.as('nora').get<{ files: FileAnswer[]; sizeBytes: number }>(files);
    expect(list.body).toMatchObject({ files: [{ ...answer.body, items: [] }], sizeBytes: 100_000 });
    const { rows, counted, bytes, stored, arriving } = await leftBehind(testApp);
    const { rows: r, counted: c, bytes: b, stored: s } = before;
    expect({ rows, counted, bytes, stored, arriving }).toEqual({
      rows: r + 1,
      counted: c + 1,
      bytes: b + 100_000,
      stored: s + 1,
      arriving: 0,
    });
  });

  test.each([
    [
      'a page in a PDF’s clothes',
      'rapport.pdf',
      '<html><script>alert(1)</script>',
      415,
      'file.content-does-not-match-name',
    ],
    [
      'a PDF with an archive behind it',
      'rapport.pdf',
      `${makePdf().toString()}PK\x05\x06${'\0'.repeat(18)}`,
      415,
      'file.content-ambiguous',
    ],
    ['a program', 'setup.exe', 'MZ', 415, 'file.type-not-allowed'],
    ['a drawing that can run scripts', 'logo.svg', '<svg/>', 415, 'file.type-not-allowed'],
    ['nothing at all', 'rapport.pdf', '', 422, 'file.empty'],
    ['no name', '', makePdf().toString(), 422, 'file.name-invalid'],
    ['a name of dots', '...', makePdf().toString(), 422, 'file.name-invalid'],
    [
      'somebody’s national identity number in its name',
      'prøve 01015450068.pdf',
      makePdf().toString(),
      422,
      'upload.name-holds-identity-number',
    ],
  ])('with %s is refused, with the field, and leaves nothing', async (_, name, content, status, code) => {
    const answer = await upload(formWith(content, name));
    expect(answer.status).toBe(status);
    expect((answer.body as unknown as ProblemAnswer).refusals).toMatchObject([{ code, field: 'file' }]);
    await nothingIsLeft();
  });

  test('is refused in the reader’s language, and the number in the name is not said again', async () => {
    const asked = { body: formWith(makePdf(), '010154 50068.pdf'), headers: { 'accept-language': 'en' } };
    const english = await world.as('nils').post(files, asked);
    expect(english.body).toMatchObject({
      title: 'The file’s name seems to hold a national identity number. Give the file another name.',
    });
    expect(JSON.stringify(english.body)).not.toContain('50068');
  });

  const json = 'application/json';
  test.each([
    ['JSON', json, '{}', 415, 'upload.not-a-form'],
    ['bytes without a form', 'application/pdf', makePdf().toString(), 415, 'media-type'],
    ['a form without a boundary', 'multipart/form-data', pdfPart + formEnd, 400, 'upload.broke-off'],
    ['an empty form', formType, formEnd, 422, 'upload.file-missing'],
    ['no body', formType, '', 422, 'upload.file-missing'],
    ['another field', formType, pdfPart.replace('"file"', '"other"') + formEnd, 422, 'upload.file-missing'],
    ['a field without a name', formType, pdfPart.replace('name="file"; ', '') + formEnd, 422, 'upload.file-missing'],
    ['an empty field name', formType, pdfPart.replace('"file"', '""') + formEnd, 422, 'upload.file-missing'],
    [
      'a field named after a prototype',
      formType,
      pdfPart.replace('"file"', '"__proto__"') + formEnd,
      400,
      'upload.broke-off',
    ],
    ['a text in the field', formType, `${partHead('name="file"')}tekst\r\n${formEnd}`, 422, 'upload.file-missing'],
    [
      'a text of JSON',
      formType,
      `${partHead('name="file"', 'Content-Type: application/json\r\n')}{\r\n${formEnd}`,
      400,
      'upload.broke-off',
    ],
    ['two files', formType, pdfPart + pdfPart + formEnd, 422, 'upload.one-file-only'],
    [
      'a file and a text',
      formType,
      `${pdfPart}${partHead('name="note"')}hei\r\n${formEnd}`,
      422,
      'upload.one-file-only',
    ],
    ['a form without an end', formType, pdfPart, 400, 'upload.broke-off'],
    ['a part that is cut off', formType, pdfPart.slice(0, -30), 400, 'upload.broke-off'],
    [
      'a part’s headers that are cut off',
      formType,
      '--grense\r\nContent-Disposition: form-data; na',
      400,
      'upload.broke-off',
    ],
    ['no delimiter at all', formType, 'x'.repeat(10_000), 400, 'upload.broke-off'],
    [
      'an endless header',
      formType,
      `${partHead(`name="file"; filename="${'x'.repeat(200_000)}.pdf"`)}x\r\n${formEnd}`,
      415,
      'file.type-not-allowed',
    ],
  ])('as %s is refused, and the program lives', async (_, type, body, status, code) => {
    const answer = await world.as('nils').post(files, { body, headers: { 'content-type': type } });
    expect({ status: answer.status, codes: codes(answer.body) }).toEqual({ status, codes: [code] });
    await nothingIsLeft();
    expect((await upload(formWith(makePdf()))).status).toBe(201);
  });

  test('that says it is too large is refused before it is read', async () => {
    const { request, answer } = beginPost(testApp, world.as('nils'), files, {
      'content-length': String(27 * 1_048_576),
    });
    request.write(pdfPart);
    expect(await answer).toMatchObject({
      status: 413,
      body: expect.stringContaining('Filen er for stor. Grensen er 25 MB.'),
    });
    request.destroy();
    await nothingIsLeft();
  });

  test('of just 25 MB is taken in; one byte more, not said beforehand, is cut off and leaves nothing', async () => {
    const send = (pdf: Buffer) => {
      const { request, answer } = beginPost(testApp, world.as('nils'), files);
      request.end(
        Buffer.concat([Buffer.from(partHead('name="file"; filename="stor.pdf"')), pdf, Buffer.from(`\r\n${formEnd}`)]),
      );
      return answer;
    };
    const over = await send(makePdf(uploadBytesMax + 1));
    expect(over).toMatchObject({ status: 413, body: expect.stringContaining('file.too-large') });
    await nothingIsLeft();
    expect(await send(makePdf(uploadBytesMax))).toMatchObject({
      status: 201,
      body: expect.stringContaining(`"sizeBytes":${uploadBytesMax}`),
    });
  });

  test.each([
    ['hangs up', (request: ClientRequest) => request.destroy()],
    ['breaks the line', (request: ClientRequest) => request.socket!.resetAndDestroy()],
  ])('whose sender %s half way leaves nothing, and was never in the list', async (_, hangUp) => {
    const { request } = beginPost(testApp, world.as('nils'), files, { 'content-length': '900000' });
    request.write(partHead('name="file"; filename="rapport.pdf"') + 'x'.repeat(200_000));
    await until(async () => (await leftBehind(testApp)).arriving === before.arriving + 1);
    hangUp(request);
    await until(async () => (await leftBehind(testApp)).arriving === before.arriving);
    await nothingIsLeft();
    const { rows } = await testApp.owner.query(
      `SELECT 1 FROM audit_event WHERE type = 'file.uploaded' AND data ->> 'requestId' = $1`,
      [requestId],
    );
    expect(rows).toEqual([]);
  });

  test('is refused before its body when there is no room, whether for one more file or for so many bytes', async () => {
    await fill(filesPerFolderMax, folderBytesMax - 1_000);
    before = await leftBehind(testApp);
    // A browser sends all of it all the same, and gets to see the answer.
    expect((await upload(formWith(makePdf(20_000_000)))).status).toBe(409);
    const { request, answer } = beginPost(testApp, world.as('nils'), files, { 'content-length': '100000' });
    request.write(partHead('name="file"; filename="rapport.pdf"'));
    const { status, body } = await answer;
    expect({ status, codes: codes(JSON.parse(body)) }).toEqual({
      status: 409,
      codes: ['folder.too-many-files', 'folder.too-large'],
    });
    request.destroy();
    await nothingIsLeft();
  });

  test('that can’t be written to the disk is no fault of its sender, who is told to come back', async () => {
    const folder = path.join(testApp.app.get<Config>(CONFIG).dataDir, 'uploads');
    await rm(folder, { recursive: true });
    const answer = await upload(formWith(makePdf(3_000_000)));
    await mkdir(folder);
    expect({ status: answer.status, codes: codes(answer.body) }).toEqual({
      status: 503,
      codes: ['upload.storage-unavailable'],
    });
    await nothingIsLeft();
    expect((await upload(formWith(makePdf()))).status).toBe(201);
  });

  test('races another for the last place, and one of them loses', async () => {
    await fill(filesPerFolderMax - 1, 0);
    before = await leftBehind(testApp);
    const answers = await Promise.all([upload(formWith(makePdf())), upload(formWith(makePdf()), undefined, 'nora')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const after = await leftBehind(testApp);
    expect(after).toMatchObject({
      rows: before.rows + 1,
      counted: before.counted + 1,
      stored: before.stored + 1,
      arriving: 0,
    });
  });

  test('with a key is stored once: sent again it is answered alike, also when the request is no longer open', async () => {
    const key = randomUUID();
    const [first, rival] = await Promise.all([upload(formWith(makePdf()), key), upload(formWith(makePdf()), key)]);
    expect(first.status).toBe(201);
    expect(rival.body).toEqual(first.body);
    await fill(filesPerFolderMax, 0);
    await testApp.owner.query(`UPDATE test_request SET status = 'withdrawn' WHERE id = $1`, [requestId]);
    expect(await upload(formWith(makePdf()), key)).toMatchObject({ status: 201, body: first.body });
    const other = await upload(formWith(makePdf(500)), key);
    expect(other.status).toBe(422);
    expect(codes(other.body)).toEqual(['idempotency-key-reused']);
    expect(await leftBehind(testApp)).toMatchObject({ rows: before.rows + 1, stored: before.stored + 1, arriving: 0 });
  });

  test('of one person waits for a turn when many are under way', async () => {
    const begun = Array.from({ length: uploadsAtOnceMax }, () => {
      const { request, answer } = beginPost(testApp, world.as('nils'), files);
      request.write(partHead('name="file"; filename="rapport.pdf"') + '%PDF-1.7\n');
      return { request, answer };
    });
    await until(async () => (await leftBehind(testApp)).arriving === uploadsAtOnceMax);
    const tooMany = await upload(formWith(makePdf()));
    expect(tooMany.status).toBe(429);
    expect((await upload(formWith(makePdf()), undefined, 'nora')).status).toBe(201);
    for (const { request } of begun) request.end(`%%EOF\n\r\n${formEnd}`);
    expect((await Promise.all(begun.map(({ answer }) => answer))).map(({ status }) => status)).toEqual(
      begun.map(() => 201),
    );
    expect((await upload(formWith(makePdf()))).status).toBe(201);
  });
});
