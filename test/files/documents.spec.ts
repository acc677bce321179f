import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { FileRemovalWorker } from '../../src/files/file-removal.worker.js';
import { removedKeptDays, unfinishedKeptHours } from '../../src/files/file.limits.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { codes, draftRequest, type ProblemAnswer, seen } from '../support/lab.js';
import { type FileAnswer, formWith, makePdf, storedIds } from '../support/uploads.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';

const hourMs = 3_600_000;
type Draft = Awaited<ReturnType<typeof draftRequest>>;

describe('the documents of a request', () => {
  let testApp: TestApp;
  let world: World;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
  });
  afterAll(() => testApp.close());

  const filesOf = ({ id }: Draft) => `/api/v1/test-requests/${id}/files`;
  const upload = (draft: Draft, content: Buffer | string = makePdf(), name = 'rapport.pdf', by: PersonKey = 'nils') =>
    world.as(by).post<FileAnswer>(filesOf(draft), { body: formWith(content, name) });
  const download = (by: PersonKey, id: string) => world.as(by).get<Uint8Array>(`/api/v1/files/${id}`);
  const list = async (draft: Draft, by: PersonKey = 'nils') =>
    (await world.as(by).get<{ files: (FileAnswer & { items: string[] })[]; sizeBytes: number }>(filesOf(draft))).body;
  async function itemsOf(draft: Draft): Promise<string[]> {
    const checklist = await world
      .as('nils')
      .get<{ templates: { items: { key: string }[] }[] }>(`/api/v1/test-requests/${draft.id}/checklist`);
    return checklist.body.templates.flatMap(({ items }) => items.map(({ key }) => key));
  }
  const evidence = (draft: Draft, item: string, id: string) =>
    `/api/v1/test-requests/${draft.id}/checklist/items/${item}/evidence/${id}`;
  async function eventsOf(subject: string) {
    const { rows } = await testApp.owner.query<{
      type: string;
      actor: string | null;
      organisation: string;
      data: Record<string, unknown>;
    }>(
      `SELECT e.type, p.name AS actor, o.name AS organisation, e.data FROM audit_event e LEFT JOIN person p ON p.id = e.actor_person_id
       JOIN organisation o ON o.id = e.organisation_id WHERE subject_id = $1 ORDER BY e.id`,
      [subject],
    );
    return rows;
  }
  const setStatus = (draft: Draft, status: string) =>
    testApp.owner.query('UPDATE test_request SET status = $2 WHERE id = $1', [draft.id, status]);
  const look = () => testApp.app.get(FileRemovalWorker).lookNow();

  test('Nils uploads one, it answers two items, and Farid reads it, which Nordvik can see in the log', async () => {
    const draft = await draftRequest(world, 'nils');
    const pdf = makePdf(300_000);
    const { body: file } = await upload(draft, pdf, 'Måling «vinter».pdf');
    const [first, second] = await itemsOf(draft);
    for (const item of [first!, second!])
      expect((await world.as('nils').put(evidence(draft, item, file.id))).status).toBe(200);
    expect((await list(draft, 'farid')).files).toMatchObject([{ id: file.id, items: [first, second].sort() }]);

    const read = await download('farid', file.id);
    expect(read.status).toBe(200);
    expect(Buffer.from(read.body).equals(pdf)).toBe(true);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '300000',
      'content-disposition': `attachment; filename="Maling _vinter_.pdf"; filename*=UTF-8''M%C3%A5ling%20%C2%ABvinter%C2%BB.pdf`,
      'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${createHash('sha256').update(pdf).digest('hex')}"`,
    });

    expect((await download('nora', file.id)).status).toBe(200);
    expect(await eventsOf(file.id)).toMatchObject([
      {
        type: 'file.uploaded',
        actor: 'Nils Nordvik',
        data: { requestId: draft.id, number: draft.number, sizeBytes: 300_000 },
      },
      { type: 'file.read', actor: 'Farid Fagvurderer', organisation: 'Nordvik Sensor AS' },
    ]);
  });

  test('what a download would be like can be asked without reading', async () => {
    const draft = await draftRequest(world, 'nils');
    const { body: file } = await upload(draft, 'BMI;alder\n24;71\n', 'målinger.csv');
    const told = await world.as('tora').head(`/api/v1/files/${file.id}`);
    expect(told.status).toBe(200);
    expect(Object.fromEntries(told.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-length': '16',
      etag: `"${file.sha256}"`,
    });
    expect((await eventsOf(file.id)).map(({ type }) => type)).toEqual(['file.uploaded']);
    expect((await download('tora', file.id)).body).toBe('BMI;alder\n24;71\n');
  });

  test('for Frida of another company they are the same 404 as what was never there', async () => {
    const draft = await draftRequest(world, 'nils');
    const { body: file } = await upload(draft);
    const frida = world.as('frida');
    const said = ({ status, body }: { status: number; body: unknown }) => ({
      status,
      ...(body as object),
      instance: '',
    });
    const missing = randomUUID();
    expect((await frida.head(`/api/v1/files/${file.id}`)).status).toBe(404);
    for (const [there, nowhere] of [
      [await frida.get(`/api/v1/files/${file.id}`), await frida.get(`/api/v1/files/${missing}`)],
      [await frida.get(filesOf(draft)), await frida.get(filesOf({ ...draft, id: missing }))],
      [
        await upload(draft, makePdf(), 'a.pdf', 'frida'),
        await upload({ ...draft, id: missing }, makePdf(), 'a.pdf', 'frida'),
      ],
      [
        await frida.delete(`${filesOf(draft)}/${file.id}`),
        await frida.delete(`${filesOf({ ...draft, id: missing })}/${file.id}`),
      ],
    ]) {
      expect(there!.status).toBe(404);
      expect(said(there!)).toEqual(said(nowhere!));
    }
    // Nor can she draw it into a request of her own.
    const own = await draftRequest(world, 'frida');
    const [item] = await itemsOf(draft);
    expect((await frida.put(evidence(own, item!, file.id))).status).toBe(404);
    expect(await eventsOf(file.id)).toHaveLength(1);
  });

  test('are not for auditors to read, nor for anybody who is not signed in', async () => {
    const draft = await draftRequest(world, 'nils');
    const { body: file } = await upload(draft);
    expect((await download('randi', file.id)).status).toBe(403);
    expect((await world.as('randi').head(`/api/v1/files/${file.id}`)).status).toBe(403);
    expect((await world.anonymous().get(`/api/v1/files/${file.id}`)).status).toBe(401);
    for (const by of ['randi', 'farid'] as const)
      expect((await upload(draft, makePdf(), 'a.pdf', by)).status).toBe(403);
    expect(await eventsOf(file.id)).toHaveLength(1);
  });

  test('one that answers an item is not removed, and the refusal names each item in the reader’s language', async () => {
    const draft = await draftRequest(world, 'nils');
    const { body: file } = await upload(draft);
    const [first, second] = (await itemsOf(draft)) as [string, string];
    for (const item of [first, second]) await world.as('nils').put(evidence(draft, item, file.id));
    const remove = () => world.as('nils').delete<ProblemAnswer>(`${filesOf(draft)}/${file.id}`);
    const refused = await remove();
    expect(refused.status).toBe(409);
    expect(refused.body.refusals).toMatchObject([
      {
        code: 'request.file-is-evidence',
        field: `items.${first}`,
        detail: expect.stringMatching(/^Filen er dokumentasjon for «.+»\. Ta den bort der først\.$/),
      },
      { code: 'request.file-is-evidence', field: `items.${second}` },
    ]);

    await world.as('nils').delete(evidence(draft, first, file.id));
    // An item that no longer applies asks for nothing, and can't be reached to take the file away there.
    await testApp.owner.query(`UPDATE checklist_item SET applies = false WHERE checklist_id = $1 AND item_key = $2`, [
      draft.checklistId,
      second,
    ]);
    expect((await remove()).status).toBe(204);
    expect(await list(draft)).toMatchObject({ files: [], sizeBytes: 0 });
    expect((await remove()).status).toBe(404);
    expect((await download('nils', file.id)).status).toBe(404);
    const { rows } = await testApp.owner.query('SELECT 1 FROM evidence WHERE file_id = $1', [file.id]);
    expect(rows).toEqual([]);
  });

  test('a removed one can be had back for a while from behind the curtain, then its bytes are gone, and the log says so', async () => {
    const draft = await draftRequest(world, 'nils');
    const [{ body: file }, { body: kept }] = [await upload(draft), await upload(draft)];
    expect((await world.as('nora').delete(`${filesOf(draft)}/${file.id}`)).status).toBe(204);
    // Something that says that a file in use is due must not be believed.
    await testApp.owner.query('INSERT INTO file_removal (file_id, due_at) VALUES ($1, now())', [kept.id]);
    await look();
    expect(await storedIds(testApp)).toContain(file.id);
    testApp.clock.pass((removedKeptDays * 24 + 1) * hourMs);
    await look();
    expect(await storedIds(testApp)).not.toContain(file.id);
    expect((await eventsOf(file.id)).map(({ type, actor }) => [type, actor])).toEqual([
      ['file.uploaded', 'Nils Nordvik'],
      ['file.removed', 'Nora Nordvik'],
      ['file.erased', null],
    ]);
    expect((await download('nils', kept.id)).status).toBe(200);
    await testApp.owner.query('DELETE FROM file_removal');
  });

  test('bytes whose upload was never written down are removed the day after', async () => {
    const draft = await draftRequest(world, 'nils');
    const { body: file } = await upload(draft);
    // As if the program had been stopped between storing the bytes and writing the file down.
    await testApp.owner.query('DELETE FROM file WHERE id = $1', [file.id]);
    await testApp.owner.query(
      `INSERT INTO file_removal (file_id, due_at) VALUES ($1, now() + make_interval(hours => $2))`,
      [file.id, unfinishedKeptHours],
    );
    await testApp.owner.query('UPDATE file_removal SET due_at = due_at + make_interval(secs => $1)', [
      testApp.clock.offsetMs / 1000,
    ]);
    await look();
    expect(await storedIds(testApp)).toContain(file.id);
    testApp.clock.pass((unfinishedKeptHours + 1) * hourMs);
    await look();
    expect(await storedIds(testApp)).not.toContain(file.id);
    expect((await testApp.owner.query('SELECT 1 FROM file_removal')).rows).toEqual([]);
  });

  test('once the request is sent in, neither the company nor the lab adds or removes any', async () => {
    const draft = await draftRequest(world, 'nils');
    const { body: file } = await upload(draft);
    await setStatus(draft, 'submitted');
    for (const by of ['nils', 'tora'] as const) {
      const [added, removed] = [
        await upload(draft, makePdf(), 'a.pdf', by),
        await world.as(by).delete(`${filesOf(draft)}/${file.id}`),
      ];
      expect([added.status, removed.status]).toEqual([409, 409]);
      expect([...codes(added.body), ...codes(removed.body)]).toEqual(['request.not-editable', 'request.not-editable']);
    }
  });

  test('while the test runs, Tora uploads the report and the request is reported; Nils can read it', async () => {
    const draft = await draftRequest(world, 'nils');
    await setStatus(draft, 'in-test');
    expect((await upload(draft)).status).toBe(409);
    const { status, body: file } = await upload(draft, makePdf(), 'Resultatrapport.pdf', 'tora');
    expect(status).toBe(201);

    const report = (by: PersonKey, fileId: string, version: number) =>
      world.as(by).post<{ status: string; reportFileId: string }>(`/api/v1/test-requests/${draft.id}/report`, {
        body: { fileId },
        headers: seen(version),
      });
    const other = await upload(await draftRequest(world, 'nils'));
    const elsewhere = await report('tora', other.body.id, draft.version);
    expect(elsewhere).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'request.report-missing', field: 'fileId' }] },
    });
    expect((await report('nils', file.id, draft.version)).status).toBe(403);
    expect((await report('tora', file.id, draft.version + 1)).status).toBe(412);
    const reported = await report('tora', file.id, draft.version);
    expect(reported).toMatchObject({ status: 200, body: { status: 'reported', reportFileId: file.id } });
    expect((await eventsOf(draft.id)).at(-1)).toMatchObject({
      type: 'request.reported',
      actor: 'Tora Testleder',
      data: { fileId: file.id },
    });
    expect((await report('ingrid', file.id, draft.version + 1)).status).toBe(409);
    expect((await download('nils', file.id)).status).toBe(200);
  });

  test('a report that was uploaded by mistake is taken back while the test runs; what was approved stays', async () => {
    const draft = await draftRequest(world, 'nils');
    const { body: approved } = await upload(draft, makePdf(), 'Bruksanvisning.pdf');
    await testApp.owner.query(
      `UPDATE test_request SET status = 'in-test', decided_at = (SELECT uploaded_at FROM file WHERE id = $2) WHERE id = $1`,
      [draft.id, approved.id],
    );
    const { body: wrong } = await upload(draft, makePdf(), 'Feil rapport.pdf', 'tora');
    const { body: right } = await upload(draft, makePdf(), 'Resultatrapport.pdf', 'tora');
    const remove = (by: PersonKey, { id }: FileAnswer, language = 'nb') =>
      world.as(by).delete<ProblemAnswer>(`${filesOf(draft)}/${id}`, { headers: { 'accept-language': language } });

    for (const [language, words] of [
      ['nb', /lå ved da forespørselen ble godkjent/],
      ['en', /was there when the request was approved/],
    ] as const) {
      const refused = await remove('tora', approved, language);
      expect([refused.status, codes(refused.body)]).toEqual([409, ['request.file-was-approved']]);
      expect(refused.body.refusals[0]!.detail).toMatch(words);
    }
    expect(codes((await remove('nils', wrong)).body)).toEqual(['request.not-editable']);
    expect((await remove('tora', wrong)).status).toBe(204);
    expect((await download('nils', wrong.id)).status).toBe(404);
    expect((await eventsOf(wrong.id)).at(-1)).toMatchObject({ type: 'file.removed', actor: 'Tora Testleder' });

    const report = await world.as('tora').post(`/api/v1/test-requests/${draft.id}/report`, {
      body: { fileId: right.id },
      headers: seen(draft.version),
    });
    expect(report.status).toBe(200);
    expect(codes((await remove('tora', right)).body)).toEqual(['request.not-editable']);
    expect((await list(draft)).files.map(({ name }) => name)).toEqual(['Resultatrapport.pdf', 'Bruksanvisning.pdf']);
  });
});
